/** Characters that could end a cell or a name in a policy's table, or be markup. */
const UNSAFE = /[^A-Za-z0-9_.*~-]+/g;

/** A name with the form of a host, which readers of the policy would take for the cookie's domain. */
const HOST =
	/^(\.?[a-z0-9-]+(?:\.[a-z0-9-]+)*)\.([a-z]{2}|com|org|net|edu|gov|mil|int|info|biz|app|dev|cloud|online|site|shop|tech|agency|media|digital|example|test|local|localhost|name|pro|xyz|paris|bzh|cat|gal|eus|gouv)$/i;

/** The beginning of a span in ISO 8601 (`P13M`), and of few names. */
const SPAN = /^(PT?)(?=\d)/;

/**
 * A name pattern as a table can hold it: characters that would end a cell or a name, that are invisible, or that make
 * it read as something else become `*`, so that it still matches. A name of only such characters keeps them.
 */
export function tableName(pattern: string): string {
	const safe = pattern
		.replace(UNSAFE, '*')
		.replace(HOST, '$1*$2')
		.replace(SPAN, '$1*')
		.replace(/^(www)\./i, '$1*')
		.replace(/\.$/, '*')
		.replace(/\*{2,}/g, '*');
	return /[A-Za-z0-9]/.test(safe) ? safe : pattern.replace(/[\p{C}\p{Z}\s]+/gu, ' ');
}
