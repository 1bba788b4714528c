import { expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const categoriesIn = (text: string) => parsePolicy({ text }).declarations.map(({ category }) => category);

it('the last words of an item are its category', () => {
	const text =
		'# Cookies\n\n- quay_id (Quay, 14 Tage) – Hafenplan, erforderlich\n- bay_id (Quay, 1 Jahr) – zuletzt gebuchtes Boot, Komfort\n';
	expect(categoriesIn(text)).toEqual(['necessary', 'functional']);
});

it.each([
	'Cookies that we need',
	'Cookies, die wir brauchen',
	'Cookies die we nodig hebben',
	'Kakor vi behöver',
])('cookies that a site needs: %s', (title) => {
	expect(
		categoriesIn(`# Cookies\n\n## ${title}\n\n| Name | Dauer |\n|---|---|\n| quay_id | 1 Tag |\n`),
	).toEqual(['necessary']);
});

it('a column’s title is read with its small words: what is used for a purpose is not used by a company', () => {
	const html =
		'<h1>Cookies</h1><table><tr><th>Navn</th><th>Bruges til</th><th>Leveret af</th><th>Slettes efter</th></tr><tr><td>quay_id</td><td>statistik</td><td>Havnen</td><td>13 måneder</td></tr></table>';
	const [row] = parsePolicy({ text: html }).declarations;
	expect(row).toMatchObject({ category: 'statistical', provider: 'Havnen' });
});
