import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

const MONTH = 2_626_560;
const DAY = 86_400;

function read(text: string, name = 'policy.md') {
	const { declarations, issues } = parsePolicy({ text }, { name });
	return { declarations, reasons: issues.map(({ reason }) => reason) };
}

const facts = (text: string, name?: string) =>
	read(text, name).declarations.map(({ names, provider, lifetime }) => [
		names.join(', '),
		provider,
		lifetime?.seconds ?? null,
	]);

describe('which column holds the names', () => {
	it.each([
		[
			'ids are no names, and a yes makes a name go on',
			'Id;Platform;Schlüssel;Aufbewahrung;Platzhalter\n0a1b2c3d-3333-4222-8333-0123456789ab;Pegel;pg_besuch;2 Jahre;nein\n0a1b2c3d-3333-4222-8333-0123456789ac;Pegel;pg_teil_;1 Tag;ja\n',
			[
				['pg_besuch', 'Pegel', 730 * DAY],
				['pg_teil_*', 'Pegel', DAY],
			],
		],
		[
			'titles of programs',
			'row_id,vendor,cookie_key,ttl,is_prefix\na1,Shoal,sh_user,1 year,false\na2,Shoal,sh_seg_,30 days,true\n',
			[
				['sh_user', 'Shoal', 365 * DAY],
				['sh_seg_*', 'Shoal', 30 * DAY],
			],
		],
		[
			'titles of programs that no vocabulary has, over counts of seconds',
			'uuid,label,technical_key,max_age_seconds\n0a1b2c3d-3333-4222-8333-0123456789ab,Visit counter,vc_id,172800\n',
			[['vc_id', null, 2 * DAY]],
		],
		[
			'a title that is a unit',
			'Cookie,Host,Days\ntheme,pier.example,2\n',
			[['theme', 'pier.example', 2 * DAY]],
		],
		[
			'a name with a hyphen under Cookie-ID',
			'ID;Cookie-ID;Dauer\n17;hz-theme;1 Tag\n',
			[['hz-theme', null, DAY]],
		],
		[
			'the column called Cookie holds titles, the next one names',
			'Cookie,Identifier,Vendor,Retention period\nVisit counter,_vc_id,Vane Ltd,2 years\nVisit session,_vc_ses,Vane Ltd,30 minutes\n',
			[
				['_vc_id', 'Vane Ltd', 730 * DAY],
				['_vc_ses', 'Vane Ltd', 1800],
			],
		],
	])('%s', (_, text, rows) => {
		expect(facts(text, 'policy.csv')).toEqual(rows);
	});

	it.each([
		['Welsh', '| Enw | Pwrpas | Cyfnod |', 'cof_ymweld', 'Cofio ymweliad'],
		['Basque', '| Izena | Helburua | Iraupena |', 'kai_id', 'Bisita gogoratzea'],
		['Greek', '| Όνομα | Σκοπός | Διάρκεια |', 'limani_id', 'Θυμάται την επίσκεψη'],
	])('a header in %s is no row', (_, header, name, purpose) => {
		const text = `# Cookies\n\n${header}\n|---|---|---|\n| ${name} | ${purpose} | 30 min |\n`;
		expect(read(text).declarations.map(({ names, provider }) => [names, provider])).toEqual([[[name], null]]);
	});

	it('a first row of content is no header', () => {
		const text = '| _vt | 2 years | Google |\n|---|---|---|\n| _vs | 1 day | Google |\n';
		expect(facts(text)).toEqual([
			['_vt', 'Google', 730 * DAY],
			['_vs', 'Google', DAY],
		]);
	});
});

describe('who sets a cookie', () => {
	it('a column with an unusual title holds companies', () => {
		const text =
			'## Cookies\n\n| Cookie | Van | Waarvoor | Hoe lang |\n|---|---|---|---|\n| haven_taal | Gemeente Haven | De taal | 1 jaar |\n| tel_id | Telwerk BV | Telt bezoekers | 13 maanden |\n';
		expect(facts(text)).toEqual([
			['haven_taal', 'Gemeente Haven', 365 * DAY],
			['tel_id', 'Telwerk BV', 13 * MONTH],
		]);
	});

	it('a column of answers or remarks holds none', () => {
		const text =
			'## Cookies\n\n| Cookie name | Duration | Asked first? |\n|---|---|---|\n| pier_id | 1 day | Yes |\n| pier_no | 1 day | No |\n';
		expect(facts(text).map(([, provider]) => provider)).toEqual([null, null]);
	});

	it('without a header, a column of a known service is its provider, not its category', () => {
		const text = 'Cookies de medición\n\npuerto_id\tMatomo\t13 meses\t¿Cuántas veces vuelve alguien?\n';
		expect(facts(text, 'policy.txt')).toEqual([['puerto_id', 'Matomo', 13 * MONTH]]);
	});

	it('the cell of the names says it, before them or behind', () => {
		const text =
			'# Cookies\n\n|  |  |\n|---|---|\n| **Statistik-Cookies** | |\n| Matomo z. B. \\_pw\\_a, \\_pw\\_b | Zählt |\n| \\_q; quay\\_s (Quay)<br><br>sh-user (Shoal DMP) | Wirbt |\n';
		expect(facts(text)).toEqual([
			['_pw_a, _pw_b', 'Matomo', null],
			['_q, quay_s', 'Quay', null],
			['sh-user', 'Shoal DMP', null],
		]);
	});

	it('the brackets behind a name hold it beside a lifetime', () => {
		const text = '## Cookies\n\n| Cookie | Purpose |\n|---|---|\n| pier_id (Matomo, 2 days) | counts |\n';
		expect(facts(text)).toEqual([['pier_id', 'Matomo', 2 * DAY]]);
	});

	it('beside a company, a short title is one', () => {
		const text =
			'## Kakor\n\n| Kaka | Vem | Varför | Hur länge |\n|---|---|---|---|\n| hamn_sprak | Hamnens kommun | Språket | 1 dag |\n| rak_id | Räkna AB | Besök | 2 dagar |\n';
		expect(facts(text).map(([, provider]) => provider)).toEqual(['Hamnens kommun', 'Räkna AB']);
	});

	it('"third party" among providers is no one where a host is stated', () => {
		const text =
			'## Cookies\n\n| Domaine | Cookies | Origine | Durée |\n|---|---|---|---|\n| banc.example | banc_id | Tierce partie | 1 jour |\n';
		expect(facts(text)).toEqual([['banc_id', 'banc.example', DAY]]);
	});

	it('the host says it, where nothing else does', () => {
		const text =
			'## Advertising\n\n| Host | Cookies | Type | Lifespan |\n|---|---|---|---|\n| www.pier.example | pier_ad | First party | 9 days |\n| shoal.example | sh_a, sh_b | Third party | 30 days, 1 day |\n';
		expect(facts(text)).toEqual([
			['pier_ad', 'www.pier.example', 9 * DAY],
			['sh_a', 'shoal.example', 30 * DAY],
			['sh_b', 'shoal.example', DAY],
		]);
	});

	it.each([
		['pier.example, www.pier.example/en/help/', 'pier.example'],
		['www.pier.example/en/, www.pier.example,', 'www.pier.example'],
		['shoal.example, pier.example', 'shoal.example'],
		['*', null],
	])('of several hosts that which stands for all, of none nobody: %s', (hosts, provider) => {
		const text = `## Cookies\n\n| Name | Purpose | Domains | Lifespan |\n|---|---|---|---|\n| pier_ad | Counts | ${hosts} | 9 days |\n`;
		expect(facts(text)).toEqual([['pier_ad', provider, 9 * DAY]]);
	});

	it('a service that the words above name comes before the host of a first party', () => {
		const text =
			'## Cookies\n\nWe use Google Analytics.\n\n| Host | Cookies | Type |\n|---|---|---|\n| pier.example | _ga | First party |\n';
		expect(facts(text)).toEqual([['_ga', 'Google Analytics', null]]);
	});
});

describe('cells', () => {
	it.each([
		['dto.', 'dasselbe'],
		['"', '″'],
		['Same as above', 'idem'],
		['j.w.', 'jak wyżej'],
	])('%s and %s repeat the cell above', (provider, lifetime) => {
		const text = `## Cookies\n\n| Name | Provider | Duration |\n|---|---|---|\n| pier_a | Pier Ltd | 1 year |\n| pier_b | ${provider} | ${lifetime} |\n`;
		expect(facts(text)[1]).toEqual(['pier_b', 'Pier Ltd', 365 * DAY]);
	});

	it.each(['\n', ': ', ' '])('the title of the column, repeated in each cell, is left out (%j)', (mark) => {
		const sign = mark === '\n' ? '<br>' : mark;
		const text = `<table><tr><th>Name</th><th>Provider</th><th>Duration</th></tr><tr><td>Name${sign}pier_a</td><td>Provider${sign}Pier Ltd</td><td>Duration${sign}1 day</td></tr></table>`;
		expect(facts(text, 'policy.html')).toEqual([['pier_a', 'Pier Ltd', DAY]]);
	});

	it('a name may begin like its title', () => {
		const text = '| Cookie | Duration |\n|---|---|\n| cookie_id | 1 day |\n| cookie_ok | 1 day |\n';
		expect(facts(text).map(([name]) => name)).toEqual(['cookie_id', 'cookie_ok']);
	});

	it('a plain word is a name in a column of names, and words about a cookie are not', () => {
		const text =
			'## Cookies\n\n| Name | Purpose | Duration |\n|---|---|---|\n| email | Keeps the address | session |\n| youtube | Keeps a permission | 1 day |\n| various | Video | 1 day |\n| pier_lang - the language | Language | 1 day |\n| PL - Pier Web Cookie - Functional | Language | 1 day |\n';
		const { declarations, reasons } = read(text);
		expect(declarations.flatMap(({ names }) => names)).toEqual(['email', 'youtube', 'pier_lang']);
		expect(reasons).toEqual(['row-without-a-cookie-name', 'row-without-a-cookie-name']);
	});
});

describe('tables of something else', () => {
	it.each([
		'# Datenschutz und Cookies\n\n## Wer bekommt die Daten?\n\n| Name | Rolle | Speicherdauer |\n|---|---|---|\n| Paketbote | Auftragsverarbeiter | 13 Monate |\n',
		'# Données et cookies\n\nQui les reçoit ?\n\n| Nom | Qualité | Durée de conservation | Remarques |\n|---|---|---|---|\n| Colivrapide | Destinataire des données | 13 mois | Voir son site |\n',
		'# Privacy and cookies\n\n## Our partners\n\n| Name | Country | Retention |\n|---|---|---|\n| Parcelpost | Ireland | 13 months |\n',
		'# Privacy\n\n| Name | Data | Duration |\n|---|---|---|\n| newsletter | E-mail address | 2 years |\n',
		'# Cookies and more\n\n## What we keep of you\n\n| Data | Why | How long |\n|---|---|---|\n| email_address | To write to you | 2 years |\n',
	])('recipients and forms declare nothing (%#)', (text) => {
		expect(read(text).declarations).toEqual([]);
	});

	it.each([
		'# Cookie functions\n\n| Parameter | Type | Description |\n|---|---|---|\n| \\$pier | `String` | Cookie name |\n| \\$quay | `String` | Cookie value |\n',
		'# Cookies\n\n| Name | Purpose | Duration |\n|---|---|---|\n| pier_id | Counts | 1 day |\n| media.pier.example | Video | 1 day |\n',
	])('types and hosts are no names (%#)', (text) => {
		expect(read(text).declarations.flatMap(({ names }) => names)).toEqual(
			text.includes('pier_id') ? ['pier_id'] : [],
		);
	});

	it('plain words right under a heading about cookies are names', () => {
		const text =
			'# Cookies\n\n| Name | Purpose | Duration |\n|---|---|---|\n| theme | The colours | 1 year |\n| Notice | The choice | 1 day |\n';
		expect(facts(text).map(([name]) => name)).toEqual(['theme', 'Notice']);
	});
});

describe('tables that stand upright', () => {
	it('the label that speaks of cookies is that of the name', () => {
		const record = (name: string, cookie: string) =>
			`<table><tr><th>Nom</th><td>${name}</td></tr><tr><th>Fournisseur</th><td>Ville</td></tr><tr><th>Nom du cookie</th><td>${cookie}</td></tr><tr><th>Durée</th><td>1 jour</td></tr></table>`;
		const text = `<h2>Cookies essentiels</h2>${record('Session', 'ville-session')}${record('Bandeau_vu', 'avis')}`;
		expect(facts(text, 'policy.html')).toEqual([
			['ville-session', 'Ville', DAY],
			['avis', 'Ville', DAY],
		]);
	});
});

it('a name behind words that say which one it is', () => {
	const text =
		'Cookies\n\n| Cookie name | Purpose | Expires |\n| --- | --- | --- |\n| Visitor number: _ab_id | Counts visitors | 2 days |\n| _ab_seen | Counts visits | 3 days |\n';
	expect(parsePolicy({ text }, { kind: 'text' }).declarations.map(({ names }) => names[0])).toEqual([
		'_ab_id',
		'_ab_seen',
	]);
});

it('the words for a purpose stand in the column of lifetimes where a cell was lost', () => {
	const text =
		'Cookies\n\nCookie | Type | Duration | Description |\n---|---|---|---|\n_ab_id | 2 days | This cookie counts how many people come to the harbour and what they look at. | |\n_ab_two | 3 days | This one remembers the boats of those who came to the harbour before. | |\n';
	const [row] = parsePolicy({ text }, { kind: 'text' }).declarations;
	expect(row).toMatchObject({
		purpose: 'This cookie counts how many people come to the harbour and what they look at.',
		lifetime: { seconds: 2 * 86_400 },
	});
});

it('a purpose may begin with the company whose cookie it is', () => {
	const text =
		'Cookies\n\n| Cookie | Description | Duration |\n| --- | --- | --- |\n| quay_guard | HarbourGuard: to protect the forms. | 2 days |\n| quay_note | Notice: it holds your answer. | 2 days |\n';
	expect(parsePolicy({ text }, { kind: 'text' }).declarations.map(({ provider }) => provider)).toEqual([
		'HarbourGuard',
		null,
	]);
});
