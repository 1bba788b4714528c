import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

/** A title; three titles of cookies, what they do, a lifetime; headings of names, technical names, purposes, lifetimes. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
	en: [
		'Cookies',
		'Session cookie',
		'Harbour',
		'Consent',
		'keeps the berth',
		'2 years',
		'Name',
		'Purpose',
		'Expiry',
	],
	fr: [
		'Cookies',
		'Cookie de session',
		'Port',
		'Consentement',
		'garde la place',
		'2 ans',
		'Nom',
		'Finalité',
		'Durée',
	],
	de: [
		'Cookies',
		'Sitzungscookie',
		'Hafen',
		'Einwilligung',
		'hält den Platz',
		'2 Jahre',
		'Name',
		'Zweck',
		'Laufzeit',
	],
	it: [
		'Cookie',
		'Cookie di sessione',
		'Porto',
		'Consenso',
		'mantiene il posto',
		'2 anni',
		'Nome',
		'Finalità',
		'Durata',
	],
	nl: [
		'Cookies',
		'Sessiecookie',
		'Haven',
		'Toestemming',
		'houdt de plaats',
		'2 jaar',
		'Naam',
		'Doel',
		'Bewaartermijn',
	],
	pl: [
		'Pliki cookie',
		'Ciasteczko sesyjne',
		'Port',
		'Zgoda',
		'utrzymuje miejsce',
		'2 lata',
		'Nazwa',
		'Cel',
		'Okres ważności',
	],
};
const NAMES = ['PHPSESSID', 'quay_lang', 'quay-choice'];

type Titled = readonly (readonly [title: string, name: string])[];
const each = (titled: Titled, write: (title: string, name: string) => string, joint: string) =>
	titled.map(([title, name]) => write(title, name)).join(joint);
const table = (rows: readonly (readonly string[])[]) =>
	rows
		.map((row, at) => `| ${row.join(' | ')} |${at === 0 ? `\n|${' --- |'.repeat(row.length)}` : ''}`)
		.join('\n');

const LAYOUTS: Readonly<Record<string, (titled: Titled, words: readonly string[]) => string>> = {
	'items with brackets': (titled, [, , , , what]) =>
		each(titled, (title, name) => `- ${title} (${name}): ${what}`, '\n'),
	'items with brackets alone': (titled) => each(titled, (title, name) => `- ${title} (${name})`, '\n'),
	'items with dashes': (titled) => each(titled, (title, name) => `- ${title} – ${name}`, '\n'),
	'items with colons': (titled) => each(titled, (title, name) => `- ${title}: ${name}`, '\n'),
	'lines with brackets': (titled, [, , , , , last]) =>
		each(titled, (title, name) => `${title} (${name}), ${last}`, '\n'),
	'lines with dashes': (titled) => each(titled, (title, name) => `${title} – ${name}`, '\n'),
	'bold titles over a line': (titled, [, , , , what]) =>
		each(titled, (title, name) => `**${title} (${name})**\n\n${what} x.`, '\n\n'),
	'headings over a line': (titled, [, , , , what]) =>
		each(titled, (title, name) => `## ${title} (${name})\n\n${what} x.`, '\n\n'),
	'cells with brackets': (titled, words) =>
		table([
			words.slice(6),
			...titled.map(([title, name]) => [`${title} (${name})`, words[4] ?? '', words[5] ?? '']),
		]),
	'cells with dashes': (titled, words) =>
		table([
			words.slice(6),
			...titled.map(([title, name]) => [`${title} – ${name}`, words[4] ?? '', words[5] ?? '']),
		]),
	'cells of two lines': (titled, words) =>
		table([
			words.slice(6),
			...titled.map(([title, name]) => [`${title}<br>${name}`, words[4] ?? '', words[5] ?? '']),
		]),
	'cells side by side, without a header': (titled, words) =>
		`<table>${each(titled, (title, name) => `<tr><td>${title}</td><td>${name}</td><td>${words[4]}</td><td>${words[5]}</td></tr>`, '')}</table>`,
};

describe('names that words title are read, and the words are none', () => {
	for (const [layout, write] of Object.entries(LAYOUTS))
		it(layout, () => {
			for (const [language, words] of Object.entries(WORDS)) {
				const titled = NAMES.map((name, at) => [words[1 + at] ?? '', name] as const);
				const text = `# ${words[0]}\n\n${write(titled, words)}\n`;
				const { declarations } = parsePolicy({ text });
				const what = `${language}\n${text}`;
				expect(
					declarations.flatMap(({ names }) => names),
					what,
				).toEqual(NAMES);
				// Words with a capital in a column without a title may be companies.
				if (layout.endsWith('without a header')) continue;
				expect(
					declarations.every(({ provider }) => provider === null),
					what,
				).toBe(true);
			}
		});

	it('names in another column than that of the titles', () => {
		for (const words of Object.values(WORDS)) {
			const [, first = '', second = '', , what = '', last = ''] = words;
			const rows = [
				words.slice(6),
				[first, `${what} (quay_sid)`, last],
				[second, `quay_lang: ${what}`, last],
			];
			const { declarations } = parsePolicy({ text: `# ${words[0]}\n\n${table(rows)}\n` });
			expect(declarations.map(({ names }) => names)).toEqual([['quay_sid'], ['quay_lang']]);
			expect(declarations.every(({ lifetime }) => lifetime?.seconds === 2 * 365 * 86_400)).toBe(true);
		}
	});

	it('a service before several names is who sets them', () => {
		const text =
			'# Cookies\n\nGoogle Analytics: _ga, _gid and _gat\nLagoon Stats – _lag_id\nHarbour: quay_sid\n';
		expect(parsePolicy({ text }).declarations.map(({ names, provider }) => [names, provider])).toEqual([
			[['_ga', '_gid', '_gat'], 'Google Analytics'],
			[['_lag_id'], 'Lagoon Stats'],
			[['quay_sid'], null],
		]);
	});

	it('a session cookie ends with the session', () => {
		const { declarations } = parsePolicy({
			text: '# Cookies\n\n- Session cookie (quay_sid)\n- Harbour (quay_lang)\n',
		});
		expect(declarations.map(({ lifetime }) => lifetime?.kind)).toEqual(['session', undefined]);
	});

	it.each([
		'# Harbour\n\nTimetable (summer_2026)\nTicket – abc-12\n',
		'**Ferry tickets (_QUAYS_)**\n\nValid for all of them.\n\n**Prices**\n\nAs shown.\n',
		'# Cookies\n\n- Essential (first-party)\n- Analytics (third-party)\n',
		'# Cookies\n\nPurpose: statistics\nQuestions: write-to-us\n',
	])('other words with brackets and signs are none: %j', (text) => {
		expect(parsePolicy({ text }).declarations).toEqual([]);
	});
});
