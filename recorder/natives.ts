/*
 * The built-in objects and functions that run among a page's scripts, taken before any of those can replace them.
 * What is called through a prototype later (`list.push`, `text.slice`, `for … of`) would be the page's word for it:
 * in what runs in the page's world, use these, indexes and literals without a prototype alone.
 */
export const { apply, defineProperty, deleteProperty, get, getOwnPropertyDescriptor, setPrototypeOf } =
	Reflect;
export const { now } = Date;
export const { stringify } = JSON;
export const OwnError = Error;
export const OwnProxy = Proxy;
export const OwnMessageEvent = MessageEvent;

const { indexOf: nativeIndexOf, slice: nativeSlice } = String.prototype;
const { addEventListener: nativeAdd, dispatchEvent: nativeDispatch } = EventTarget.prototype;
const { toString: nativeToString } = Function.prototype;

export const indexOf = (text: string, part: string): number => apply(nativeIndexOf, text, [part]);
export const slice = (text: string, from: number, to: number): string => apply(nativeSlice, text, [from, to]);
/** The source text of a function, as it is written. */
export const sourceOf = (code: unknown): string => apply(nativeToString, code, []);
export const dispatch = (target: EventTarget, event: Event): boolean =>
	apply(nativeDispatch, target, [event]);

/** Hears an event, once where told so. Options without a prototype: the page's may hold anything. */
export function listen(target: EventTarget, name: string, run: (event: Event) => void, once: boolean): void {
	apply(nativeAdd, target, [name, run, { __proto__: null, once }]);
}

/** An event that carries a text. */
export function textEvent(name: string, data: string): Event {
	const init: object = { __proto__: null, data };
	return new OwnMessageEvent(name, init);
}

/** A property's descriptor that inherits nothing: defined with it, a property is what it was. */
export function descriptorOf(target: object, key: string): PropertyDescriptor | undefined {
	const found = getOwnPropertyDescriptor(target, key);
	if (found !== undefined) setPrototypeOf(found, null);
	return found;
}
