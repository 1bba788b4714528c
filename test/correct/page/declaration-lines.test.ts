import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withLines } from '../../../src/correct/page/declaration-lines.ts';
import { parsePolicy } from '../../../src/import/index.ts';
import { policyHtml } from '../../portal/policy-html.mjs';
import { DEMO_HOST, siteOf } from '../../portal/portals.mjs';

const read = (html: string) => withLines(parsePolicy({ text: html }, { kind: 'html' }), html).declarations;

it('a declaration of a page has the line on which its name stands', () => {
	const html = readFileSync('docs/example/policies/data.example.org.html', 'utf8');
	const lines = html.split('\n');
	const declarations = read(html);
	expect(declarations.length).toBeGreaterThan(1);
	for (const { names, line } of declarations) expect(lines[(line ?? 0) - 1]).toContain(names[0]);
});

it.each(['older', 'newer', 'list', 'definition', 'per-cookie', 'pipe'] as const)(
	'a page in the layout %s has the lines of its rows',
	(layout) => {
		const site = siteOf(DEMO_HOST);
		if (site === null) throw new Error('There is no demo portal.');
		// A row over several lines, and none on the line of another.
		const html = policyHtml(site, 'en', layout).replaceAll('<td>', '\n<td>').replaceAll('<dt>', '\n<dt>');
		const lines = html.split('\n');
		for (const { names, line } of read(html)) {
			expect(line, names.join()).not.toBeNull();
			expect(lines[(line ?? 0) - 1]).toContain(names[0]);
		}
	},
);

it('long pages take time in proportion to their length', () => {
	const rows = Array.from({ length: 3000 }, (_, i) => `<tr><td>cookie_${i}</td><td>Session</td></tr>`);
	const html = `<table>\n<tr><th>Name</th><th>Duration</th></tr>\n${rows.join('\n')}</table>`;
	expect(read(html).at(-1)).toMatchObject({ names: ['cookie_2999'], line: 3002 });
});
