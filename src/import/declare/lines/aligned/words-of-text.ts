/** Words of the whole document, by which torn and glued words are recognised. */
export interface WordsOfText {
	/** Words in small letters. */
	readonly words: ReadonlySet<string>;
	/** Tokens with the signs of a name, as they stand, and how often each does. */
	readonly names: ReadonlyMap<string, number>;
}

/** Signs that words of a language do not have. */
const MARKED = /[_*\d]|[a-z]\.[a-z]|-/;

/** Collects the words of a document. */
export function wordsOfText(texts: Iterable<string>): WordsOfText {
	const words = new Set<string>();
	const names = new Map<string, number>();
	for (const text of texts) {
		for (const piece of text.split(/[\s,;:()«»"“”]+/)) {
			const token = piece.replace(/[.!?]$/, '');
			if (token.length < 3 || token.length > 60) continue;
			if (/^\p{L}+$/u.test(token)) words.add(token.toLowerCase());
			else if (MARKED.test(token)) names.set(token, (names.get(token) ?? 0) + 1);
			if (/['’-]/.test(token))
				for (const part of token.split(/['’-]/)) if (/^\p{L}{3,}$/u.test(part)) words.add(part.toLowerCase());
		}
	}
	return { words, names };
}
