/** Words of the whole document, by which torn and glued words are recognised. */
export interface WordsOfText {
	/** Words in small letters. */
	readonly words: ReadonlySet<string>;
	/** Tokens with the signs of a name, as they stand. */
	readonly names: ReadonlySet<string>;
}

/** Signs that words of a language do not have. */
const MARKED = /[_*\d]|[a-z]\.[a-z]|-/;

/** Collects the words of a document. */
export function wordsOfText(texts: Iterable<string>): WordsOfText {
	const words = new Set<string>();
	const names = new Set<string>();
	for (const text of texts) {
		for (const piece of text.split(/[\s,;:()«»"“”]+/)) {
			const token = piece.replace(/[.!?]$/, '');
			if (token.length < 3 || token.length > 60) continue;
			if (/^\p{L}+$/u.test(token)) words.add(token.toLowerCase());
			else if (MARKED.test(token)) names.add(token);
			if (/['’-]/.test(token))
				for (const part of token.split(/['’-]/)) if (/^\p{L}{3,}$/u.test(part)) words.add(part.toLowerCase());
		}
	}
	return { words, names };
}
