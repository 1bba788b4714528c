import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/import/index.ts';

const read = (text: string) =>
	parsePolicy({ text }).declarations.map(({ names, category, line, lifetime }) => [
		names.join(' '),
		category,
		line,
		lifetime?.seconds ?? null,
	]);

const YEAR = 365 * 86_400;

describe('Markdown that holds more tags than marks', () => {
	it('a table of Markdown between elements is one', () => {
		const text = `<div align="center">

# Cookies

</div>

| Nom | Usage | Durée |
|---|---|---|
| choix_v | <b>Garde</b><br/>le<br/>choix | 1 an |
`;
		expect(read(text)).toEqual([['choix_v', 'unknown', 9, YEAR]]);
	});

	it.each([
		['a line', (row: string) => row],
		[
			'lines of their own',
			(row: string) => row.replaceAll('<div', '\n  <div').replace(/<\/div>$/, '\n</div>'),
		],
	])('cells of elements that hold no Markdown are read as markup, in %s', (_, written) => {
		const rows = [
			['Cookie', 'Purpose', 'Duration'],
			['quay_id', 'Keeps the berth', '1 day'],
			['quay_map', 'Keeps the map', '1 year'],
		].map((cells) => `<div class="row">${cells.map((cell) => `<div>${cell}</div>`).join('')}</div>`);
		const text = `# Cookies\n\n${rows.map(written).join('\n')}\n\n## Your choice\n\n- choose\n`;
		expect(read(text).map(([name, , , seconds]) => [name, seconds])).toEqual([
			['quay_id', YEAR / 365],
			['quay_map', YEAR],
		]);
	});

	it('bold lines over tables of HTML are headings, not names', () => {
		const text = `__Les cookies nécessaires__

<table><tr><th>Nom</th><th>Durée</th></tr><tr><td>choix_x</td><td>1 an</td></tr></table>

__Les cookies de statistique__

<table><tr><th>Nom</th><th>Durée</th></tr><tr><td>_ga</td><td>1 an</td></tr></table>
`;
		expect(read(text)).toEqual([
			['choix_x', 'necessary', 3, YEAR],
			['_ga', 'statistical', 7, YEAR],
		]);
	});

	it('headings of HTML stand over what follows, details are shown, comments are not', () => {
		const text = `<h2>Cookies necesarias</h2>

<!-- | vieja_x | 1 año |
| vieja_y | 1 año | -->

Nombre | Duración
--- | ---
sesion_x | Sesión

<details>
<summary>Cookies analíticas</summary>

Nombre | Duración
--- | ---
vis_x | 1 año

</details>
`;
		expect(read(text)).toEqual([
			['sesion_x', 'necessary', 8, 0],
			['vis_x', 'statistical', 15, YEAR],
		]);
	});

	it('a fragment of a page is read as one', () => {
		const text =
			'<p>Cookies</p><ul><li><code>ab_c</code>: compte, 1 an</li><li><code>ab_d</code>: garde, 1 an</li></ul><p>Fin</p>';
		expect(read(text).map(([name]) => name)).toEqual(['ab_c', 'ab_d']);
	});
});

describe('front matter', () => {
	it('texts of the page are read, and stand on their own lines', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('|', '>', '>-', '|2'),
				fc.constantFrom('  ', '    ', '      '),
				fc.constantFrom('body', 'page-content', 'contenu', 'inhalt'),
				(mark, indent, key) => {
					const table = ['| Nom | Durée |', '|---|---|', '| mairie_x | 1 an |'];
					const text = ['---', 'title: Cookies', 'page:', `  ${key}: ${mark}`]
						.concat(table.map((line) => `  ${indent}${line}`))
						.concat('---', '', 'Suite.')
						.join('\n');
					expect(read(text)).toEqual([['mairie_x', 'unknown', 7, YEAR]]);
				},
			),
		);
	});

	it.each([
		[
			'YAML',
			'---\ntitle: Cookies\ncookies:\n  - name: "muni_a"\n    duration: 1 year\n  - name: muni_b\n    duration: Session\n---\n',
		],
		[
			'YAML of another language',
			'---\ntitle: Cookies\nlista:\n- nombre: muni_a\n  duracion: 1 año\n- nombre: muni_b\n  duracion: Sesión\n---\n',
		],
		[
			'TOML',
			'+++\ntitle = "Cookies"\n[[cookies]]\nname = "muni_a"\nduration = "1 year"\n[[cookies]]\nname = "muni_b"\nduration = "Session"\n+++\n',
		],
	])('records of cookies in %s', (_, text) => {
		expect(read(text).map(([name, , , seconds]) => [name, seconds])).toEqual([
			['muni_a', YEAR],
			['muni_b', 0],
		]);
		expect(parsePolicy({ text }).title).toBe('Cookies');
	});

	it('menus and tags are no cookies', () => {
		const text =
			'---\ntitle: Cookie policy\nlang: en\nmenu:\n  footer:\n    name: privacy\n    weight: 3\ntags:\n  - cookie_law\n---\nWe use cookies.\n';
		expect(read(text)).toEqual([]);
	});

	it('a rule and a text between two are none', () => {
		const text = '---\nWe set cookies:\n\n- `ab_c`: counts, 1 year\n---\n';
		expect(read(text).map(([name]) => name)).toEqual(['ab_c']);
	});
});

describe('what nobody reads of a page in Markdown', () => {
	const page = `# Cookies

| Name | Expires |
|---|---|
| ferry_sid | 1 month |

<input type="radio" name="cookies_use" class="ferry-radio__input" />
<label for="a" class="ferry-radio__label">Use cookies that count</label>

<script type="module">
document.addEventListener('load', (event) => {
  event.preventDefault();
  ferry_saved.classList.add('saved');
  acceptCookies();
});
</script>

The end.
`;

	it('scripts and the fields of a form name no cookie', () => {
		const { declarations, issues } = parsePolicy({ text: page });
		expect(declarations.map(({ names, line }) => [...names, line])).toEqual([['ferry_sid', 5]]);
		expect(issues).toEqual([]);
	});
});
