import { apply, defineProperty, deleteProperty, descriptorOf, OwnError } from './natives.ts';

/** Frames: enough to get from our own through a library to who called it. */
const MOST_FRAMES = 30;
/** Where stacks are an accessor (SpiderMonkey). */
const stackGetter = descriptorOf(OwnError.prototype, 'stack')?.get;

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

function readStack(): string {
	const error = new OwnError();
	// V8 puts name and message above the stack, and would read the page's.
	const empty: object = { __proto__: null, value: '' };
	defineProperty(error, 'name', empty);
	defineProperty(error, 'message', empty);
	const own = descriptorOf(error, 'stack');
	const getter = own === undefined ? stackGetter : own.get;
	const stack: unknown = getter === undefined ? own?.value : apply(getter, error, []);
	return typeof stack === 'string' ? stack : '';
}

/**
 * The stack as the engine words it; empty where the page leaves no way of taking it unseen. The page's
 * `Error.prepareStackTrace` does not run (V8 would run it, an inherited one too), and its `stackTraceLimit` holds
 * neither for us nor is it changed.
 */
export function takeStack(): string {
	const uncoverPrepare = cover('prepareStackTrace', undefined);
	if (uncoverPrepare === null) return '';
	const uncoverLimit = cover('stackTraceLimit', MOST_FRAMES);
	const stack = readStack();
	uncoverLimit?.();
	uncoverPrepare();
	return stack;
}
