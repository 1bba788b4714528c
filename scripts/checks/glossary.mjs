/** @typedef {import('../locales/messages.mjs').MessageFile} MessageFile */

/** The columns of the first table, in order. */
const COLUMNS = ['en', 'fr', 'de', 'es', 'it', 'nl', 'pt'];

/** Cells of the table rows in a text, without heads and rules. @param {string} text @returns {string[][]} */
function tableRows(text) {
	return text
		.split('\n')
		.filter((line) => /^\|(?!-)/.test(line))
		.map((line) =>
			line
				.slice(1, -1)
				.split('|')
				.map((cell) => cell.trim()),
		);
}

/** Whether a text has a word or words as such, in any case. @param {string} text @param {string} words */
const hasWords = (text, words) => new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'iu').test(text);

/**
 * Lists terms of the glossary that a language does not use, and messages with a word that it rules out.
 * @param {string} glossary the text of `docs/glossary.md`
 * @param {ReadonlyMap<string, MessageFile>} languages
 * @returns {string[]}
 */
export function glossaryProblems(glossary, languages) {
	const rows = tableRows(glossary);
	const terms = rows.filter((row) => row.length === COLUMNS.length).slice(1);
	const banned = rows.filter((row) => row.length === 3).slice(1);
	const problems = [];
	for (const [language, file] of languages) {
		const messages = Object.entries(file);
		const whole = messages
			.map(([, { message }]) => message)
			.join('\n')
			.toLowerCase();
		const column = COLUMNS.indexOf(language);
		// The English column names the terms, and may explain them.
		for (const row of column > 0 ? terms : []) {
			const term = row[column] ?? '';
			if (!whole.includes(term.toLowerCase()))
				problems.push(`_locales/${language}: no message uses “${term}”, the glossary’s word for ${row[0]}`);
		}
		for (const [, words = '', instead] of banned.filter(([of]) => of === language)) {
			for (const word of words.split(', ')) {
				for (const [key, { message }] of messages) {
					if (hasWords(message, word))
						problems.push(`_locales/${language}: "${key}" has “${word}”; the glossary says: ${instead}`);
				}
			}
		}
	}
	return problems;
}
