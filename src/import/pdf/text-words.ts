import type { TextItem } from './items.ts';

const NARROW = /[iljtfrI.,:;'|!()[\]]/;
const WIDE = /[mwMWA-Z@%]/;

/** About how wide a letter is, as part of the font size (Helvetica's widths, roughly). */
const letter = (char: string): number => (NARROW.test(char) ? 0.3 : WIDE.test(char) ? 0.75 : 0.53);

const about = (text: string): number => [...text].reduce((sum, char) => sum + letter(char), 0);

/** Parts items at their blanks; where each word begins is estimated from the widths of letters. */
export function wordsOf(items: readonly TextItem[]): TextItem[] {
	return items.flatMap((item) => {
		const scale = item.width / Math.max(0.01, about(item.text));
		let x = item.x;
		return item.text.split(/(?<=\s)(?=\S)/).map((text) => {
			const word = { ...item, text, x, width: about(text.trimEnd()) * scale };
			x += about(text) * scale;
			return word;
		});
	});
}
