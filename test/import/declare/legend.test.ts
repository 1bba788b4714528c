import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const categoriesIn = (text: string) =>
	parsePolicy({ text }).declarations.map(({ names, category }) => [names.join(' '), category]);
const table = (...rows: readonly (readonly string[])[]) =>
	`| Cookie | Purpose | Duration |\n|---|---|---|\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;

describe('a legend of marks', () => {
	it.each([
		['The cookies marked with * are strictly necessary.', '*'],
		['Les cookies marqués d’un astérisque (*) sont strictement nécessaires.', '*'],
		['Mit * gekennzeichnete Cookies sind technisch notwendig.', '*'],
		['Las cookies marcadas con ** son estrictamente necesarias.', '**'],
		['Cookies met een † zijn strikt noodzakelijk.', '†'],
		['\\* Strictly necessary', '\\*'],
		['* Strictly necessary', '*'],
		['‡ Cookie tecnico', '‡'],
	])('%s', (legend, mark) => {
		const expected = [
			['quay_id', 'necessary'],
			['bay_id', 'unknown'],
		];
		const rows = table([`quay_id${mark}`, 'Keeps the quay', '1 day'], ['bay_id', 'Keeps the bay', '1 day']);
		expect(categoriesIn(`# Cookies\n\n${rows}\n${legend}\n`)).toEqual(expected);
		if (legend.startsWith('*')) return;
		const list = `- \`quay_id\` ${mark}: keeps the quay, 1 day\n- \`bay_id\`: keeps the bay, 1 day\n`;
		expect(categoriesIn(`# Cookies\n\n${list}\n<!-- -->\n${legend}\n`).slice(0, 2)).toEqual(expected);
	});

	it('leaves wildcards alone where no legend explains them', () => {
		expect(
			categoriesIn(`# Cookies\n\n${table(['quay_*', 'Keeps the quay', '1 day'])}\n* for a number\n`),
		).toEqual([['quay_*', 'unknown']]);
	});
});

it('a title behind a star over a table is no legend: stars of names are wildcards', () => {
	const rows = table(['quay_*', 'Keeps the quay', '1 day'], ['.bay*', 'Keeps the bay', '1 day']);
	const text = `# Cookies\n\n*   **Necessary cookies**\n\n${rows}\n*   **Analytics cookies**\n\n${rows.replace('quay', 'pier').replace('.bay', '.sea')}`;
	expect(categoriesIn(text).map(([names]) => names)).toEqual(['quay_*', '.bay*', 'pier_*', '.sea*']);
});

it('a star behind an underscore is a wildcard beside a legend of stars too', () => {
	const rows = table(['quay_*', 'Keeps the quay', '1 day'], ['bay*', 'Keeps the bay', '1 day']);
	expect(categoriesIn(`# Cookies\n\n${rows}\nCookies marked with * are strictly necessary.\n`)).toEqual([
		['quay_*', 'unknown'],
		['bay', 'necessary'],
	]);
});

describe('a legend of codes', () => {
	it.each([
		['N = necessary, F = functional, S = statistics', 'N', 'F', 'S'],
		['Legende: N = notwendig; F = funktional; S = Statistik', 'N', 'F', 'S'],
		['(1) strictement nécessaire\n(2) fonctionnel\n(3) mesure d’audience', '1', '2', '3'],
	])('%s', (legend, ...codes) => {
		const rows = codes.map((code, index) => `| quay_${index} | ${code} | 1 day |`).join('\n');
		expect(
			categoriesIn(`# Cookies\n\n${legend}\n\n| Cookie | Category | Duration |\n|---|---|---|\n${rows}\n`),
		).toEqual([
			['quay_0', 'necessary'],
			['quay_1', 'functional'],
			['quay_2', 'statistical'],
		]);
	});
});

describe('categories that are stated elsewhere', () => {
	it('by ticks under their names', () => {
		const text =
			'# Cookies\n\n| Cookie | Necessary | Analytics | Duration |\n|---|---|---|---|\n| quay_id | x | | 1 day |\n| bay_id | | ✓ | 1 day |\n';
		expect(categoriesIn(text)).toEqual([
			['quay_id', 'necessary'],
			['bay_id', 'statistical'],
		]);
	});

	it.each([
		'All of these cookies are strictly necessary.',
		'Tous ces cookies sont strictement nécessaires.',
		'Alle diese Cookies sind technisch notwendig.',
		'Todas estas cookies son estrictamente necesarias.',
		'Al deze cookies zijn strikt noodzakelijk.',
	])('behind a table: %s', (sentence) => {
		const rows = table(['quay_id', 'Keeps the quay', '1 day'], ['bay_id', 'Keeps the bay', '1 day']);
		expect(categoriesIn(`# Cookies\n\n${rows}\n${sentence}\n`)).toEqual([
			['quay_id', 'necessary'],
			['bay_id', 'necessary'],
		]);
	});

	it('by a sentence that names the cookies of a table', () => {
		const rows = table(
			['quay_id', 'Keeps the quay', '1 day'],
			['bay_id', 'Keeps the bay', '1 day'],
			['sea_id', 'Sees the sea', '1 day'],
		);
		const sentence = '`quay_id` and `bay_id` are strictly necessary, `sea_id` is an analytics cookie.';
		expect(categoriesIn(`# Cookies\n\n${rows}\n${sentence}\n`)).toEqual([
			['quay_id', 'necessary'],
			['bay_id', 'necessary'],
			['sea_id', 'statistical'],
		]);
	});

	it.each([
		'This site sets two cookies: quay_id and bay_id. Both are strictly necessary.',
		'Dieses Portal setzt zwei Cookies: quay_id und bay_id. Beide sind technisch notwendig.',
		'Ce site dépose deux cookies : quay_id et bay_id. Ils sont strictement nécessaires.',
	])('by the next sentence: %s', (text) => {
		expect(categoriesIn(`Cookies\n\n${text}\n`)).toEqual([
			['quay_id', 'necessary'],
			['bay_id', 'necessary'],
		]);
	});
});

describe('a legend of codes', () => {
	const rows = (kind: string, first: string, second: string) =>
		`| Cookie | ${kind} | Duration |\n|---|---|---|\n| quay_id | ${first} | 1 day |\n| bay_id | ${second} | 1 day |\n`;
	const expected = [
		['quay_id', 'necessary'],
		['bay_id', 'statistical'],
	];
	it.each([
		['Cat.', '1', '3', '1 = needed for the site to work (no consent)\n\n3 = statistics'],
		['Kategori¹', 'N', 'S', '¹ N = nödvändig, S = statistik, M = marknadsföring (används inte)'],
		['Category', 'A', 'B', 'A – strictly necessary\n\nB – statistics'],
		['Category', 'A', 'B', '- **A**: strictly necessary\n- **B**: statistics'],
		['Type', 'N', 'S', '| Code | Meaning |\n|---|---|\n| N | Necessary |\n| S | Statistics |'],
		['Kat.', '1', '2', '1 = unbedingt erforderlich; 2 = Statistik'],
	])('%s %s %s', (kind, first, second, legend) => {
		const table = rows(kind, first, second);
		expect(categoriesIn(`# Cookies\n\n${table}\n${legend}\n`)).toEqual(expected);
		expect(categoriesIn(`# Cookies\n\n${legend}\n\n${table}`)).toEqual(expected);
	});
});

describe('a star before a host', () => {
	it('explains no star behind a name', () => {
		const text = `These cookies are set:

- qy* (1 day, advertising)
- *.harbour.example (2 days, advertising, choose "essential cookies only")
`;
		expect(categoriesIn(text)[0]).toEqual(['qy*', 'advertising']);
	});
});
