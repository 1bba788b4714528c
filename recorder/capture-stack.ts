import { apply, defineProperty, deleteProperty, descriptorOf, get, OwnError, slice } from './natives.ts';
import { isObject } from './own-value.ts';

/** A call as the engine knows it: `//# sourceURL=` changes nothing of this. Without a prototype. */
export interface CapturedFrame {
	readonly url: string | null;
	readonly line: unknown;
	readonly column: unknown;
	readonly name: string | null;
}
/** By number from 0, innermost first; no list, whose elements and conversion a page could watch. */
export type CapturedFrames = Readonly<Record<number, CapturedFrame>>;

type Read = (this: object) => unknown;

/** Enough to reach the caller of a library. */
const MAX_FRAMES = 30;
const MAX_TEXT_LENGTH = 2000;
/** Calls that must still fit on the stack, so that what is replaced for a moment can be put back. */
const SPARE_CALLS = 40;
const { captureStackTrace } = OwnError;
const { create } = Object;

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

/** Runs a function with the page's preparation of stacks replaced, and restores it; undefined where that is impossible. */
function withPreparation(
	prepare: (error: unknown, sites: ArrayLike<object>) => unknown,
	run: () => void,
): void {
	const restorePrepare = override('prepareStackTrace', prepare);
	if (restorePrepare === null) return;
	let restoreLimit: (() => void) | null = null;
	try {
		restoreLimit = override('stackTraceLimit', MAX_FRAMES);
		run();
	} finally {
		restoreLimit?.();
		restorePrepare();
	}
}

/** Takes a stack below `from`: `prepare` gets its call sites. */
function capture(from: unknown): void {
	const holder = { __proto__: null, name: '', message: '' };
	apply(captureStackTrace, OwnError, [holder, from]);
	const descriptor = descriptorOf(holder, 'stack');
	if (descriptor?.get !== undefined) apply(descriptor.get, holder, []);
}

/** The methods of call sites, before a page can replace them; null where there are none (Firefox). */
const readers = (() => {
	if (typeof captureStackTrace !== 'function') return null;
	let site: object | undefined;
	withPreparation(
		(_error, sites) => {
			site = sites[0];
		},
		() => capture(undefined),
	);
	const of = (name: string): Read | null => {
		const value: unknown = site === undefined ? undefined : get(site, name);
		return typeof value === 'function' ? (value as Read) : null;
	};
	const file = of('getFileName');
	const line = of('getLineNumber');
	const column = of('getColumnNumber');
	const name = of('getFunctionName');
	if (file === null || line === null || column === null || name === null) return null;
	return { file, line, column, name };
})();

const text = (value: unknown) => (typeof value === 'string' ? slice(value, 0, MAX_TEXT_LENGTH) : null);

/** Throws where the stack is nearly full. */
function needRoom(calls: number): void {
	if (calls > 0) needRoom(calls - 1);
}

/**
 * Captures the stack below a function of ours (its call and those it made are left out): by the engine's call sites, not
 * by its text, in which names of the page's choice may look like frames. Empty where the page would notice. The page's
 * `Error.prepareStackTrace` does not run (V8 would run it, an inherited one too); its `stackTraceLimit` neither limits
 * us nor is changed.
 */
export function captureStack(from: unknown): CapturedFrames {
	const frames: Record<number, CapturedFrame> = create(null);
	if (readers === null) return frames;
	needRoom(SPARE_CALLS);
	const { file, line, column, name } = readers;
	withPreparation(
		(_error, sites) => {
			for (let at = 0; at < sites.length && at < MAX_FRAMES; at++) {
				const site = sites[at];
				if (site === undefined) continue;
				const frame: { __proto__: null } & CapturedFrame = {
					__proto__: null,
					url: text(apply(file, site, [])),
					line: apply(line, site, []),
					column: apply(column, site, []),
					name: text(apply(name, site, [])),
				};
				frames[at] = frame;
			}
			return '';
		},
		() => capture(from),
	);
	return frames;
}

/** Takes our frames out of the stack of an error of the browser: it then reads as if the page had called the browser itself. */
export function withoutFramesOf(hook: unknown, error: unknown): void {
	try {
		if (readers === null || !isObject(error)) return;
		if (descriptorOf(error, 'stack')?.configurable === true)
			apply(captureStackTrace, OwnError, [error, hook]);
	} catch {
		// No room left on the stack.
	}
}
