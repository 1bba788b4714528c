const byCodeUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function members(value: object): string[] {
	return Object.entries(value)
		.filter(([, member]) => member !== undefined)
		.sort(([a], [b]) => byCodeUnits(a, b))
		.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
}

/**
 * The one text that stands for a value, whatever order its members came in (RFC 8785, JCS): members sorted by the
 * UTF-16 code units of their names, numbers and strings as ECMAScript writes them, no white space.
 *
 * One departure: the RFC refuses lone surrogates, here they are written as `\udXXX` (ECMA-262 25.5.2.3), since names
 * of cookies are hostile text and a report must not fail over one.
 * @throws {TypeError} for what JSON cannot say: numbers that are not finite, functions, symbols, bigints, undefined
 */
export function canonicalJson(value: unknown): string {
	if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
	if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
	if (typeof value === 'object') return `{${members(value).join(',')}}`;
	throw new TypeError(`no JSON: ${String(value)}`);
}
