/** What may stand in a name in a policy's table; anything else could part cells or names, or be markup. */
const UNSAFE = /[^A-Za-z0-9_.*~-]+/g;

/** A name of the form of a host: whoever reads the policy would take it for the cookie's domain. */
const HOST =
	/^(\.?[a-z0-9-]+(?:\.[a-z0-9-]+)*)\.([a-z]{2}|com|org|net|edu|gov|mil|int|info|biz|app|dev|cloud|online|site|shop|tech|agency|media|digital|example|test|local|localhost|name|pro|xyz|paris|bzh|cat|gal|eus|gouv)$/i;

/** The beginning of a span in ISO 8601 (`P13M`), and of few names. */
const SPAN = /^(PT?)(?=\d)/;

/**
 * A name pattern as it can stand in a table: what would part cells or names, draw nothing, or make it another thing
 * than a name becomes `*`, so that it goes on matching. A name of nothing else stays as it is.
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
