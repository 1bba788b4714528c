/* Lists of any length: spread into the arguments of a call, a long one overflows the stack. */

/** Adds items to the end of a list. */
export function append<T>(list: T[], items: Iterable<T>): void {
	for (const item of items) list.push(item);
}

/** The greatest of some numbers; -Infinity for none. */
export const maxOf = (numbers: readonly number[]): number =>
	numbers.reduce((greatest, number) => Math.max(greatest, number), Number.NEGATIVE_INFINITY);

/** The least of some numbers; Infinity for none. */
export const minOf = (numbers: readonly number[]): number =>
	numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY);
