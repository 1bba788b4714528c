/** Characters that part cells in some spreadsheet: which of them, its language decides. */
const SEPARATOR = ';,\\t\\n\\v\\f\\r\\u0085\\u2028\\u2029';
/** Spreadsheets drop these at the beginning of a cell, or people do not see them; quotes open a cell. */
const SKIPPED = `(?:(?![${SEPARATOR}])[\\s"\\p{C}\\p{Z}\\p{Default_Ignorable_Code_Point}])*`;
/** Signs that begin a formula, also full-width and small ones. */
const SIGN = '[=+@\\-＝＋＠－﹦﹢﹫﹣]';

const UNMARKED = new RegExp(`(^|[${SEPARATOR}])(${SKIPPED})(?='*${SIGN})`, 'gu');
const MARKED = new RegExp(`(^|[${SEPARATOR}])(${SKIPPED})'(?='*${SIGN})`, 'gu');

/**
 * Puts an apostrophe before what a spreadsheet would run as a formula (OWASP, CSV injection): at the beginning of a cell
 * (also before a tab or line end), and after any separator within it, since a spreadsheet in another language parts cells
 * elsewhere.
 */
export function markFormulas(text: string): string {
	const marked = text.replace(UNMARKED, "$1$2'");
	return /^'*[\t\r\n]/.test(marked) ? `'${marked}` : marked;
}

/** Returns the text that `markFormulas` was given. */
export function unmarkFormulas(text: string): string {
	return text.replace(/^'(?='*[\t\r\n])/, '').replace(MARKED, '$1$2');
}
