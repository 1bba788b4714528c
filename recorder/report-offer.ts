import { now, slice } from './natives.ts';
import type { PageLine } from './page-line.ts';

/** Characters: longer names and attributes are refused by every browser. */
export const MAX_NAME_LENGTH = 4100;
export const MAX_ATTRIBUTES_LENGTH = 4100;
/**
 * From one document: a page may set cookies without end. Half of it is for names that are new, so that a page that
 * repeats one does not use up what shows who sets the others.
 */
const MAX_NEW_NAMES = 2500;
const MAX_REPEATED = 2500;
/** Longer names count as one with those that begin alike. */
const MAX_COUNTED_LENGTH = 200;
const { create } = Object;

/** A cookie that a script asks a browser to store, without its value: plain values. */
export interface ReportedOffer {
	readonly __proto__: null;
	readonly name: string;
	readonly [attribute: string]: unknown;
}

/** Reports a cookie that a script has asked for. `hook`: the function of ours that the script called. */
export type ReportOffer = (
	api: 'document.cookie' | 'cookieStore',
	offer: ReportedOffer,
	hook: unknown,
) => void;

/**
 * Returns a function that sends offers with time and stack, as plain values in objects without a prototype; no code of
 * the page is run. At the limit it sends one report that says so.
 */
export function createOfferReporter(line: PageLine, stackOf: (hook: unknown) => object): ReportOffer {
	const names: Record<string, boolean> = create(null);
	let newNames = 0;
	let repeated = 0;
	let isLimitReported = false;

	/** Counts an offer; false beyond the limit. */
	function hasRoom(name: string): boolean {
		const key = slice(name, 0, MAX_COUNTED_LENGTH);
		if (names[key] === true) return repeated++ < MAX_REPEATED;
		if (newNames >= MAX_NEW_NAMES) return false;
		newNames++;
		names[key] = true;
		return true;
	}

	function stackOrNone(hook: unknown): object {
		try {
			return stackOf(hook);
		} catch {
			// The page's own calls have nearly filled the stack.
			return { __proto__: null };
		}
	}

	return (api, offer, hook) => {
		if (!line.isOpen()) return;
		if (hasRoom(offer.name)) {
			line.send({ __proto__: null, kind: 'script', api, at: now(), offer, stack: stackOrNone(hook) });
		} else if (!isLimitReported) {
			isLimitReported = true;
			line.send({ __proto__: null, kind: 'limit', at: now() });
		}
	};
}
