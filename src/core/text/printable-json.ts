/** Characters that terminals act upon, draw nothing or turn the text around them, beyond those that JSON itself escapes. */
const ACTIVE = /[\u007f-\u009f\u2028\u2029]|\p{Cf}/gu;
/** Begins a command of a runner of builds, wherever it stands in a line (Azure Pipelines, TeamCity, GitHub). */
const COMMAND = /#(?=#\w*\[)/g;

const escaped = (char: string) =>
	Array.from(
		{ length: char.length },
		(_, index) => `\\u${char.charCodeAt(index).toString(16).padStart(4, '0')}`,
	).join('');

/** Writes such characters of a JSON text as escapes: it says the same, and is safe to print in a terminal or a build. */
export const printableJson = (json: string): string =>
	json.replace(ACTIVE, escaped).replace(COMMAND, escaped);
