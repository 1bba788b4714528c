/*
 * Built-in objects and functions, stored before a script of the page can replace them. Code that runs in the page's
 * world uses only these, indexes, and literals without a prototype: whatever is called through a prototype
 * (`list.push`, `text.slice`, `for … of`) may have been replaced by the page.
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
/** Returns the source text of a function. */
export const sourceOf = (code: unknown): string => apply(nativeToString, code, []);
export const dispatch = (target: EventTarget, event: Event): boolean =>
	apply(nativeDispatch, target, [event]);

/** Adds a listener. Its options have no prototype: the page's may hold anything. */
export function listen(target: EventTarget, name: string, run: (event: Event) => void, once: boolean): void {
	apply(nativeAdd, target, [name, run, { __proto__: null, once }]);
}

/** Creates an event that carries a text. */
export function textEvent(name: string, data: string): Event {
	const init: object = { __proto__: null, data };
	return new OwnMessageEvent(name, init);
}

/** Returns a property's descriptor without a prototype: defined with it, a property is what it was. */
export function descriptorOf(target: object, key: string): PropertyDescriptor | undefined {
	const descriptor = getOwnPropertyDescriptor(target, key);
	if (descriptor !== undefined) setPrototypeOf(descriptor, null);
	return descriptor;
}
