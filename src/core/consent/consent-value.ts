/** Longer values are not looked at: a cookie holds 4 096 bytes, and a page's storage may hold anything. */
export const MAX_VALUE_LENGTH = 20_000;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * A value as it was meant: without the quotes and escapes that Python's servers write around values (`"{\054}"`, as
 * Django does), percent-decoded (twice where it was encoded twice).
 */
export function decodeConsentValue(value: string): string {
	let plain = isQuoted(value) ? unquoted(value.slice(1, -1)) : value;
	for (let round = 0; round < 2 && plain.includes('%'); round++) {
		try {
			plain = decodeURIComponent(plain);
		} catch {
			return plain;
		}
	}
	return plain;
}

const isQuoted = (value: string) => value.length > 1 && value.startsWith('"') && value.endsWith('"');

const unquoted = (text: string) =>
	text.replaceAll(/\\([0-3][0-7]{2}|.)/gs, (_, escaped: string) =>
		escaped.length === 3 ? String.fromCharCode(Number.parseInt(escaped, 8)) : escaped,
	);

/** The JSON in a text; undefined where it is none. */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** An object's own entries; none where it is no object. */
export function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

/** One entry of an object; undefined where it has none of its own. */
export function entryOf(value: unknown, key: string): unknown {
	return entriesOf(value).find(([name]) => name === key)?.[1];
}

/** The texts in a list; none where it is no list. */
export function textsIn(value: unknown): readonly string[] {
	return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** The number that `length` bits of base64 or base64url text stand for, from bit `start`; null past its end. Up to 32 bits. */
export function bitsOf(base64: string, start: number, length: number): number | null {
	let number = 0;
	for (let bit = start; bit < start + length; bit++) {
		const digit = digitOf(base64.charAt(Math.floor(bit / 6)));
		if (digit < 0) return null;
		number = number * 2 + ((digit >> (5 - (bit % 6))) & 1);
	}
	return number;
}

/** Base64 or base64url text as UTF-8; null where it is neither. */
export function textOfBase64(base64: string): string | null {
	const body = base64.replaceAll(/\s/g, '').replace(/={0,2}$/, '');
	if (!/^[\w+/-]+$/.test(body)) return null;
	let escaped = '';
	for (let start = 0; start + 8 <= body.length * 6; start += 8) {
		escaped += `%${(bitsOf(body, start, 8) ?? 0).toString(16).padStart(2, '0')}`;
	}
	try {
		// Core knows no text decoder, but the language reads UTF-8 out of percent signs.
		return decodeURIComponent(escaped);
	} catch {
		return null;
	}
}

function digitOf(character: string): number {
	if (character === '') return -1;
	return DIGITS.indexOf(character === '-' ? '+' : character === '_' ? '/' : character);
}
