/** Characters that are raised, or stand for a note, whatever their font: `¹`, `ª`, `①`, `†`. */
export const NOTE_SIGNS = /[¹²³⁰⁴-⁹⁽⁾ªºᵃ-ᵛ①-⑳⓪❶-❿†‡§¶※]/gu;

const MARK =
	/^[\s([]*(?:\d{1,3}|[a-z]|[*†‡§¶#]{1,3})(?:[\s,]{1,3}(?:\d{1,3}|[a-z]|[*†‡§¶#]{1,3})){0,5}[\s)\]]*$/i;

/**
 * Whether raised text is the mark of a footnote of the word before it, and no part of it: not in `m²`, `10⁶`, `nº`.
 * Letters count behind longer words alone.
 */
export function isFootnoteMark(raised: string, before: string): boolean {
	if (!MARK.test(raised)) return false;
	const word = /[^\s]{0,60}$/.exec(before)?.[0] ?? '';
	if (/^\d+$/.test(word)) return false;
	if (word === '') return before.trim() !== '';
	return word.length >= (/[a-z]/i.test(raised) ? 3 : 2);
}
