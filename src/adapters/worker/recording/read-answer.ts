import { type CookieOffer, readSetCookie } from '../../../core/cookie/set-cookie.ts';
import { decodeByteName } from '../normalize-cookie.ts';

/** Of one answer: far more than any jar keeps of a host. */
const MAX_OFFERS = 300;
/** Characters: no browser accepts a longer cookie. */
const MAX_LINE_LENGTH = 16_384;

/** A header as browsers give it: bytes where the text is not UTF-8 (Chromium). */
export interface RawHeader {
	readonly name: string;
	readonly value?: string;
	readonly binaryValue?: unknown;
}

const latin1 = (bytes: readonly unknown[]) =>
	bytes.map((byte) => (typeof byte === 'number' ? String.fromCharCode(byte & 0xff) : '')).join('');

/**
 * Reads the `Set-Cookie` lines of an answer, in their order; their values get no further. `at` in ms; `areBytes`: the
 * browser gives text byte by byte (Firefox, which also joins several lines by `\n`).
 */
export function offersIn(headers: readonly RawHeader[], at: number, areBytes: boolean): CookieOffer[] {
	const offers: CookieOffer[] = [];
	for (const { name, value, binaryValue } of headers) {
		if (name.toLowerCase() !== 'set-cookie') continue;
		const text = value ?? (Array.isArray(binaryValue) ? latin1(binaryValue.slice(0, MAX_LINE_LENGTH)) : '');
		for (const line of text.split('\n', MAX_OFFERS)) {
			const short = line.slice(0, MAX_LINE_LENGTH);
			const offer = readSetCookie(areBytes ? decodeByteName(short) : short, at);
			if (offer !== null && offers.length < MAX_OFFERS) offers.push(offer);
		}
	}
	return offers;
}
