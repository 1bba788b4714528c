/** One token at a time. */
const TOKEN =
	/(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/uy;

const BLANK = /\s*/y;

/** The tokens that may come next. */
type Wanted = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'end-of-value' | 'nothing';

/** The token's effect on what may come next, or null when it may not stand here. */
function after(wanted: Wanted, mark: string, isString: boolean, open: string[]): Wanted | null {
	const closed = (): Wanted => (open.length === 0 ? 'nothing' : 'end-of-value');
	const close = (bracket: string) => {
		const matches = open.at(-1) === bracket;
		if (matches) open.pop();
		return matches ? closed() : null;
	};
	if (wanted === 'colon') return mark === ':' ? 'value' : null;
	if (wanted === 'first-key' && mark === '}') return close('{');
	if (wanted === 'key' || wanted === 'first-key') return isString ? 'colon' : null;
	if (wanted === 'first-value' && mark === ']') return close('[');
	if (wanted === 'value' || wanted === 'first-value') {
		if (mark === '') return closed();
		if (mark !== '{' && mark !== '[') return null;
		open.push(mark);
		return mark === '{' ? 'first-key' : 'first-value';
	}
	if (wanted === 'nothing') return null;
	if (mark === ',') return open.at(-1) === '{' ? 'key' : 'value';
	if (mark === '}') return close('{');
	return mark === ']' ? close('[') : null;
}

/** Index of the first character that cannot stand in a JSON text; its length when it ends too early. */
function errorIndex(text: string): number {
	const open: string[] = [];
	let wanted: Wanted = 'value';
	let index = 0;
	for (;;) {
		BLANK.lastIndex = index;
		const start = index + (BLANK.exec(text)?.[0].length ?? 0);
		TOKEN.lastIndex = start;
		const match = TOKEN.exec(text);
		if (match === null) return start;
		const next = after(wanted, match[1] ?? '', match[2] !== undefined, open);
		if (next === null) return start;
		wanted = next;
		index = TOKEN.lastIndex;
	}
}

/**
 * Where a JSON text is broken, as `line:column`, both 1-based: engines say it in words of their own, and often
 * not at all. Linear in the text's length.
 */
export function jsonErrorPlace(text: string): string {
	const before = text.slice(0, errorIndex(text)).split('\n');
	return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
