import { apply, defineProperty, deleteProperty, descriptorOf, OwnError, slice } from './natives.ts';

/** Frames: enough to get through a library to who called it. */
const MOST_FRAMES = 30;
const LONGEST = 8000;
const { captureStackTrace } = OwnError;

/**
 * Puts a value over a property of the page's `Error`, whatever it is or inherits, without running it. Gives what
 * puts all back; null where the page has made that impossible.
 */
function cover(key: string, value: unknown): (() => void) | null {
	const before = descriptorOf(OwnError, key);
	const isFixed = before !== undefined && before.configurable !== true;
	const fixed: object = { __proto__: null, value };
	const free: object = { __proto__: null, value, writable: true, configurable: true };
	if (!defineProperty(OwnError, key, isFixed ? fixed : free)) return null;
	return () => {
		if (before === undefined) deleteProperty(OwnError, key);
		else defineProperty(OwnError, key, before);
	};
}

function readStack(from: unknown): string {
	// V8 puts name and message above the frames, and would read those of the page's errors.
	const holder = { __proto__: null, name: '', message: '' };
	apply(captureStackTrace, OwnError, [holder, from]);
	const found = descriptorOf(holder, 'stack');
	const stack: unknown = found?.get === undefined ? found?.value : apply(found.get, holder, []);
	if (typeof stack !== 'string') return '';
	return slice(stack, stack[0] === '\n' ? 1 : 0, LONGEST);
}

/**
 * The stack below a function of ours (its call and those it made are left out), as the engine words it; empty where
 * the page leaves no way of taking it unseen. The page's `Error.prepareStackTrace` does not run (V8 would run it, an
 * inherited one too), and its `stackTraceLimit` holds neither for us nor is it changed.
 */
export function takeStack(from: unknown): string {
	const uncoverPrepare = cover('prepareStackTrace', undefined);
	if (uncoverPrepare === null) return '';
	const uncoverLimit = cover('stackTraceLimit', MOST_FRAMES);
	const stack = readStack(from);
	uncoverLimit?.();
	uncoverPrepare();
	return stack;
}
