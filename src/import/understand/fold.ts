const MAX_CELL = 10_000;

const ASCII = /^[\t-\r -~]*$/;

const LETTERS: ReadonlyMap<string, string> = new Map([
	['ß', 'ss'],
	['œ', 'oe'],
	['æ', 'ae'],
	['ø', 'o'],
	['ł', 'l'],
	['đ', 'd'],
	['ı', 'i'],
]);

/**
 * Characters that show nothing or change the direction of text: zero-width, bidirectional, soft hyphen, control
 * characters other than blanks, tags, halves of a surrogate pair.
 */
export const INVISIBLE =
	/(?![\t-\r])\p{Cc}|\p{Cs}|[\u{e0000}-\u{e007f}]|[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]|\u034f|[\ufe00-\ufe0f]/gu;

/** The first 10,000 characters of a cell: what is longer is no cell, and time must stay bounded. */
export function cut(text: string): string {
	return text.length > MAX_CELL ? text.slice(0, MAX_CELL) : text;
}

/**
 * Text for comparing: lower case, no accents, plain quotes, dashes and spaces, superscript marks dropped.
 * Lines stay lines. Text after 10,000 characters is cut.
 */
export function fold(text: string): string {
	// Most cells hold nothing but ASCII.
	if (ASCII.test(text))
		return cut(text)
			.toLowerCase()
			.replaceAll('`', "'")
			.replace(/[^\S\n ]/g, ' ');
	return cut(text)
		.replace(INVISIBLE, '')
		.replace(/[¹²³⁰⁴-⁹†‡§™®©]/gu, ' ')
		.replace(/½/gu, ' 1/2')
		.replace(/¼/gu, ' 1/4')
		.replace(/¾/gu, ' 3/4')
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[ßœæøłđı]/gu, (letter) => LETTERS.get(letter) ?? letter)
		.replace(/[‘’ʼ´`′]/gu, "'")
		.replace(/[“”„«»]/gu, '"')
		.replace(/[‐-―−]/gu, '-')
		.replace(/[^\S\n ]/gu, ' ');
}

/** The words of a text, folded: runs of letters and digits. */
export function wordsOf(text: string): string[] {
	if (ASCII.test(text))
		return (
			cut(text)
				.toLowerCase()
				.match(/[a-z0-9]+/g) ?? []
		);
	return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Accented letters of the Latin alphabets of Europe, each with its plain letter. */
const PLAIN = new Map<string, string>();
for (let code = 0xc0; code < 0x180; code++) {
	const letter = String.fromCharCode(code);
	const plain = LETTERS.get(letter.toLowerCase())?.[0] ?? letter.normalize('NFD')[0] ?? letter;
	PLAIN.set(letter, letter === letter.toLowerCase() ? plain : plain.toUpperCase());
}

/** A text with every accented letter as its plain one (`ß` as one `s`): case and the place of each character stay. */
export function withoutAccents(text: string): string {
	return ASCII.test(text) ? text : text.replace(/[\u00c0-\u017f]/g, (letter) => PLAIN.get(letter) ?? letter);
}

/** The same in lower case: what is found there stands at the same place in the text. */
export function foldInPlace(text: string): string {
	return withoutAccents(text).toLowerCase();
}
