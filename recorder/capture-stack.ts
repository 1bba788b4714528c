import { apply, defineProperty, deleteProperty, descriptorOf, OwnError, slice } from './natives.ts';

/** Enough to reach the caller of a library. */
const MAX_FRAMES = 30;
const MAX_STACK_LENGTH = 8000;
const { captureStackTrace } = OwnError;

/**
 * Replaces a property of the page's `Error`, whatever it is or inherits, without running it. Returns a function that
 * restores it; null where the page has made that impossible.
 */
function override(key: string, value: unknown): (() => void) | null {
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
	const descriptor = descriptorOf(holder, 'stack');
	const stack: unknown =
		descriptor?.get === undefined ? descriptor?.value : apply(descriptor.get, holder, []);
	if (typeof stack !== 'string') return '';
	return slice(stack, stack[0] === '\n' ? 1 : 0, MAX_STACK_LENGTH);
}

/**
 * Captures the stack below a function of ours (its call and those it made are left out), as the engine words it; empty
 * where the page would notice. The page's `Error.prepareStackTrace` does not run (V8 would run it, an inherited one
 * too); its `stackTraceLimit` neither limits us nor is changed.
 */
export function captureStack(from: unknown): string {
	const restorePrepare = override('prepareStackTrace', undefined);
	if (restorePrepare === null) return '';
	const restoreLimit = override('stackTraceLimit', MAX_FRAMES);
	const stack = readStack(from);
	restoreLimit?.();
	restorePrepare();
	return stack;
}
