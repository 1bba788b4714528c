import { canonicalHost } from '../core/web/host.ts';
import { toAsciiHost } from './ascii-host.ts';
import type { Block, PolicyDocument } from './document.ts';
import { speaksOfCookies } from './understand/cookie-words.ts';
import { foldInPlace } from './understand/fold.ts';
import { phraseSource } from './understand/phrase-source.ts';
import { VOCABULARIES } from './vocabulary/index.ts';
import type { SiteWords } from './vocabulary/vocabulary.ts';

/** Sites that a policy mentions without being about them; with all below them. */
const OTHERS =
	/(?:^|\.)(?:google|youtube|facebook|twitter|linkedin|instagram|pinterest|tiktok|vimeo|hotjar|matomo|microsoft|apple|mozilla|opera|adobe|cloudflare|hubspot|stripe|wikipedia|cookiedatabase|allaboutcookies|aboutcookies|youronlinechoices|networkadvertising|onguardonline|cnil|europa|w3|iubenda|cookiebot|onetrust|atinternet|piano|doubleclick|criteo|brave|vivaldi|samsung|ico)\.[a-z.]{2,9}$/;

const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?';
/** An address or a bare host; the character before it excludes e-mail addresses and paths. */
const MENTION = new RegExp(
	`(?:(https?://)|(?<![\\p{L}\\p{N}@._/-]))((?:${LABEL}\\.){1,6}\\p{L}[\\p{L}-]{1,20})(?![\\p{L}\\p{N}@_])(?::\\d{1,5})?(/[^\\s<>"')\\]]*)?`,
	'giu',
);
/** Endings that files have and hosts in policies have not. */
const FILE_ENDING = /\.(?:html?|php|js|json|css|png|jpe?g|gif|svg|pdf|txt|md|csv|xml|aspx?|net core|exe)$/i;

const wordsFor = (field: keyof SiteWords) => phraseSource(VOCABULARIES.map(({ site }) => site[field]));

const SITE_WORD = new RegExp(wordsFor('noun'));
/** Words for the text itself: "this policy is that of the site …". */
const POLICY_WORD = new RegExp(
	phraseSource(VOCABULARIES.flatMap(({ topic, site }) => [topic.policy, site.document])),
);
const VISIT = new RegExp(wordsFor('visit'));
/** The words of a sentence right before the site that it is about: "this page covers www.example.org only". */
const APPLIES = new RegExp(`${wordsFor('applies')}(?:[\\s*]+[^\\s.:;]+){0,6}[\\s*(]*(?:https?:\\/\\/)?$`);
const CONTACT = new RegExp(wordsFor('contact'));
/** In the path of a page that a policy may name as its own: words of addresses, which most sites write in English. */
const POLICY_PATH = /cookie|policy|terms|privacy|legal/i;

/** A host, and how certainly a line is about it. */
type Mention = Readonly<{ host: string; score: number }>;

/** The hosts that a text names, canonical, each as often as it stands there. */
export function hostsIn(text: string): { host: string; at: number; address: boolean; path: string }[] {
	const hosts: { host: string; at: number; address: boolean; path: string }[] = [];
	for (const match of text.matchAll(MENTION)) {
		const [, scheme, name = '', path = ''] = match;
		if (!scheme && (FILE_ENDING.test(name) || /^\d/.test(name.slice(name.lastIndexOf('.') + 1)))) continue;
		const ascii = toAsciiHost(name);
		const host = ascii === null ? null : canonicalHost(ascii);
		if (host !== null) hosts.push({ host, at: match.index, address: scheme !== undefined, path });
	}
	return hosts;
}

const withoutWww = (host: string) => host.replace(/^www\./, '');

/** Scores the certainty that a line is about a host: 0 when it only mentions it. */
function scoreOf(text: string, at: number, isHeading: boolean, path: string): number {
	const around = foldInPlace(text.slice(Math.max(0, at - 160), at + 160));
	if (APPLIES.test(foldInPlace(text.slice(Math.max(0, at - 120), at))) && path.length <= 1) return 4;
	const cookies = speaksOfCookies(around);
	const site = SITE_WORD.test(around);
	if (path.length > 1 && !POLICY_PATH.test(path)) return 0;
	if (isHeading && cookies) return 6;
	if (site && (cookies || POLICY_WORD.test(around))) return 4;
	const verb = VISIT.test(around);
	if (cookies && (verb || at === 0)) return 3;
	if (site && verb) return 2;
	return verb ? 1 : 0;
}

/** The lines that a block says in running text; tables and lists of links name other sites. */
function linesOf(block: Block): { text: string; heading: boolean }[] {
	if (block.kind === 'heading') return [{ text: block.text, heading: true }];
	if (block.kind !== 'paragraph') return [];
	return block.text
		.split('\n')
		.map((text) => ({ text, heading: text.length <= 120 && !/[.;,!]\s*$/.test(text) }));
}

/** The host of an address, canonical; null when it is none of the web. */
export function hostOfAddress(address: string): string | null {
	const host = /^https?:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]+)/i.exec(address.trim())?.[1];
	const ascii = host === undefined ? null : toAsciiHost(host);
	return ascii === null ? null : canonicalHost(ascii);
}

/** Characters of running text that are searched. */
const MAX_TEXT = 400_000;

/**
 * The portals that a policy says it is about: from the page's own address, else from its words, never from a
 * mention of another site. Empty when it names none, or several that it could equally be.
 */
export function findPortal(document: PolicyDocument, address: string | null): string[] {
	for (const own of [address, ...document.ownAddresses]) {
		const host = own === null ? null : hostOfAddress(own);
		if (host !== null) return [host];
	}
	const mentions: Mention[] = [];
	let remaining = MAX_TEXT;
	let contact = false;
	for (const block of document.blocks) {
		if (block.kind === 'heading') contact = CONTACT.test(foldInPlace(block.text));
		for (const { text, heading } of linesOf(block)) {
			if (remaining <= 0) break;
			remaining -= text.length;
			for (const { host, at, path } of hostsIn(text)) {
				if (OTHERS.test(host)) continue;
				// An address alone on its line, where the publisher says how to be reached.
				const alone = contact && path.length <= 1 && text.length - at <= host.length + 9 && at <= 3;
				const score = alone ? 2 : scoreOf(text, at, heading, path);
				if (score > 0) mentions.push({ host, score });
			}
		}
	}
	return choose(mentions);
}

function choose(mentions: readonly Mention[]): string[] {
	const totals = new Map<string, { host: string; best: number; sum: number }>();
	for (const { host, score } of mentions) {
		const key = withoutWww(host);
		const total = totals.get(key);
		if (total) {
			total.best = Math.max(total.best, score);
			total.sum += score;
		} else totals.set(key, { host, best: score, sum: score });
	}
	const ranked = [...totals.values()].sort((a, b) => b.best - a.best || b.sum - a.sum);
	const [first, second] = ranked;
	if (first === undefined || (first.best < 2 && first.sum < 2)) return [];
	if (second && second.best === first.best && second.sum === first.sum) return [];
	return [first.host];
}
