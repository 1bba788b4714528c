/** The language of texts that stand for a longer one, German for instance: English with accents, 40 % longer. */
export const PSEUDO_LANGUAGE = 'long';

const ACCENTS = new Map(
	Object.entries({ a: 'á', e: 'ë', i: 'ï', o: 'ö', u: 'ü', n: 'ñ', c: 'ç', A: 'Á', E: 'Ë', O: 'Ö', U: 'Ü' }),
);
const FILLER = ' lörem ïpsüm dölör sït ámët çönsëçtëtür ádïpïsçïñg ëlït'.repeat(4);
/** Letters of a text that are no part of a placeholder. */
const PARTS = /(\$[a-z]\w*\$|\$\d|\$\$)/i;

/**
 * Makes the messages of the pseudo-language from the English ones: between brackets, so that a cut end shows.
 * @param {string} source the text of a message file
 * @returns {string}
 */
export function pseudoMessages(source) {
	/** @type {Record<string, { message: string }>} */
	const file = JSON.parse(source);
	const entries = Object.entries(file).map(([key, entry]) => {
		// It names the language of dates and numbers.
		if (key === 'locale') return [key, entry];
		const parts = entry.message.split(PARTS);
		const accented = parts.map((part, index) =>
			index % 2 === 1 ? part : part.replace(/[aeiouncAEOU]/g, (letter) => ACCENTS.get(letter) ?? letter),
		);
		const length = Math.ceil(entry.message.length * 0.4);
		return [key, { ...entry, message: `[${accented.join('')}${FILLER.slice(0, length)}]` }];
	});
	return JSON.stringify(Object.fromEntries(entries));
}
