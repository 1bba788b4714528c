import { now } from './natives.ts';
import type { PageLine } from './page-line.ts';
import { takeStack } from './take-stack.ts';

/** Characters: longer names and attributes are refused by every browser. */
export const MAX_NAME_LENGTH = 4100;
export const MAX_ATTRIBUTES_LENGTH = 4100;
/** From one document: a page that sets cookies without end is not listened to without end. */
const MOST_OFFERS = 5000;

/**
 * Tells of one cookie that a script has asked for; what is told of it holds no value. `hook`: the function of ours
 * that the script called.
 */
export type ReportOffer = (api: 'document.cookie' | 'cookieStore', offer: object, hook: unknown) => void;

/** Tells offers over a line, with time and stack. The page's own code is never run. */
export function createOfferReporter(line: PageLine): ReportOffer {
	let told = 0;
	return (api, offer, hook) => {
		if (!line.isOpen() || told >= MOST_OFFERS) return;
		told++;
		line.send({ __proto__: null, kind: 'script', api, at: now(), offer, stack: takeStack(hook) });
	};
}
