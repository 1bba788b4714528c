// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findRows } from '../../page-marks/find-rows.ts';
import { toggleMarks } from '../../page-marks/marks.ts';
import { columnsOf } from '../../page-marks/missing-rows.ts';
import type { MarkedRow, PolicyMarks } from '../../src/core/marks/policy-marks.ts';

const row = (names: string[], more: Partial<MarkedRow> = {}): MarkedRow => ({
	names,
	category: 'statistical',
	provider: 'Matomo',
	purpose: 'Counts visits',
	lifetime: '13 months',
	state: 'seen',
	words: 'seen',
	...more,
});
const marks = (...rows: MarkedRow[]): PolicyMarks => ({
	rows,
	missing: [
		{ names: ['_ga'], category: 'statistical', provider: 'Google', purpose: 'Counts', lifetime: '2 years' },
	],
	labels: { missing: 'missing', summary: 'all', remove: 'Remove' },
});
const show = (html: string) => {
	document.body.innerHTML = html;
};
const named = (...rows: MarkedRow[]) =>
	findRows(rows).map(({ element, declared }) => [element.textContent?.trim(), declared.names[0]]);

describe('the rows of a page', () => {
	it('are those of tables, by the column that has most names: others may mention one', () => {
		show(`<table><tr><th>Name</th><th>Use</th></tr>
			<tr><td>sessionid</td><td>keeps you signed in</td></tr>
			<tr><td>_pk_id.&lt;site&gt;, _pk_ses.*</td><td>works with sessionid</td></tr>
			<tr><td>other</td><td>is set with sessionid</td></tr></table>`);
		const matches = findRows([row(['sessionid']), row(['_pk_id.*', '_pk_ses.*'])]);
		expect(matches.map(({ cells, declared }) => [cells[0]?.textContent, declared.names[0]])).toEqual([
			['sessionid', 'sessionid'],
			['_pk_id.<site>, _pk_ses.*', '_pk_id.*'],
		]);
	});

	it('are not the rows around a table in a cell', () => {
		show('<table><tr><td><table><tr><td>sessionid</td></tr></table></td></tr></table>');
		expect(named(row(['sessionid']))).toEqual([['sessionid', 'sessionid']]);
	});

	it('are lines of lists that begin with a name where there is no table, in open shadow roots too', () => {
		show('<ul><li>_ga: counts</li><li>We use _ga too</li></ul><x-policy></x-policy>');
		const shadow = document.querySelector('x-policy')?.attachShadow({ mode: 'open' });
		if (shadow) shadow.innerHTML = '<p>sessionid – signs in</p>';
		expect(named(row(['_ga']), row(['sessionid']))).toEqual([
			['_ga: counts', '_ga'],
			['sessionid – signs in', 'sessionid'],
		]);
	});

	it('tell which column holds which fact', () => {
		show(
			'<table><tr><td>Matomo</td><td>13 months</td><td>_pk_id.*</td><td>Counts  visits.</td></tr></table>',
		);
		expect(columnsOf(findRows([row(['_pk_id.*'])]))).toEqual({ provider: 0, lifetime: 1, purpose: 3 });
	});
});

describe('marks', () => {
	it('come and go, and leave the page as it was; on another page there are none', () => {
		show(`<table><tbody><tr><td>sessionid</td></tr></tbody></table>
			<table><tbody><tr><td>_pk_id.*</td></tr></tbody></table>`);
		const before = document.documentElement.outerHTML;
		const declared = marks(row(['sessionid'], { category: 'necessary' }), row(['_pk_id.*']));
		expect(toggleMarks(declared)).toEqual({ state: 'shown', rows: 2, missing: 1 });
		expect(document.querySelectorAll('tr > div')).toHaveLength(2);
		// Among those of its category.
		expect(document.querySelectorAll('table:last-of-type tbody > div')).toHaveLength(1);
		expect(toggleMarks(declared)).toEqual({ state: 'removed' });
		expect(document.documentElement.outerHTML).toBe(before);
		show('<p>Nothing of the kind</p>');
		expect(toggleMarks(declared)).toEqual({ state: 'not-policy' });
	});

	it('come again where the page has thrown them out', () => {
		show('<ul><li>_pk_id.* counts</li></ul>');
		toggleMarks(marks(row(['_pk_id.*'])));
		show('<ul><li>_pk_id.* counts</li></ul>');
		for (const left of document.querySelectorAll('html > div')) left.remove();
		expect(toggleMarks(marks(row(['_pk_id.*']))).state).toBe('shown');
	});
});
