import { indexOf, now, slice } from './natives.ts';
import type { PageLine } from './page-line.ts';
import { takeStack } from './take-stack.ts';

/** Characters: longer names and attributes are refused by every browser. */
export const LONGEST_NAME = 4100;
export const LONGEST_ATTRIBUTES = 4100;
const LONGEST_STACK = 8000;
/** From one document: a page that sets cookies without end is not listened to without end. */
const MOST_OFFERS = 5000;

/**
 * How many frames of a stack are our own, innermost: `readStack`, `takeStack`, what tells, and the hook's (a method's
 * has one more). Their addresses would not tell: Firefox gives them none.
 */
const OWN_FRAMES = { __proto__: null, 'document.cookie': 4, cookieStore: 5 };

/** A stack without its first lines; V8 puts an empty one above. */
function withoutOwn(stack: string, frames: number): string {
	let rest = stack[0] === '\n' ? slice(stack, 1, stack.length) : stack;
	for (let i = 0; i < frames; i++) {
		const end = indexOf(rest, '\n');
		if (end < 0) return '';
		rest = slice(rest, end + 1, rest.length);
	}
	return slice(rest, 0, LONGEST_STACK);
}

/** Tells of one cookie that a script has asked for; what is told of it holds no value. Never throws. */
export type TellOffer = (api: 'document.cookie' | 'cookieStore', offer: object) => void;

/** Tells offers over a line, with time and stack. The page's own code is never run. */
export function createTellOffer(line: PageLine): TellOffer {
	let told = 0;
	return (api, offer) => {
		if (!line.isOpen() || told >= MOST_OFFERS) return;
		told++;
		const stack = withoutOwn(takeStack(), OWN_FRAMES[api]);
		line.say({ __proto__: null, kind: 'script', api, at: now(), offer, stack });
	};
}
