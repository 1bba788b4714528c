const clean = (text: string) => text.toWellFormed().replaceAll('\u0000', '\ufffd');

/** Text as PostgreSQL takes it: without NUL and lone surrogates, which hostile cookie names may have. */
export function storableText(text: string): string;
export function storableText(text: string | null): string | null;
export function storableText(text: string | null): string | null {
	return text === null ? null : clean(text);
}

/** A value as the text of JSON that PostgreSQL takes; null for null. */
export function storableJson(value: unknown): string | null {
	if (value === null || value === undefined) return null;
	return JSON.stringify(value, (_key, each: unknown) => (typeof each === 'string' ? clean(each) : each));
}
