import { apply, defineProperty, descriptorOf, get, OwnProxy, slice } from './natives.ts';
import { isObject } from './own-value.ts';
import { MAX_NAME_LENGTH, type ReportedOffer, type ReportOffer } from './report-offer.ts';

type Method = (this: unknown, ...given: readonly unknown[]) => unknown;
/** Members of a page's arguments, as the browser converted them; without a prototype. */
type Noted = Record<string, unknown>;

/** Whether we read a member of the options of `set` and `delete`: never the value. */
const isRead = (key: unknown): key is string =>
	key === 'name' ||
	key === 'domain' ||
	key === 'path' ||
	key === 'expires' ||
	key === 'maxAge' ||
	key === 'sameSite' ||
	key === 'partitioned';

/** Wraps an object whose conversion the page may watch: it is converted when and if the browser does, and once. */
function noting(value: object, note: (converted: unknown) => void): object {
	const noted = <T>(converted: T): T => {
		note(converted);
		return converted;
	};
	return { __proto__: null, valueOf: () => noted(+value), toString: () => noted(`${value}`) };
}

/** Wraps a page's options: the browser reads each member through it, in its own order and once. */
function notingOptions(options: object, noted: Noted): object {
	const handler = {
		__proto__: null,
		get(_target: object, key: string | symbol) {
			const value: unknown = get(options, key);
			if (!isRead(key)) return value;
			if (!isObject(value) || key === 'partitioned') {
				noted[key] = value;
				return value;
			}
			return noting(value, (converted) => {
				noted[key] = converted;
			});
		},
	};
	return new OwnProxy<object>({ __proto__: null }, handler);
}

/** Returns the report of a cookie, its texts bounded; null where it has no name. */
export function offerOf(noted: Noted, deletes: boolean): ReportedOffer | null {
	const text = (value: unknown) => (value == null ? null : slice(`${value}`, 0, MAX_NAME_LENGTH));
	const number = (value: unknown) => (typeof value === 'number' ? value : null);
	const { name, domain, path, expires, maxAge, sameSite, partitioned } = noted;
	if (name === undefined) return null;
	return {
		__proto__: null,
		name: text(name) ?? '',
		domain: text(domain),
		path: text(path),
		expires: deletes ? 0 : number(expires),
		maxAge: deletes ? null : number(maxAge),
		sameSite: text(sameSite),
		partitioned: !!partitioned,
	};
}

/** Calls the browser's own method, and reports the arguments that it read. */
function pass(
	native: Method,
	self: unknown,
	given: ArrayLike<unknown>,
	deletes: boolean,
	report: (offer: ReportedOffer) => void,
) {
	const noted: Noted = { __proto__: null };
	const first = given.length > 0 ? given[0] : undefined;
	const isPair = !deletes && given.length > 1;
	const note = (converted: unknown) => {
		noted['name'] = converted;
	};
	let wrapped: unknown = first;
	if (isObject(first)) wrapped = isPair ? noting(first, note) : notingOptions(first, noted);
	else if ((isPair || deletes) && first !== undefined) note(first);
	const args = isPair ? [wrapped, given[1]] : given.length > 0 ? [wrapped] : [];
	const result = apply(native, self, args);
	try {
		const offer = offerOf(noted, deletes);
		if (offer !== null) report(offer);
	} catch {
		// A symbol for a name, or no room left on the stack: the browser's own answer says so.
	}
	return result;
}

function put(target: object, key: string, make: (native: Method) => Method): void {
	const before = descriptorOf(target, key);
	if (typeof before?.value !== 'function' || before.configurable !== true) return;
	const hooked: object = { ...before, __proto__: null, value: make(before.value) };
	defineProperty(target, key, hooked);
}

/** Reports each call of `cookieStore.set` and `cookieStore.delete`, where there is one (secure pages). */
export function hookCookieStore(report: ReportOffer): void {
	if (typeof CookieStore !== 'function') return;
	// Methods of an object literal have name, length and lack of a prototype in common with the browser's own.
	put(CookieStore.prototype, 'set', (native) => {
		const { set } = {
			set(_options: unknown) {
				// biome-ignore lint/complexity/noArguments: the method has one parameter by its length, and takes two
				return pass(native, this, arguments, false, (offer) => report('cookieStore', offer, set));
			},
		};
		return set;
	});
	put(CookieStore.prototype, 'delete', (native) => {
		const { delete: wrapped } = {
			delete(_name: unknown) {
				// biome-ignore lint/complexity/noArguments: as the page calls it, none included
				return pass(native, this, arguments, true, (offer) => report('cookieStore', offer, wrapped));
			},
		};
		return wrapped;
	});
}
