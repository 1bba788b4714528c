import { describe, expect, it } from 'vitest';
import { sizesOf } from '../../scripts/build/sizes.mjs';
import { brokenBudgets } from '../../scripts/checks/budgets.mjs';

const text = (length: number) => new TextEncoder().encode('x'.repeat(length));

type Outputs = Parameters<typeof sizesOf>[1];
const output = (inputs: Readonly<Record<string, number>>, imports: Outputs[string]['imports'] = []) => ({
	bytes: 1,
	exports: [],
	inputs: Object.fromEntries(
		Object.entries(inputs).map(([file, bytesInOutput]) => [file, { bytesInOutput }]),
	),
	imports,
});

describe('what a page weighs', () => {
	const html = `<link rel="stylesheet" href="index.css"><template><link rel="stylesheet" href="seldom.css"></template>
		<script type="module" src="index.js"></script>`;
	const files = new Map([
		['popup/index.html', new TextEncoder().encode(html)],
		['popup/index.css', text(10)],
		['popup/seldom.css', text(20)],
		['popup/index.js', text(100)],
		['popup/index.js.map', text(5000)],
		['chunks/a.js', text(200)],
		['chunks/late.js', text(400)],
		['chunks/pdf-1.js', text(800)],
		['popup/exporting.js', text(300)],
	]);
	const outputs: Outputs = {
		'popup/index.js': output({ 'popup/index.tsx': 90, 'node_modules/preact/a.js': 5 }, [
			{ path: 'chunks/a.js', kind: 'import-statement' },
			{ path: 'chunks/late.js', kind: 'dynamic-import' },
			{ path: 'chunks/pdf-1.js', kind: 'dynamic-import' },
		]),
		'chunks/a.js': output({ 'node_modules/preact/b.js': 200 }),
		'chunks/late.js': output({ 'popup/seldom.ts': 400 }, [
			{ path: '../popup/exporting.js', kind: 'dynamic-import', external: true },
		]),
		'popup/exporting.js': output({ 'popup/exporting.ts': 300 }),
	};
	const sizes = sizesOf(files, outputs);

	it('is its html, styles, script and what that imports at once', () => {
		expect(sizes['popup at opening']?.files).toEqual([
			'chunks/a.js',
			'popup/index.css',
			'popup/index.html',
			'popup/index.js',
		]);
		expect(sizes['popup at opening']?.inputs).toMatchObject({ preact: 205, 'popup/index.tsx': 90 });
	});

	it('leaves to later what is loaded on use, of other bundles too, and out what reads PDF', () => {
		expect(sizes['popup on use']?.files).toEqual([
			'chunks/late.js',
			'popup/exporting.js',
			'popup/seldom.css',
		]);
	});

	it('is counted in the whole without maps and PDF', () => {
		expect(sizes['whole without PDF']?.files).toHaveLength(7);
	});
});

describe('a broken budget', () => {
	const size = (gzip: number, inputs: Readonly<Record<string, number>>) => ({
		gzip,
		minified: gzip * 3,
		files: [],
		inputs: { ...inputs },
	});
	const budgets = { popup: { goal: 900, budget: 1000 } };

	it('says by how much and what grew, the most first', () => {
		const [said, ...others] = brokenBudgets(
			{ popup: size(1234, { 'a.ts': 150, 'b.ts': 700, 'c.ts': 10 }) },
			{ popup: { inputs: { 'a.ts': 100, 'c.ts': 20 } } },
			budgets,
		);
		expect(said).toMatch(
			/^popup: 1,234 B \(gzip\), 234 B over its budget of 1,000 B\. .*: b\.ts \+700 B, a\.ts \+50 B\. /,
		);
		expect(others).toEqual([]);
	});

	it('is none that is just met', () => {
		expect(brokenBudgets({ popup: size(1000, {}) }, {}, budgets)).toEqual([]);
	});

	it('is one of nothing that is built', () => {
		expect(brokenBudgets({}, {}, budgets)).toEqual(['The budget "popup" is of nothing that is built.']);
	});
});
