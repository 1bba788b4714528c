import { withoutFramesOf } from './capture-stack.ts';
import { apply, defineProperty, descriptorOf, indexOf, slice, sourceOf } from './natives.ts';
import {
	MAX_ATTRIBUTES_LENGTH,
	MAX_NAME_LENGTH,
	type ReportedOffer,
	type ReportOffer,
} from './report-offer.ts';

/** Firefox alone has this constructor. */
const isGecko = 'InternalError' in globalThis;

type Setter = (this: unknown, value: unknown) => void;

/** Counts the octets of name and value in UTF-8; a browser accepts no more than 4096. */
function octets(text: string, end: number): number {
	if (end <= 1365) return end;
	let count = 0;
	for (let i = 0; i < end && count <= 5000; i++) {
		const unit = text[i] ?? '';
		count += unit < '\u0080' ? 1 : unit < '\u0800' || (unit >= '\ud800' && unit <= '\udfff') ? 2 : 3;
	}
	return count;
}

/**
 * Returns name, attributes and size of an assignment: the name ends at the first `=` before the first `;`
 * (RFC 6265bis, 5.6). Without one, Firefox takes the text for a name, Chromium for the value.
 */
export function offerOf(text: string): ReportedOffer {
	const semicolon = indexOf(text, ';');
	const end = semicolon < 0 ? text.length : semicolon;
	const sign = indexOf(text, '=');
	const nameEnd = sign >= 0 && sign < end ? sign : isGecko ? end : 0;
	const name = slice(text, 0, nameEnd < MAX_NAME_LENGTH ? nameEnd : MAX_NAME_LENGTH);
	const attributes = semicolon < 0 ? '' : slice(text, semicolon + 1, semicolon + 1 + MAX_ATTRIBUTES_LENGTH);
	return { __proto__: null, name, attributes, size: octets(text, end) };
}

const characterSet = descriptorOf(Document.prototype, 'characterSet')?.get;

/** Whether the browser takes an object for a document; no code of the page runs. */
function isDocument(self: unknown): boolean {
	try {
		apply(characterSet ?? (() => null), self, []);
		return true;
	} catch {
		return false;
	}
}

function wrap(native: Setter, report: ReportOffer): Setter | undefined {
	const wrapped = {
		__proto__: null,
		// A setter of an object literal has name, length and lack of a prototype in common with the browser's own.
		set cookie(value: unknown) {
			let text: string | null = null;
			if (typeof value === 'string') text = value;
			// Converted if the browser would, and once. An error of the page's own conversion is the page's.
			// biome-ignore lint/complexity/noArguments: a setter may be called without any, and has no rest parameter
			else if (typeof value !== 'symbol' && arguments.length > 0 && isDocument(this)) text = `${value}`;
			try {
				// biome-ignore lint/complexity/noArguments: as above
				apply(native, this, text !== null ? [text] : arguments.length > 0 ? [value] : []);
			} catch (error) {
				withoutFramesOf(hook, error);
				throw error;
			}
			try {
				if (text !== null) report('document.cookie', offerOf(text), hook);
			} catch {
				// No room left on the stack: the page's own next call fails as well.
			}
		},
	};
	const hook = descriptorOf(wrapped, 'cookie')?.set;
	return hook;
}

/** Whether the hook is set already: a frame's window may outlive its first document. */
export function isDocumentCookieHooked(): boolean {
	const native = descriptorOf(Document.prototype, 'cookie')?.set;
	return native !== undefined && sourceOf(native) === sourceOf(wrap(native, () => undefined));
}

/** Reports each assignment to `document.cookie` that the browser does not refuse with an error. */
export function hookDocumentCookie(report: ReportOffer): void {
	const before = descriptorOf(Document.prototype, 'cookie');
	if (before?.set === undefined || before.configurable !== true) return;
	const hooked: object = { ...before, __proto__: null, set: wrap(before.set, report) };
	defineProperty(Document.prototype, 'cookie', hooked);
}
