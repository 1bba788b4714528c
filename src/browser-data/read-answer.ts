import { readZonedDate } from '../core/cookie/cookie-date.ts';
import { type CookieEngine, type CookieOffer, readSetCookie } from '../core/cookie/set-cookie.ts';
import { decodeByteName } from './normalize-cookie.ts';

/** Of one answer: far more than any jar keeps of a host. */
const MAX_OFFERS = 300;
/** Characters: no browser accepts a longer cookie. */
const MAX_LINE_LENGTH = 16_384;
const MAX_DATE_LENGTH = 100;

/** A header as browsers give it: bytes where the text is not UTF-8 (Chromium). */
export interface RawHeader {
	readonly name: string;
	readonly value?: string;
	readonly binaryValue?: unknown;
}

const latin1 = (bytes: readonly unknown[]) =>
	bytes.map((byte) => (typeof byte === 'number' ? String.fromCharCode(byte & 0xff) : '')).join('');

/** Returns the time of the server's clock, ms; null where it does not say so in a readable form. */
function serverTimeOf(headers: readonly RawHeader[]): number | null {
	const date = headers.find(({ name }) => name.toLowerCase() === 'date')?.value;
	return date === undefined ? null : readZonedDate(date.slice(0, MAX_DATE_LENGTH));
}

/**
 * Reads the `Set-Cookie` lines of an answer, in their order; their values get no further. `at` in ms. Firefox gives text
 * byte by byte, and joins several lines by `\n`.
 */
export function offersIn(headers: readonly RawHeader[], at: number, engine: CookieEngine): CookieOffer[] {
	const offers: CookieOffer[] = [];
	const context = { at, engine, serverTime: serverTimeOf(headers) };
	for (const { name, value, binaryValue } of headers) {
		if (name.toLowerCase() !== 'set-cookie') continue;
		const text = value ?? (Array.isArray(binaryValue) ? latin1(binaryValue.slice(0, MAX_LINE_LENGTH)) : '');
		for (const line of text.split('\n', MAX_OFFERS)) {
			const short = line.slice(0, MAX_LINE_LENGTH);
			const offer = readSetCookie(engine === 'firefox' ? decodeByteName(short) : short, context);
			if (offer !== null && offers.length < MAX_OFFERS) offers.push(offer);
		}
	}
	return offers;
}
