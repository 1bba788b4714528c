import { describe, expect, it } from 'vitest';
import { DAY } from '../../src/core/policy/lifetime.ts';
import type { SourcePage } from '../../src/core/policy/source-page.ts';
import { correctPage } from '../../src/correct/correct-page.ts';
import type { Change } from '../../src/correct/correction.ts';
import { parsePolicy } from '../../src/import/index.ts';
import { aDeclaration } from '../fakes/a-policy.ts';
import { htmlPage, textPage } from './pages.ts';

const year = { text: '13 months', kind: 'fixed', seconds: Math.round(13 * 30.4 * DAY) } as const;
const NEW = aDeclaration(['_fbp'], {
	category: 'advertising',
	provider: 'Meta Platforms',
	purpose: 'Advertising: Meta Pixel',
	lifetime: year,
	party: 'first',
});
const add = (after = NEW): Change => ({
	id: `add ${after.names.join()}`,
	kind: 'add',
	names: after.names,
	before: null,
	after,
	suggested: [],
	remarks: [],
	isTicked: true,
});
const read = (page: SourcePage) => parsePolicy({ text: page.content }, { kind: page.kind }).declarations;

/** The source with the places put back. */
function undone({ content, places }: ReturnType<typeof correctPage>): string {
	let text = content;
	for (const { from, to, before } of places.toReversed())
		text = text.slice(0, from) + before + text.slice(to);
	return text;
}

const PAGE = `<h1 class="t">Cookies</h1>
<p>We use cookies &ndash; here they are.</p>
<h2 class="cat">Advertising cookies</h2>
<table class="grid" id="ads">
	<thead><tr><th>Name</th><th>Provider</th><th>Purpose</th><th>Duration</th></tr></thead>
	<tbody>
		<tr class="row" id="r1"><td class="n"><code>_gcl_au</code></td><td><a href="https://google.example">Google</a></td><td>Measures conversions</td><td>3 months</td></tr>
		<tr class="row" id="r2"><td class="n"><code>IDE</code></td><td><a href="https://google.example">Google</a></td><td>Chooses adverts</td><td>1 year</td></tr>
	</tbody>
</table>
<h2 class="cat">Statistical cookies</h2>
<table class="grid">
	<thead><tr><th>Name</th><th>Provider</th><th>Purpose</th><th>Duration</th></tr></thead>
	<tbody>
		<tr class="row"><td class="n"><code>_ga</code></td><td>Google</td><td>Counts visits</td><td>2 <b>years</b></td></tr>
		<tr class="row"><td class="n"><code>_gid</code></td><td>Google</td><td>Counts visits</td><td>24 hours</td></tr>
	</tbody>
</table>
<p>Last update: 3 May 2026</p>`;

describe('a row to add', () => {
	it('stands in the table of its category, written as its neighbours are', () => {
		const page = htmlPage(PAGE);
		const made = correctPage(page, [add()]);
		expect(made.unplaced).toEqual([]);
		expect(made.places).toHaveLength(1);
		const { from, to, before } = made.places[0] ?? { from: 0, to: 0, before: 'x' };
		expect(before).toBe('');
		expect(made.content.slice(from, to)).toBe(
			'\n\t\t<tr class="row"><td class="n"><code>_fbp</code></td><td>Meta Platforms</td><td>Advertising: Meta Pixel</td><td>13 months</td></tr>',
		);
		expect(made.content.slice(0, from)).toMatch(/Chooses adverts<\/td><td>1 year<\/td><\/tr>$/);
		expect(undone(made)).toBe(PAGE);
	});
	it('makes a section of its own where the page has none for its category', () => {
		const made = correctPage(htmlPage(PAGE), [add({ ...NEW, category: 'functional', names: ['lang'] })]);
		expect(made.unplaced).toEqual([]);
		const { from, to } = made.places[0] ?? { from: 0, to: 0 };
		expect(made.content.slice(from, to)).toBe(`
<h2 class="cat">Functional cookies</h2>
<table class="grid">
<thead><tr><th>Name</th><th>Provider</th><th>Purpose</th><th>Duration</th></tr></thead>
<tbody>
		<tr class="row"><td class="n"><code>lang</code></td><td>Meta Platforms</td><td>Advertising: Meta Pixel</td><td>13 months</td></tr>
</tbody>
</table>`);
	});
	it.each([
		[
			'a list',
			'<p>Cookies that we use:</p>\n<ul class="l">\n<li id="a"><code>_ga</code>: counts visits (2 years)</li>\n<li><code>_gid</code>: tells visitors apart (24 hours)</li>\n</ul>\n<p>End</p>',
			'\n<li><code>_fbp</code>: Advertising: Meta Pixel (13 months)</li>',
		],
		[
			'definitions',
			'<h2>Advertising cookies</h2><dl>\n<dt>_gcl_au</dt>\n<dd>Measures conversions. Duration: 3 months</dd>\n<dt>IDE</dt>\n<dd>Chooses adverts for you. Duration: 1 year</dd>\n</dl>',
			'\n<dt>_fbp</dt>\n<dd>Advertising: Meta Pixel. Duration: 13 months</dd>',
		],
	])('follows %s', (_, source, row) => {
		const made = correctPage(htmlPage(source), [add()]);
		expect(made.unplaced).toEqual([]);
		const { from, to } = made.places[0] ?? { from: 0, to: 0 };
		expect(made.content.slice(from, to)).toBe(row);
	});
	it('goes into a table of its own after the last sentence that names a cookie', () => {
		const source = '<p>We set the cookie _ga for two years, to count visits.</p><p>Write to us.</p>';
		const made = correctPage(htmlPage(source), [add()]);
		expect(made.unplaced).toEqual([]);
		expect(made.content).toMatch(/visits\.<\/p>\n<h3>Advertising cookies<\/h3>\n<table>/);
		expect(made.content).toMatch(/<\/table><p>Write to us\.<\/p>$/);
	});
	it.each([
		[
			'tabs',
			'Advertising cookies\n\nName\tPurpose\tDuration\n_gcl_au\tMeasures conversions\t3 months\n\nEnd.\n',
			'\n_fbp\tAdvertising: Meta Pixel\t13 months',
		],
		[
			'pipes',
			'## Advertising cookies\r\n\r\n| Name | Purpose | Duration |\r\n|---|---|---|\r\n| `_gcl_au` | Measures conversions | 3 months |\r\n\r\nEnd.',
			'\r\n| _fbp | Advertising: Meta Pixel | 13 months |',
		],
	])('is joined by %s in a text', (_, source, row) => {
		const made = correctPage(textPage(source), [add()]);
		expect(made.unplaced).toEqual([]);
		const { from, to } = made.places[0] ?? { from: 0, to: 0 };
		expect(made.content.slice(from, to)).toBe(row);
		expect(undone(made)).toBe(source);
	});
	it('says of category and party what its neighbours say, in their words', () => {
		const source =
			'<table><thead><tr><th>Name</th><th>Type</th><th>Party</th><th>Purpose</th></tr></thead><tbody><tr><td>_ga</td><td>Analytics</td><td>1st party</td><td>Counts visits</td></tr><tr><td>IDE</td><td>Marketing</td><td>3rd party</td><td>Chooses adverts</td></tr></tbody></table>';
		const made = correctPage(htmlPage(source), [add()]);
		expect(made.content).toContain(
			'<tr><td>_fbp</td><td>Marketing</td><td>1st party</td><td>Advertising: Meta Pixel</td></tr></tbody>',
		);
	});
	it('is whole where its neighbours share a cell', () => {
		const source =
			'<h2>Advertising cookies</h2><table><tr><th>Provider</th><th>Cookie</th><th>Purpose</th></tr><tr><td rowspan="2">Google</td><td>_gcl_au</td><td>Measures conversions</td></tr><tr><td>IDE</td><td>Chooses adverts</td></tr></table>';
		const made = correctPage(htmlPage(source), [add()]);
		expect(made.content).toContain(
			'<tr><td>Meta Platforms</td><td>_fbp</td><td>Advertising: Meta Pixel</td></tr></table>',
		);
	});
	it('never becomes markup', () => {
		const evil = {
			...NEW,
			names: ['_fbp'],
			purpose: '<img src=x onerror=alert(1)> & "<b>"',
			provider: '</td><script>x</script>',
		};
		const made = correctPage(htmlPage(PAGE), [add(evil)]);
		expect(made.unplaced).toEqual([]);
		expect(made.content).not.toMatch(/<img|<script/);
		expect(made.content).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;&lt;b&gt;&quot;');
	});
});

describe('a lifetime', () => {
	const before = aDeclaration(['_gid'], { lifetime: { text: '24 hours', kind: 'fixed', seconds: DAY } });
	const change: Change = {
		...add(),
		id: 'lifetime',
		kind: 'lifetime',
		names: ['_gid'],
		before,
		after: { ...before, lifetime: { text: '400 days (browsers’ limit)', kind: 'fixed', seconds: 400 * DAY } },
	};
	it('is changed where it stands, and nothing else', () => {
		const made = correctPage(htmlPage(PAGE), [change]);
		expect(made.content).toBe(PAGE.replace('24 hours', '400 days (browsers’ limit)'));
		expect(made.places).toMatchObject([{ before: '24 hours' }]);
	});
	it('is changed in a sentence', () => {
		const source =
			'The cookie _ga counts visits for 2 years; the cookie _gid does so for 24 hours, then it goes.';
		const made = correctPage(textPage(source), [change]);
		expect(made.content).toBe(source.replace('24 hours', '400 days (browsers’ limit)'));
	});
});

describe('a name that shares its row', () => {
	it('gets a row of its own, and the row goes on for the others', () => {
		const lifetime = { text: '1 day', kind: 'fixed', seconds: DAY } as const;
		const before = aDeclaration(['_x_a', '_x_b'], {
			category: 'statistical',
			purpose: 'Counts visits',
			lifetime,
		});
		const page = (rows: string) =>
			`<table><tr><th>Cookie name</th><th>Purpose</th><th>Duration</th></tr>\n${rows}\n</table>`;
		const change: Change = {
			...add(),
			kind: 'lifetime',
			names: ['_x_b'],
			before,
			after: { ...before, lifetime: year },
		};
		const source = page(
			'<tr><td><code>_x_a</code>, <code>_x_b</code></td><td>Counts visits</td><td>1 day</td></tr>',
		);
		expect(correctPage(htmlPage(source), [change])).toMatchObject({
			unplaced: [],
			content: page(
				'<tr><td><code>_x_a</code></td><td>Counts visits</td><td>1 day</td></tr>\n<tr><td><code>_x_b</code></td><td>Counts visits</td><td>13 months</td></tr>',
			),
		});
	});
});

describe('a row to remove', () => {
	const before = aDeclaration(['IDE']);
	const change: Change = { ...add(), id: 'remove', kind: 'remove', names: ['IDE'], before, after: null };
	it('goes, and what stands around it stays', () => {
		const made = correctPage(htmlPage(PAGE), [change]);
		expect(made.unplaced).toEqual([]);
		expect(made.content).toBe(PAGE.replace(/\n\t\t<tr class="row" id="r2">.*/, ''));
		expect(undone(made)).toBe(PAGE);
	});
});

describe('a name to remove', () => {
	it.each([
		[
			'<td><code>_a_x</code>, <code class="n">_b_x</code>, <code>_c_x</code></td>',
			'<td><code>_a_x</code>, <code>_c_x</code></td>',
		],
		['<td>_a_x<br>_b_x</td>', '<td>_a_x</td>'],
		['<td>_b_x; _a_x</td>', '<td>_a_x</td>'],
	])('goes out of %s alone', (cell, left) => {
		const page = (text: string) =>
			`<table><tr><th>Cookie name</th><th>Purpose</th></tr><tr>${text}<td>Counts visits</td></tr></table>`;
		const before = aDeclaration(['_a_x', '_b_x', '_c_x']);
		const change: Change = {
			...add(),
			id: 'remove',
			kind: 'remove',
			names: ['_b_x'],
			before,
			after: aDeclaration(['_a_x', '_c_x']),
		};
		expect(correctPage(htmlPage(page(cell)), [change])).toMatchObject({ content: page(left), unplaced: [] });
	});
});

it('gives the source itself where no change is made', () => {
	expect(correctPage(htmlPage(PAGE), [])).toEqual({ content: PAGE, places: [], unplaced: [] });
});

it('leaves out nothing that it reads', () => {
	expect(read(htmlPage(PAGE))).toHaveLength(4);
});
