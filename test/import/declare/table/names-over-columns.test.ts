import { expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

const page = (corner: string, ...rows: readonly (readonly string[])[]) =>
	`<h1>Cookies</h1><table><tr><th>${corner}</th><th>quay_id</th><th>_gid</th></tr>${rows
		.map(
			([label, ...cells]) => `<tr><th>${label}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
		)
		.join('')}</table>`;

it.each([
	{
		corner: '',
		rows: [
			['Waarvoor', 'balk', 'telling'],
			['Soort', 'noodzakelijk', 'statistiek'],
			['Hoe lang', '6 mnd', '24 uur'],
		],
	},
	{
		corner: '&nbsp;',
		rows: [
			['Purpose', 'bar', 'counts'],
			['Category', 'necessary', 'statistics'],
			['Duration', '6 months', '1 day'],
		],
	},
	{
		corner: '',
		rows: [
			['Zweck', 'Leiste', 'zählt'],
			['Kategorie', 'notwendig', 'Statistik'],
			['Dauer', '6 Monate', '24 Stunden'],
		],
	},
])('names that stand over the columns of a table of fields: $rows.0.0', ({ corner, rows }) => {
	const { declarations } = parsePolicy({ text: page(corner, ...rows) });
	expect(declarations.map(({ names, category }) => [...names, category])).toEqual([
		['quay_id', 'necessary'],
		['_gid', 'statistical'],
	]);
});

it.each([
	['Quién la usa', 'Para qué', 'Cuánto dura', '1 año'],
	['Chi lo usa', 'A cosa serve', 'Durata', '1 anno'],
	['Quem usa', 'Finalidade', 'Prazo', '1 ano'],
	['Kto ustawia', 'Cel', 'Okres', '1 rok'],
	['Satts av', 'Syfte', 'Giltighet', '1 år'],
])('labels that ask who: %s', (who, what, long, year) => {
	const text = `<h1>Cookies</h1><p><b>Cookie:</b> quay_id<br><b>${who}:</b> Havn<br><b>${what}:</b> quay<br><b>${long}:</b> ${year}</p><p><b>Cookie:</b> bay_id<br><b>${who}:</b> Bucht<br><b>${what}:</b> bay<br><b>${long}:</b> ${year}</p>`;
	expect(parsePolicy({ text }).declarations.map(({ provider }) => provider)).toEqual(['Havn', 'Bucht']);
});
