import { apply } from './natives.ts';

/** Firefox gives these to scripts in our own world: a function for the page, and the page's own view of an object. */
declare const exportFunction: undefined | (<T>(code: T, page: object) => T);
declare const XPCNativeWrapper: { unwrap<T>(value: T): T };

const { bind } = Function.prototype;

/** Whether we run in our own world in Firefox, from which a page can be reached. */
export const isFirefoxOwnWorld =
	typeof exportFunction === 'function' && typeof XPCNativeWrapper !== 'undefined';

/** Returns an object as the page has it: with the properties that the page's scripts have added. */
export function asPageHasIt<T>(value: T): T {
	return isFirefoxOwnWorld ? XPCNativeWrapper.unwrap(value) : value;
}

/** Returns the function as one that a page may call; its source text reads like the browser's own. */
export function forPage<T>(code: T): T {
	return typeof exportFunction === 'function' && isFirefoxOwnWorld
		? exportFunction(code, window)
		: apply(bind, code, [undefined]);
}
