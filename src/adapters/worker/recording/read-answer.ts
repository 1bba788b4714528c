import { type CookieOffer, readSetCookie } from '../../../core/cookie/set-cookie.ts';
import { decodeByteName } from '../normalize-cookie.ts';

/** Of one answer: far more than any jar keeps of a host. */
const MOST = 300;
/** Characters of one line; a value that is longer is no cookie's in any browser. */
const LONGEST = 16_384;

/** A header as browsers hand it out: bytes where the text is not UTF-8 (Chromium). */
export interface RawHeader {
	readonly name: string;
	readonly value?: string;
	readonly binaryValue?: unknown;
}

const latin1 = (bytes: readonly unknown[]) =>
	bytes.map((byte) => (typeof byte === 'number' ? String.fromCharCode(byte & 0xff) : '')).join('');

/**
 * What the `Set-Cookie` lines of an answer ask for, in their order and without their values, which get no further.
 * `at` in ms; `areBytes`: the browser hands out text byte by byte (Firefox, which also joins several lines by `\n`).
 */
export function offersIn(headers: readonly RawHeader[], at: number, areBytes: boolean): CookieOffer[] {
	const offers: CookieOffer[] = [];
	for (const { name, value, binaryValue } of headers) {
		if (name.toLowerCase() !== 'set-cookie') continue;
		const text = value ?? (Array.isArray(binaryValue) ? latin1(binaryValue.slice(0, LONGEST)) : '');
		for (const line of text.split('\n', MOST)) {
			const short = line.slice(0, LONGEST);
			const offer = readSetCookie(areBytes ? decodeByteName(short) : short, at);
			if (offer !== null && offers.length < MOST) offers.push(offer);
		}
	}
	return offers;
}
