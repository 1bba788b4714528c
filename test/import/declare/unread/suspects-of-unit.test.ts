import { expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

it.each([
	['in an item', '<ul><li>Cookie quay_id<li>Value: harbour_token_abc<li>Kept 1 year</ul>'],
	['in the line below', '<p>Le cookie quay_id</p><p>Valeur :</p><p>harbour_token_abc</p>'],
	['in lines', '<p>Cookie quay_id</p><p>Wert: harbour_token_abc</p>'],
	['in a line of a cell', '<table><tr><td>Cookie quay_id<br>Value: harbour_token_abc<td>words</table>'],
	[
		'in a column of a table without one for names',
		'<table><tr><th>Provider<th>Purpose<th>Value<tr><td>Acme<td>the cookie quay_id<td><code>harbour_token_abc</code></table>',
	],
])('what is labelled as a value is suggested as no name: %s', (_, text) => {
	const { declarations, issues } = parsePolicy({ text: `<h1>Cookies</h1>${text}` }, { name: 'x.html' });
	const names = [...declarations, ...issues.map(({ suggested }) => suggested)].flatMap(
		(row) => row?.names ?? [],
	);
	expect(names).toEqual(['quay_id']);
});
