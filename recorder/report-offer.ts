import { captureStack } from './capture-stack.ts';
import { now } from './natives.ts';
import type { PageLine } from './page-line.ts';

/** Characters: longer names and attributes are refused by every browser. */
export const MAX_NAME_LENGTH = 4100;
export const MAX_ATTRIBUTES_LENGTH = 4100;
/** From one document: a page may set cookies without end. */
const MAX_OFFERS = 5000;

/** Reports a cookie that a script has asked for, without its value. `hook`: the function of ours that the script called. */
export type ReportOffer = (api: 'document.cookie' | 'cookieStore', offer: object, hook: unknown) => void;

/** Returns a function that sends offers over a line, with time and stack. No code of the page is run. */
export function createOfferReporter(line: PageLine): ReportOffer {
	let count = 0;
	return (api, offer, hook) => {
		if (!line.isOpen() || count >= MAX_OFFERS) return;
		count++;
		line.send({ __proto__: null, kind: 'script', api, at: now(), offer, stack: captureStack(hook) });
	};
}
