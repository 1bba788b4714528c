import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const TITLE = '# Necessary cookies\n\n';

/** The certainty of each declaration of a text, with its reason. */
const certaintyOf = (text: string, name?: string) =>
	parsePolicy({ text }, name === undefined ? {} : { name }).declarations.map((declaration) => [
		declaration.names.join(' '),
		declaration.certainty,
		declaration.certaintyReason,
	]);

describe('a declaration that is read', () => {
	it.each([
		[
			'a well-known cookie',
			'- `PHPSESSID`: keeps you signed in, 2 years',
			['PHPSESSID', 'certain', 'known-name'],
		],
		[
			'in a column of cookies’ names',
			'| Cookie name | Purpose |\n| --- | --- |\n| lang | Language |',
			['lang', 'certain', 'titled-column'],
		],
		[
			'written as only names are',
			'- hafen_zahl: counts visits, 2 years',
			['hafen_zahl', 'certain', 'form-of-name'],
		],
		[
			'called a cookie’s name',
			'Cookie name: hafen\nProvider: Hafen\nLifetime: 2 years',
			['hafen', 'certain', 'labelled'],
		],
	])('is certain: %s', (_, text, row) => {
		expect(certaintyOf(`${TITLE}${text}`)).toEqual([row]);
	});

	it.each([
		[
			'an ordinary word',
			'# Cookies\n\n- theme: keeps the colours, 2 years',
			['theme', 'likely', 'plain-word'],
		],
		[
			'in running text',
			'Cookies help us.\n\nThe cookie named `hafen-zahl1` counts visits.',
			['hafen-zahl1', 'likely', 'running-text'],
		],
		[
			'of a product in a column of names',
			'| Cookie name | Purpose |\n| --- | --- |\n| Zahlwerk | Counts visits |',
			['Zahlwerk', 'likely', 'plain-word'],
		],
		[
			'with unusual signs',
			'| Cookie name | Lifetime |\n| --- | --- |\n| hafen:zahl:eins | 2 years |',
			['hafen:zahl:eins', 'likely', 'name-in-pieces'],
		],
	])('is only likely: %s', (_, text, row) => {
		expect(certaintyOf(text)).toEqual([row]);
	});

	it('is only likely where the rows around it state what it lacks, unless its cell is empty under a title', () => {
		const rows = ['_a_one | 1 day', '_b_two | 2 days', '_c_three |'];
		const rowsUnder = (title: string) =>
			[`${title} | Lifetime`, '--- | ---', ...rows].map((row) => `| ${row} |`).join('\n');
		expect(certaintyOf(`${TITLE}${rowsUnder('Name')}`).at(-1)).toEqual(['_c_three', 'likely', 'no-lifetime']);
		expect(certaintyOf(`${TITLE}${rowsUnder('Cookie name')}`).at(-1)?.[1]).toBe('certain');
	});

	it('is only likely where it states no lifetime, and a table elsewhere does', () => {
		const text = `${TITLE}| Cookie name | Lifetime |\n| --- | --- |\n| hafen_zahl | 2 years |\n\n- _a_one: boats\n- _b_two: piers`;
		expect(certaintyOf(text)).toEqual([
			['hafen_zahl', 'certain', 'titled-column'],
			['_a_one', 'likely', 'no-lifetime'],
			['_b_two', 'likely', 'no-lifetime'],
		]);
	});

	it('is only likely where no row states a lifetime, and the text has a length of time', () => {
		const list = '- _a_one: boats\n- _b_two: piers';
		const reasons = (text: string) => certaintyOf(text).map(([, , reason]) => reason);
		expect(reasons(`${TITLE}${list}\n\nWe delete both within 30 days.`)).toEqual([
			'no-lifetime',
			'no-lifetime',
		]);
		expect(reasons(`${TITLE}${list}\n\nWe have 30 piers.`)).toEqual(['form-of-name', 'form-of-name']);
	});

	it('is only likely where its name ends in a sign that joins parts', () => {
		const rowOf = (name: string) => `${TITLE}| Cookie name | Lifetime |\n| --- | --- |\n| ${name} | 1 day |`;
		expect(certaintyOf(rowOf('hafen_'))).toEqual([['hafen_', 'likely', 'name-in-pieces']]);
		expect(certaintyOf(rowOf('hafen_*'))[0]?.[1]).toBe('certain');
	});

	it('is only likely where the other items of its list are about something else', () => {
		const text =
			'# Cookies and partners\n\n- B2Bsignal\n- Our shops in town\n- The harbour and its boats\n- Some words more';
		for (const [, certainty] of certaintyOf(text)) expect(certainty).toBe('likely');
	});

	it('is only likely in a list where it states no lifetime and another item does', () => {
		const text = `${TITLE}- hafen_zahl: counts visits, 2 years\n- hafen_ort: remembers the harbour`;
		expect(certaintyOf(text)).toEqual([
			['hafen_zahl', 'certain', 'form-of-name'],
			['hafen_ort', 'likely', 'no-lifetime'],
		]);
	});

	it('is certain in a list that states no lifetimes', () => {
		const text = `${TITLE}- hafen_zahl: counts visits\n- hafen_ort: remembers the harbour`;
		for (const row of certaintyOf(text)) expect(row[1]).toBe('certain');
	});

	it('is only likely where the text says it alone and without a lifetime', () => {
		const text = 'Cookies\n\nThe cookie named `hafen_zahl` counts visits.';
		expect(certaintyOf(text)).toEqual([['hafen_zahl', 'likely', 'running-text']]);
	});

	it('is certain as a word among names, under a title, with its lifetime', () => {
		const rows = ['_a_one | 1 day', '_b_two | 2 days', 'theme | 1 year'];
		const text = ['Name | Lifetime', '--- | ---', ...rows].map((row) => `| ${row} |`).join('\n');
		expect(certaintyOf(`${TITLE}${text}`).at(-1)).toEqual(['theme', 'certain', 'like-neighbours']);
	});

	it('is certain as a word that bears a lifetime among others that do', () => {
		const text = `${TITLE}- theme: the look of the portal. It is kept for one year.\n- pier: the pier that you chose. It is kept for 2 days.`;
		expect(certaintyOf(text)).toEqual([
			['theme', 'certain', 'like-neighbours'],
			['pier', 'certain', 'like-neighbours'],
		]);
	});

	it('is only likely where nothing states its category, and the policy speaks of categories', () => {
		const rows = '| Cookie name | Lifetime |\n| --- | --- |\n| hafen_zahl | 2 years |\n| _ga | 2 years |';
		for (const row of certaintyOf(`# Cookies\n\nSome are necessary, others are not.\n\n${rows}`))
			expect(row.slice(1)).toEqual(['likely', 'no-category']);
		for (const row of certaintyOf(`# Cookies\n\n${rows}`)) expect(row[1]).toBe('certain');
		for (const row of certaintyOf(`# Statistics cookies\n\n${rows}`)) expect(row[1]).toBe('certain');
	});

	it('is only likely where a title above states another category than the line before it', () => {
		const rows = '| Cookie name | Lifetime |\n| --- | --- |\n| hafen_zahl | 2 years |';
		const text = `# Cookies\n\n## Statistics cookies\n\nFunctional cookies:\n\n${rows}`;
		expect(certaintyOf(text)).toEqual([['hafen_zahl', 'likely', 'facts-disagree']]);
	});

	it('lacks no lifetime in a table without a column for them', () => {
		const text = `${TITLE}| Cookie name | What it does |\n| --- | --- |\n| hafen_zahl | Counts boats. It is deleted after 2 days. |\n| hafen_ort | Remembers the harbour. |`;
		for (const row of certaintyOf(text)) expect(row[1]).toBe('certain');
	});

	it('is only likely where its cells ran together, unless nothing speaks for a wrong cut', () => {
		const text = [
			'Cookies',
			'Cookie nameCategoryPurposeDuration',
			'hafenWahl_ortStatisticsCounts visits2 years',
			'hafen_zahlStatisticsCounts boats2 years',
			'_gaStatisticsCounts visits too2 years',
		].join('\n');
		expect(certaintyOf(text)).toEqual([
			['hafenWahl_ort', 'likely', 'cells-split-by-guess'],
			['hafen_zahl', 'certain', 'form-of-name'],
			['_ga', 'certain', 'known-name'],
		]);
	});

	it('is only likely where it states no lifetime, and only its purpose hints at a category', () => {
		const text = 'Cookie name | Purpose\n--- | ---\nhafen_zahl | Counts visits for our statistics'
			.split('\n')
			.map((row) => `| ${row} |`)
			.join('\n');
		expect(certaintyOf(text)).toEqual([['hafen_zahl', 'likely', 'category-inferred']]);
	});

	it('is only likely where lines above it name several categories', () => {
		const text = [
			'Technical cookies: they are necessary to browse.',
			'Analytics cookies: they count visits.',
			'hafen_zahl: kept for 2 years, counts boats.',
			'hafen_ort: kept for 1 year, the harbour.',
		].join('\n\n');
		for (const row of certaintyOf(text)) expect(row.slice(1)).toEqual(['likely', 'facts-disagree']);
	});

	it('is certain where a column of types states the category, whatever its purpose says', () => {
		const text = [
			'Cookie name | Type | Purpose | Duration',
			'--- | --- | --- | ---',
			'hafen_zahl | Analytics | Strictly necessary to count boats | 1 day',
		]
			.map((row) => `| ${row} |`)
			.join('\n');
		expect(certaintyOf(text)).toEqual([['hafen_zahl', 'certain', 'titled-column']]);
	});

	it('is only likely where its lifetime is unclear', () => {
		const rows = ['_a_one | 1 day', '_b_two | 2 days', '_c_three | varies'];
		const text = ['Cookie name | Lifetime', '--- | ---', ...rows].map((row) => `| ${row} |`).join('\n');
		expect(certaintyOf(`${TITLE}${text}`).at(-1)).toEqual(['_c_three', 'likely', 'lifetime-unclear']);
	});

	it('is certain where its lifetime is a length without a number', () => {
		const rows = ['_a_one | 1 day', '_b_two | a few seconds'];
		const text = ['Cookie name | Lifetime', '--- | ---', ...rows].map((row) => `| ${row} |`).join('\n');
		expect(certaintyOf(`${TITLE}${text}`).at(-1)).toEqual(['_b_two', 'certain', 'titled-column']);
	});

	const tableOf = (...rows: string[]) => rows.map((row) => `| ${row} |`).join('\n');

	it('is certain where its name holds a path, in a column of names', () => {
		const text = tableOf(
			'Cookie name | Duration',
			'--- | ---',
			'hafen/boot/17 | Session',
			'a%3Azahl | 1 day',
		);
		expect(certaintyOf(`${TITLE}${text}`).map(([, certainty]) => certainty)).toEqual(['certain', 'certain']);
	});

	it('is certain without a lifetime where no column of its table is for them', () => {
		const first = tableOf('Cookie name | Duration', '--- | ---', 'hafen_zahl | 1 day');
		const second = tableOf('Cookie name | Purpose', '--- | ---', 'hafen_ort | Keeps the place');
		expect(certaintyOf(`${TITLE}${first}\n\n${second}`).at(-1)).toEqual([
			'hafen_ort',
			'certain',
			'titled-column',
		]);
	});

	it('is only likely where most rows of its table contradict the words above', () => {
		const text = `## Functional cookies\n\n${tableOf(
			'Cookie name | Purpose',
			'--- | ---',
			'hafen_a | Advertising: shows offers',
			'hafen_b | Advertising: shows boats',
			'hafen_c | Shows what others saw',
		)}`;
		expect(certaintyOf(text).map(([, , reason]) => reason)).toEqual(Array(3).fill('facts-disagree'));
	});

	it('is certain among many where its name is known for another category', () => {
		const rows = ['hafen_a | 1 day', 'hafen_b | 2 days', '__cf_bm | 1 day'];
		const text = `## Advertising cookies\n\n${tableOf('Cookie name | Duration', '--- | ---', ...rows)}`;
		expect(certaintyOf(text).at(-1)).toEqual(['__cf_bm', 'certain', 'known-name']);
	});

	it('is certain where labels state its facts, and none a lifetime', () => {
		const text = `${TITLE}Cookie name: hafen_zahl\nProvider: Hafen\nPurpose: counts boats`;
		expect(certaintyOf(text)).toEqual([['hafen_zahl', 'certain', 'form-of-name']]);
	});

	it('is certain in the settings of a consent tool', () => {
		const settings = {
			services: [{ name: 'zahl', purposes: ['analytics'], cookies: ['zahlung'] }],
		};
		for (const row of certaintyOf(JSON.stringify(settings), 'klaro.json')) expect(row[1]).toBe('certain');
	});
});
