import { canonicalHost } from '../../core/web/host.ts';
import { isCompany } from '../services.ts';
import { toAsciiHost } from './ascii-host.ts';

export const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?';
/** An address or a bare host; the character before it excludes e-mail addresses and paths. */
const MENTION = new RegExp(
	`(?:(https?://)|(?<![\\p{L}\\p{N}@._/-]))((?:${LABEL}\\.){1,6}\\p{L}[\\p{L}-]{1,20})(?![\\p{L}\\p{N}@_]|\\.[\\p{L}\\p{N}_])(?::\\d{1,5})?(/[^\\s<>"')\\]]*)?`,
	'giu',
);
/** The part that every host has; most lines have none. */
const MAY_MENTION = /[\p{L}\p{N}]\.\p{L}{2}/u;
/** Marks of a template's code, in which variables look like hosts: "{% if site.page %}". */
const TEMPLATE = /\{[{%]/;
/** The endings of countries and of the European Union: another ending of two letters is no host's (`portal.lg`). */
const COUNTRIES = new Set(
	(
		'ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gb gd ge gf gg gh ' +
		'gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl ' +
		'no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw'
	).split(' '),
);
/** Other endings of hosts that policies name; one that is none of them needs "www." or a scheme (`settings.cookies`). */
const ENDINGS = new Set(
	(
		'com org net edu gov mil int info biz name pro museum coop aero jobs mobi travel cat tel asia arpa xxx example test invalid localhost ' +
		'academy africa agency app arte art attorney auction audio bank bar basketball beer best bike bio blog boutique build business cab cafe camera camp capital care careers cash center chat church city clinic clothing cloud club coach codes coffee college community company computer construction consulting contact cool coupons courses credit cricket dance data dating deals delivery dental design dev diamonds digital direct directory doctor dog domains earth eco education email energy engineer engineering equipment estate events exchange expert farm fashion film finance financial fit fitness flights florist football forum foundation fun fund furniture fyi gallery game games garden gift glass global gmbh gold golf graphics green group guide guru haus health healthcare help hiphop hockey holiday homes horse hospital host house how immo inc industries ink institute insurance international investments jewelry juegos kaufen kim kitchen kiwi land law lawyer legal life lighting limited live llc loan lol love ltd management market marketing mba media medical memorial moda money moe movie music network news ngo ninja observer one ong online organic page partners parts party pet pharmacy photo photography photos pics pizza place plus poker press productions properties property pub quest racing radio realty recipes red rehab reise reisen rent rentals repair report restaurant reviews rip rocks run sale salon sarl school schule science security services shop shopping show site ski soccer social software solar solutions space sport store stream studio style support surf surgery sustainability systems tax taxi team tech technology tennis theater tips tools top tours town toys trade training tube university vacations ventures vet video villas vin vip vision vote voyage watch webcam website wedding wiki win wine work works world wtf xyz yoga zone ' +
		'alsace amsterdam bayern berlin brussels bzh capetown cologne corsica cymru durban eus frl gal gent hamburg helsinki istanbul joburg koeln lat london madrid melbourne miami moscow nrw nyc paris quebec rio ruhr saarland scot stockholm swiss sydney taipei tirol tokyo vegas vlaanderen wales wien zuerich'
	).split(' '),
);
/** Endings that files have and hosts in policies have not. */
const FILE_ENDING = /\.(?:html?|php|js|json|css|png|jpe?g|gif|svg|pdf|txt|md|csv|xml|aspx?|net core|exe)$/i;

const HIDDEN_AT = /[([{]\s*(?:a|at|@)\s*\\?[)\]}]\s*$/i;
/** An ending that the sites of a government share. */
const GOVERNMENT = /^(?:go(?:[bv]|uv|vt)\.[a-z]{2}|(?:kommune|herad|dep|stat)\.no)$/i;
/** Whether the host is the name of a company: a legal form comes next. */
const endsCompany = (behind: string) => {
	const form = /^,?(\s\p{Lu}[\p{L}.]{1,8})/u.exec(behind)?.[1];
	return form !== undefined && isCompany(`Example${form}`);
};

/** A host that a text names: its place there, the scheme, the path. */
export interface HostMention {
	readonly host: string;
	readonly at: number;
	readonly end: number;
	readonly path: string;
}

/** The hosts that a text names, canonical, each as often as it stands there. */
export function hostsIn(text: string): HostMention[] {
	const hosts: HostMention[] = [];
	if (!MAY_MENTION.test(text)) return hosts;
	const isTemplate = TEMPLATE.test(text);
	for (const match of text.matchAll(MENTION)) {
		const [whole, scheme, name = '', rest = ''] = match;
		const path = rest.replace(/(?<![.,;:!*])[.,;:!*]+$/, '');
		if (!scheme && (FILE_ENDING.test(name) || /^\d/.test(name.slice(name.lastIndexOf('.') + 1)))) continue;
		const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
		if (/^[a-z]{2}$/.test(ending) && !COUNTRIES.has(ending)) continue;
		// A class of an element: "ul.list--bullet".
		if (ending.includes('-') && !ending.startsWith('xn--')) continue;
		// A variable or a part of a program: "settings.cookies".
		const isAddress = scheme !== undefined || /^www\./i.test(name);
		if (!isAddress && /^[a-z]{3,}$/.test(ending) && !ENDINGS.has(ending)) continue;
		// "…by a department.These permissions …", "outside the EU.Where …": a sentence begins there.
		if (!scheme && /(?:\p{Ll}|\p{Lu}{2})\.\p{Lu}\p{Ll}+$/u.test(name)) continue;
		// A section's number: "5.Cookies".
		if (!scheme && /^\d{1,2}\.[\p{L}-]+$/u.test(name)) continue;
		// An address of mail that hides its sign: "office(at)example.org".
		if (!scheme && HIDDEN_AT.test(text.slice(Math.max(0, match.index - 8), match.index))) continue;
		// "Example.com, Inc.": a company.
		if (!scheme && endsCompany(text.slice(match.index + whole.length))) continue;
		// A variable of a program: "companyConfig.name".
		if (!isAddress && (isTemplate || /^(?:[a-z]{2,}[A-Z]|[a-z][A-Z].*\.[a-zA-Z]{3,}$)/.test(name))) continue;
		// An abbreviation: "D.Lgs. 196/2003", "P.Iva".
		if (!scheme && /^\p{L}\.\p{L}+$/u.test(name)) continue;
		if (!scheme && GOVERNMENT.test(name)) continue;
		// A word that the next one ran into.
		if (!scheme && /\.[^.]*\p{Ll}\p{Lu}[^.]*$/u.test(name)) continue;
		const ascii = toAsciiHost(name);
		const host = ascii === null ? null : canonicalHost(ascii);
		if (host !== null) hosts.push({ host, at: match.index, end: match.index + whole.length, path });
	}
	return hosts;
}
