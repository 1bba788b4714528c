import { plainCell, type Row } from '../../document.ts';
import { looksLikeName } from '../../understand/names/read-names.ts';
import { isCategoryName } from '../../understand/read-category.ts';

/** "Strictly necessary — _a, _b": a category, a sign, and what may be names. */
const LED_BY_CATEGORY = /^([^,;:–—]{3,40}?)\s*(?::|\s[-–—])\s+(\S[^\n]{0,400})$/;
const MIN_SHARE = 0.5;

/** The category and the names of such a cell; null for any other. */
function partsOf(text: string): { category: string; names: string } | null {
	const [, category = '', names = ''] = LED_BY_CATEGORY.exec(text.trim()) ?? [];
	return category !== '' && isCategoryName(category) ? { category, names } : null;
}

/** Whether each piece of a text may be a name: one by its form, or words joined by a sign. */
const areNames = (text: string): boolean =>
	text
		.split(/[,;]\s+/)
		.every(
			(token) =>
				!/\s/.test(token) && (isSurely(token) || (/\w[-_.]\w/.test(token) && looksLikeName(token) !== null)),
		);
const isSurely = (token: string): boolean => looksLikeName(token) === 'certain';
const holdName = (text: string): boolean => text.split(/[,;]\s+/).some(isSurely);

/**
 * The rows of a table that names its cookies behind their category, with a column of their own for the names; null of
 * any other table. `header` stands over them.
 */
export function withNamesApart(
	header: Row,
	body: readonly Row[],
): { header: Row; body: readonly Row[] } | null {
	const texts = body.map(({ cells }) => partsOf(cells[0]?.text ?? ''));
	if (texts.filter((parts) => parts !== null).length < Math.max(2, body.length * MIN_SHARE)) return null;
	if (!texts.some((parts) => parts !== null && areNames(parts.names) && holdName(parts.names))) return null;
	const apart = body.map((row, index): Row => {
		const parts = texts[index] ?? null;
		const [first = plainCell('', false), ...rest] = row.cells;
		const names = parts !== null && areNames(parts.names) ? parts.names : '';
		const category = parts === null ? first : plainCell(parts.category, false);
		return { ...row, cells: [plainCell(names, false), category, ...rest] };
	});
	return { header: { ...header, cells: [plainCell('Cookie name', true), ...header.cells] }, body: apart };
}
