/**
 * The colours of pictures in files and on paper, where no style sheet reaches: as `src/ui/theme.css` has them by
 * day. On the page its classes say the same, and otherwise by night.
 */
export const INK = '#1b1f24';
export const SOFT = '#175cd3';
export const GREY = '#59636e';
export const LINE = '#c9d0d7';
export const FAILED = '#b42318';
export const PAPER = '#ffffff';
export const COLUMN = '#f2f4f7';

/** Half the width of a letter more or less: enough to keep names within their room. */
export const LETTER = 6.9;

/** A name cut to the room there is, in pixels. Never cuts a surrogate pair in two. */
export function fitted(name: string, room: number): string {
	const letters = [...name];
	const most = Math.max(3, Math.floor(room / LETTER));
	return letters.length <= most ? name : `${letters.slice(0, most - 1).join('')}…`;
}
