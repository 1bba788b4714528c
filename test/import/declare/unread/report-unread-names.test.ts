import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SuggestedRow } from '../../../../src/core/policy/policy.ts';
import { createCollector, type ParsedRow } from '../../../../src/import/declare/collector.ts';
import { reportUnreadNames } from '../../../../src/import/declare/unread/report-unread-names.ts';
import { readHtml } from '../../../../src/import/read-html.ts';
import { readMixed } from '../../../../src/import/read-mixed.ts';

/** The suggestions for a text of which the readers have read the given rows, and no others. */
function suggestionsFor(text: string, rows: readonly (ParsedRow & { line?: number })[] = []): SuggestedRow[] {
	const document = text.startsWith('<') ? readHtml(text) : readMixed(text);
	const collector = createCollector();
	for (const { line = null, ...row } of rows) collector.declare(row, { line });
	reportUnreadNames(document.blocks, collector, new Set());
	return collector.issues.flatMap(({ suggested }) => suggested ?? []);
}

const namesOf = (text: string, rows?: Parameters<typeof suggestionsFor>[1]) =>
	suggestionsFor(text, rows).flatMap(({ names }) => names);

describe('what looks like the name of a cookie', () => {
	it.each([
		[
			'a well-known name in a sentence',
			'Cookies\n\nIn addition the _gcl_au cookie tells us which link you came by.',
			['_gcl_au'],
		],
		[
			'several names in brackets',
			'Les cookies de mesure (hafen_vu, hafen_ref) comptent les visites.',
			['hafen_vu', 'hafen_ref'],
		],
		['a prefix', '# Cookies\n\n- Toutes les valeurs hafen_stat_* sont comptées.', ['hafen_stat_*']],
		['names one a line', 'Cookies\n\nhafen_sitzung\nHält die Sitzung\n2 Wochen', ['hafen_sitzung']],
		[
			'a placeholder with blanks',
			'# Cookies\n\n| Werkzeug | hafen_zahl_{Nummer der Stadt} | 300 Tage |',
			['hafen_zahl_*'],
		],
		[
			'a plain word in a bullet below a line about cookies',
			'Cookies om je keuze te bewaren:\n\n- contrast\n',
			['contrast'],
		],
		[
			'a name at the head of an item, before a verb',
			'Cookies on this site:\n\n- Hafen_zahl_id counts how often you come.',
			['Hafen_zahl_id'],
		],
		[
			'one before a stroke and another word',
			'# Cookies\n\nhafenSessionId / hafen:\n\nKeeps the session.',
			['hafenSessionId'],
		],
		[
			'a word with capitals behind a label, before another label',
			'Våra kakor\n\nNamn: HafenLTM.\nTyp av kaka: Sessionskaka.',
			['HafenLTM'],
		],
		[
			'a plain word in the column of names',
			'# Cookies\n\n| Hafen | cookie-wahl | 1 year |\n| Hafen | _hafen_ref | 1 year |',
			['cookie-wahl', '_hafen_ref'],
		],
		[
			'a word that begins a line, among lines that begin with names',
			'Cookies\n\nhafen_zahl Counts visits.\nhafen-wahl Remembers the language. 7 days',
			['hafen_zahl', 'hafen-wahl'],
		],
		[
			'capitals over a lifetime, where names stand alone on their lines',
			'Les nostres galetes\n\nhafen_zahl\n\n1 year\n\nHAFENWAHL\n\n2 years',
			['hafen_zahl', 'HAFENWAHL'],
		],
		['capitals of a session', 'Cookies\n\nDas Cookie HAFENSESSID wird gesetzt.', ['HAFENSESSID']],
		['capitals of an identifier', 'Cookies\n\nDas Cookie HAFENID wird gesetzt.', ['HAFENID']],
		['capitals of an identifier alone', '# Cookies\n\nHAFENID\n\nDas Cookie zählt.', ['HAFENID']],
		[
			'a well-known name that lost an underscore, far from every word for cookies',
			`${'Der Hafen.\n\n'.repeat(30)}_utmz\n\nWoher Sie kommen.\n\n2 Jahre`,
			['_utmz'],
		],
		['a prefix of names', 'Nos cookies\n\n| __Host-quai | la connexion |', ['__Host-quai']],
		[
			'a word for cookies within a name',
			'Cookies:\n\n- hafenCookieWahl: uw keuze\n- cookieHafenStand: de stand',
			['hafenCookieWahl', 'cookieHafenStand'],
		],
		[
			'several names behind a label',
			'Unsere Cookies\n\nName: hafen-wahl, hafen-ort, kai\nZweck: merkt sich die Wahl',
			['hafen-wahl', 'hafen-ort', 'kai'],
		],
		[
			'labels on lines of one item',
			'# Cookies\n\n- Nom : quai\n  Finalité : la langue\n  Durée : 1 an',
			['quai'],
		],
		['labels on one line', 'Cookies\n\nName: harbour; Purpose: the language; Expires: 1 year', ['harbour']],
		[
			'a label over its value in a cell',
			'<h2>Cookies</h2><table><tr><td>Nombre<br>muelle</td><td>Finalidad<br>el idioma</td></tr></table>',
			['muelle'],
		],
		[
			'plain and short words below a title of names',
			'Cookies\n\n| Naam | Doel | Bewaartermijn |\n| --- | --- | --- |\n| kade | de taal | sessie |\n| hv | telt | 1 jaar |',
			['kade', 'hv'],
		],
		[
			'names joined by a stroke below a title of names',
			'Cookies\n\n| Name | Purpose | Expires |\n| --- | --- | --- |\n| harbour-step/harbour-step.sig | the step | 1 day |',
			['harbour-step/harbour-step.sig'],
		],
		[
			'a list of names with inner capitals',
			'<h2>Cookies</h2><table><tr><td>hafenKorb, hafenWunsch, hafenListe</td><td>Einkauf</td></tr></table>',
			['hafenKorb', 'hafenWunsch', 'hafenListe'],
		],
		[
			'small letters with hyphens before a capital',
			'Cookies\n\nquai-de-choix Garde votre choix. 1 an',
			['quai-de-choix'],
		],
		['a name before its lifetime', 'Cookies\n\nIDE 1 year Used for advertising', ['IDE']],
	])('is reported where no row declares it: %s', (_, text, names) => {
		expect(namesOf(text)).toEqual(names);
	});

	it.each([
		['declared by itself', [{ names: ['hafen_ref'] }]],
		['declared by a pattern', [{ names: ['hafen_*'] }]],
		['declared as local storage', [{ names: ['hafen_ref'], storage: 'localStorage' as const }]],
	])('is not where it is %s', (_, rows) => {
		expect(namesOf('Cookies: the hafen_ref cookie counts visits.', rows)).toEqual([]);
	});

	it('is a name of its own though it begins with a declared one of its line', () => {
		const text = 'Cookies: | hafen_zahl (hafen_zahl_eins) | counts visits |';
		expect(namesOf(text, [{ names: ['hafen_zahl'], line: 1 }])).toEqual(['hafen_zahl_eins']);
	});

	it('is one in the purpose of a row that declares none, among rows that were read', () => {
		const text = '# Cookies\n\n| hafen_ort | the harbour |\n| Hafenwerk | sets hafen_zahl and hafen_ref |';
		const collector = createCollector();
		collector.declare({ names: ['hafen_ort'] }, { line: 3 });
		const { blocks } = readMixed(text);
		reportUnreadNames(blocks, collector, new Set(blocks.keys()));
		expect(collector.issues.map(({ suggested }) => suggested?.names)).toEqual([['hafen_zahl', 'hafen_ref']]);
	});

	it('is one in an item of a page whose list was read in part', () => {
		const { blocks } = readHtml(
			'<h2>Cookies</h2><ul><li>Naam: hafen_ort</li><li>Hier zet de haven ook hafen_zahl neer</li></ul>',
		);
		const [, list] = blocks;
		if (list?.kind !== 'list' || list.items[0] === undefined) throw new Error('There is no list.');
		const collector = createCollector();
		collector.declare({ names: ['hafen_ort'] }, list.items[0].place);
		reportUnreadNames(blocks, collector, new Set(blocks.keys()));
		expect(collector.issues.map(({ suggested }) => suggested?.names)).toEqual([['hafen_zahl']]);
	});

	it('is none where it is a declared name of its line that ran into a word', () => {
		const text = 'Cookies: hafen_zahlStatistik, 2 Jahre';
		expect(namesOf(text, [{ names: ['hafen_zahl'], line: 1 }])).toEqual([]);
	});

	it.each([
		['fields of data, far from cookies', 'We store your user_id and session_id for billing.'],
		['parameters of addresses', 'Cookies are read with utm_source and https://hafen.example/a_b?c_d=1.'],
		['functions and files', 'Cookies: we load hafen_main.js and call track_visit().'],
		['emphasis', 'Cookies help us. _CCPA_ and _e.g._ are no names, nor is **_Device Information:_**'],
		['abbreviations', 'Our cookies learn the SSID, the IMEI and the AdID of your device.'],
		['what is denied', 'About cookies\n\nWe do not set hafen_werbung, nor will we.'],
		[
			'kinds of cookies',
			'Cookies we use:\n\n- Sitzungs-Cookies: bis Sie den Browser schließen\n- Dauerhafte: 1 Jahr',
		],
		['what a template fills in', 'Our cookies: {{LAST_UPDATED}}, <%= site_name %> of the cookie page.'],
		['links without a blank between', 'Privacy policyCookie policy'],
		['words of a menu that ran together', 'Cookies: HafenKorbListe SchiffeBooteLeute'],
		['kinds of cookies, written with a hyphen', 'Our cookies:\n\n- Funktionale-Cookies;\n- Werbe-Cookie'],
		[
			'words at the head of lines that go on with the one above',
			'Cookies\n\nhafen_zahl Wird von uns gesetzt und zählt,\nwelche Seiten Menschen lesen.',
		],
		[
			'words of a table that is none of cookies',
			'About cookies\n\n| Name | Purpose |\n| --- | --- |\n| Harbour | processes orders |\n| quay | hosts |',
		],
		[
			'people behind a label',
			'Cookies and you\n\nName: Harbour\n\nContact: the officer, who answers within 1 month',
		],
		['brands with an inner capital', 'Our cookies come from jsHarbour and harbourScore, who serve them.'],
		['titles of columns', '| cookie_name | purpose | max_age |\n| --- | --- | --- |'],
		['code', 'cookies\n\nconst hafen_zahl = read_cookie(document);'],
	])('%s are none', (_, text) => {
		expect(namesOf(text)).toEqual([]);
	});

	it('comes with the row that it suggests', () => {
		const text = '# Statistical cookies\n\nhafen_zahl: counts how often you come, kept for 13 months.';
		expect(suggestionsFor(text)).toEqual([
			{
				names: ['hafen_zahl'],
				category: 'statistical',
				purpose: 'counts how often you come, kept for 13 months.',
				lifetime: expect.objectContaining({ kind: 'fixed', seconds: 34_145_280 }),
			},
		]);
	});

	it('stands once, where most speaks for it', () => {
		const text = 'Cookies\n\nSee hafen_ref, of which we speak below.\n\n`hafen_ref`: 30 days';
		const collector = createCollector();
		reportUnreadNames(readMixed(text).blocks, collector, new Set());
		expect(collector.issues.map(({ line, reason }) => [line, reason])).toEqual([[5, 'name-not-declared']]);
	});

	it('goes to the issue that stands in its line already', () => {
		const collector = createCollector();
		collector.issue('row-of-another-shape', 'hafen_ref …', { line: 3 });
		reportUnreadNames(readMixed('Cookies\n\nhafen_ref | 30 days').blocks, collector, new Set());
		expect(collector.issues).toMatchObject([
			{ reason: 'row-of-another-shape', suggested: { names: ['hafen_ref'] } },
		]);
	});

	it('is found in any markup', () => {
		const name = fc.stringMatching(/^_?[a-z]{2,8}_[a-z]{2,8}\d?$/);
		const markup = fc.constantFrom(
			(one: string) => `<h2>Cookies</h2><p>Autrement, <code>${one}</code> sert à compter.</p>`,
			(one: string) => `<h2>Cookies</h2><ul><li>Zählung mit ${one}</li></ul>`,
			(one: string) => `<h2>Cookie</h2><dl><dt>Strumento</dt><dd>Il nome è ${one}.</dd></dl>`,
			(one: string) => `## Cookies\n\nWe also use \`${one}\`.`,
			(one: string) => `Cookies\n\n| Dienst | ${one} | 30 dagen |`,
			(one: string) => `Os cookies\n\n1. medição: ${one}, por dois anos`,
		);
		fc.assert(
			fc.property(name, markup, (one, write) => {
				// A run of x stands for a part that varies.
				fc.pre(!/^(?:utm|https?|_?x+)_|x{2}$/i.test(one));
				expect(namesOf(write(one))).toEqual([one]);
				expect(namesOf(write(one), [{ names: [one] }])).toEqual([]);
			}),
		);
	});
});
