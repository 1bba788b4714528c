/** A member of an object in parsed JSON; undefined where there is none. */
export function member(value: unknown, key: string): unknown {
	if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
	return (value as Readonly<Record<string, unknown>>)[key];
}

/** A text member, at most `length` characters; empty for anything else. */
export function textMember(value: unknown, key: string, length: number): string {
	const text = member(value, key);
	return typeof text === 'string' ? text.slice(0, length) : '';
}

/** The elements of a member; empty for anything but a list. */
export function listMember(value: unknown, key: string): readonly unknown[] {
	const list = member(value, key);
	return Array.isArray(list) ? list : [];
}
