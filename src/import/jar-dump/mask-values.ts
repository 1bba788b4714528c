/** Stands for what may be a value. */
export const MASKED = '…';

/** A run of characters without blanks, quotes and brackets. */
const TOKEN = /[^\s"'`“”„«»‹›()[\]{}<>,;|]{8,}/g;
const UUID = /^\{?[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\}?$/i;
/** Values of analytics tools' cookies: `GA1.2.1044531.1796`, `fb.1.1596403881668.1116446470`. */
const DOTTED = /^(?:GA|GS|fb|amp)\d?\.\d[\w.$%-]{5,}$/i;
const JWT = /^eyJ[\w-]{6,}(?:\.[\w-]+){0,4}$/;
/** Lengths of time without blanks: ISO 8601's, "1year2months". */
const SPAN = /^(?:P[\dTYMWDHS.]+|(?:\d{1,5}[a-z]{1,8}){1,4})$/i;
const ADDRESS = /^(?:[a-z][a-z+.-]{1,20}:\/\/|www\.)/i;

/** How often letters and digits, or capitals in the midst of a word and small letters, follow each other. */
function changesIn(text: string): number {
	return text.match(/(?<=\d)[A-Za-z]|(?<=[A-Za-z])\d/g)?.length ?? 0;
}

/** Whether a token has the form of a value that a program made: an identifier, a number of many digits, a token. */
function isMade(token: string): boolean {
	if (UUID.test(token) || DOTTED.test(token) || JWT.test(token)) return true;
	const plain = token.replace(/[.:!?…]$/, '');
	if (plain.length < 12 || !/\d/.test(plain)) return false;
	if (/^[\da-f]+$/i.test(plain)) return true;
	if (/^\d[\d.-]*$/.test(plain)) return plain.replace(/\D/g, '').length >= 16;
	if (SPAN.test(plain) || !/^[\w.+/=%~:*$!-]+$/.test(plain)) return false;
	const changes = changesIn(plain);
	return changes >= 4 || (plain.length >= 20 && changes >= 3 && /[a-z]/.test(plain) && /[A-Z]/.test(plain));
}

/** The value of a cookie as a header sets it: attributes follow. */
const SET_VALUE = /=[^\s;=]{1,4096}(?=\s?;\s?(?:path|expires|max-age|domain|samesite|secure|httponly)\b)/gi;

function maskToken(token: string): string {
	if (!/\d/.test(token)) return token;
	// Of an address the query alone may hold a value.
	if (ADDRESS.test(token))
		return token.replace(/([?&#;][^=&]{0,60}=)([^&]{8,})/g, (whole, key, value) =>
			isMade(value) ? `${key}${MASKED}` : whole,
		);
	const at = token.search(/[=:]/);
	if (at > 0 && at <= 80 && isMade(token.slice(at + 1))) return `${token.slice(0, at + 1)}${MASKED}`;
	return isMade(token) ? MASKED : token;
}

/**
 * Replaces what may be a cookie's value in a text that is stored or shown: identifiers, keys, numbers of many digits.
 * `names` are cookie names, which may look the same. Linear in the text's length.
 */
export function maskValues(text: string, names?: ReadonlySet<string>): string {
	const unset = text.includes(';') ? text.replace(SET_VALUE, `=${MASKED}`) : text;
	if (!/\d/.test(unset)) return unset;
	return unset.replace(TOKEN, (token) => (names?.has(token) ? token : maskToken(token)));
}
