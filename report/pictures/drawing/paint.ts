/**
 * Colours of pictures in files, which have no style sheet: the light ones of `src/ui/theme.css`. On the page, classes
 * set the same colours, and the dark ones.
 */
export const INK = '#1b1f24';
export const SOFT = '#175cd3';
export const GREY = '#59636e';
export const LINE = '#c9d0d7';
export const FAILED = '#b42318';
export const PAPER = '#ffffff';
export const COLUMN = '#f2f4f7';

/** An upper estimate of the width of a letter, pixels: names stay within their room. */
export const LETTER = 6.9;

/** Cuts a name to a room in pixels, never within a surrogate pair. */
export function fitted(name: string, room: number): string {
	const letters = [...name];
	const max = Math.max(3, Math.floor(room / LETTER));
	return letters.length <= max ? name : `${letters.slice(0, max - 1).join('')}…`;
}
