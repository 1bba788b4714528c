/** Longer values are not read: cookies hold at most 4,096 bytes, page storage may hold anything. */
export const MAX_VALUE_LENGTH = 20_000;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Decodes a value: removes the quotes and octal escapes that Python servers write (`"{\054}"`, as Django does), and
 * percent-decodes up to twice.
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

/** Parses JSON; undefined if it is invalid. */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** Lists an object's own entries; empty for other values. */
export function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

/** Returns an own entry of an object; undefined if absent. */
export function entryOf(value: unknown, key: string): unknown {
	return entriesOf(value).find(([name]) => name === key)?.[1];
}

/** Lists the strings in an array; empty for other values. */
export function textsIn(value: unknown): readonly string[] {
	return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** Reads `length` bits (up to 32) of base64 or base64url text from bit `start`; null past its end. */
export function bitsOf(base64: string, start: number, length: number): number | null {
	let number = 0;
	for (let bit = start; bit < start + length; bit++) {
		const digit = digitOf(base64.charAt(Math.floor(bit / 6)));
		if (digit < 0) return null;
		number = number * 2 + ((digit >> (5 - (bit % 6))) & 1);
	}
	return number;
}

/** Decodes base64 or base64url text as UTF-8; null if invalid. */
export function textOfBase64(base64: string): string | null {
	const body = base64.replaceAll(/\s/g, '').replace(/={0,2}$/, '');
	if (!/^[\w+/-]+$/.test(body)) return null;
	let escaped = '';
	for (let start = 0; start + 8 <= body.length * 6; start += 8) {
		escaped += `%${(bitsOf(body, start, 8) ?? 0).toString(16).padStart(2, '0')}`;
	}
	try {
		// Core may not use TextDecoder (no platform APIs); percent-decoding is part of the language.
		return decodeURIComponent(escaped);
	} catch {
		return null;
	}
}

function digitOf(character: string): number {
	if (character === '') return -1;
	return DIGITS.indexOf(character === '-' ? '+' : character === '_' ? '/' : character);
}
