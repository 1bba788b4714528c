/** What may stand in a name in a policy's table; anything else could part cells or names, or be markup. */
const UNSAFE = /[^A-Za-z0-9_.*~:-]+/g;

/**
 * A name pattern as it can stand in a table: what would part cells or names, or draw nothing, becomes `*`, so that
 * it goes on matching. A name of nothing else stays as it is.
 */
export function tableName(pattern: string): string {
	const safe = pattern
		.replace(UNSAFE, '*')
		.replace(/\.$|:$/, '*')
		.replace(/\*{2,}/g, '*');
	return /[A-Za-z0-9]/.test(safe) ? safe : pattern.replace(/[\p{C}\p{Z}\s]+/gu, ' ');
}
