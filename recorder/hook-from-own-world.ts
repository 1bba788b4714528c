import {
	type EngineFrame,
	readFirefoxStack,
	readFirefoxStackBelow,
} from '../src/core/recording/read-stack.ts';
import { watchConsentInPage } from './consent/consent-page.ts';
import { offerOf as storeOfferOf } from './hook-cookie-store.ts';
import { offerOf } from './hook-document-cookie.ts';
import { asPageHasIt, forPage } from './page-window.ts';
import { createOfferReporter } from './report-offer.ts';

/** An error of the page, as Firefox fills it. */
interface FirefoxError {
	readonly fileName: string;
	readonly lineNumber: number;
	readonly columnNumber: number;
	readonly stack: string;
}

/**
 * The page's window as Firefox shows it to us (Xray vision): with the built-in objects of the page's realm as the browser
 * made them, whatever the page, or a parent that prepared the window, has put in their places.
 */
const realm = window as unknown as {
	readonly Error: new () => FirefoxError;
	readonly Object: new () => object;
	readonly Proxy: new (target: object, handler: object) => object;
	readonly String: (value: unknown) => string;
};

/** Set by the driver of a browser: the address that our frames have on stacks. */
interface DrivenWorld {
	cookieWitnessSource?: string;
}

type Call = (native: unknown, self: unknown, args: ArrayLike<unknown>) => unknown;

/** A function of the page that calls ours instead of the browser's own while it is on. */
interface Detour {
	set(isOn: boolean): void;
}

/**
 * Lets a page's calls of a built-in function pass through ours. What the page sees is a proxy in its own realm: without
 * a trap it is the browser's function, so that a page that keeps it can go on when this script has gone.
 */
function detour(owner: object, key: string, part: 'set' | 'value', call: Call): Detour {
	const target = asPageHasIt(owner);
	const before = Reflect.getOwnPropertyDescriptor(target, key);
	const native: unknown = before?.[part];
	if (before?.configurable !== true || typeof native !== 'function') return { set: () => undefined };
	const handler: { apply?: Call } = asPageHasIt(new realm.Object());
	Reflect.setPrototypeOf(handler, null);
	const trap = forPage<Call>((_target, self, args) => call(native, self, args));
	const set = (isOn: boolean) => {
		if (isOn) handler.apply = trap;
		else delete handler.apply;
	};
	set(true);
	const hooked = new realm.Proxy(native, handler);
	Reflect.defineProperty(target, key, { ...before, [part]: asPageHasIt(hooked) });
	return { set };
}

/**
 * Takes the page's stack. Our frames are not on it, nor on any stack that the page can take: it may not see them. Only in a
 * driven browser they are, under the name that the driver gives them.
 */
function readPageStack(): readonly EngineFrame[] {
	const { fileName, lineNumber, columnNumber, stack } = new realm.Error();
	const own = (globalThis as DrivenWorld).cookieWitnessSource;
	if (own !== undefined) return readFirefoxStackBelow(stack, own);
	return readFirefoxStack(stack, { file: fileName, line: lineNumber, column: columnNumber });
}

function isDocument(self: unknown): boolean {
	try {
		Reflect.get(Document.prototype, 'characterSet', self);
		return true;
	} catch {
		return false;
	}
}

/** Reads an own member of a page's options without running its code; a getter's value stays unknown. */
function memberOf(options: object, key: string): unknown {
	const value: unknown = Reflect.getOwnPropertyDescriptor(options, key)?.value;
	return typeof value === 'object' || typeof value === 'function' || typeof value === 'symbol'
		? undefined
		: value;
}

/** Returns the name and attributes in the arguments of `cookieStore.set` or `delete`. */
function notedOf(args: ArrayLike<unknown>, deletes: boolean): Record<string, unknown> {
	const [first] = [args[0]];
	if (typeof first === 'object' && first !== null && (deletes || args.length === 1)) {
		const keys = ['name', 'domain', 'path', 'expires', 'maxAge', 'sameSite', 'partitioned'];
		return Object.fromEntries(keys.map((key) => [key, memberOf(first, key)]));
	}
	const isText = typeof first === 'string' || typeof first === 'number';
	return isText && (deletes || args.length > 1) ? { name: first } : {};
}

/**
 * Hooks a page from our own world, which only Firefox allows: nothing is handed to the page that it could listen to,
 * forge or silence. `receive` gets the reports. Returns a function that switches the hook on and off.
 */
export function hookFromOwnWorld(receive: (report: object) => void): (isOn: boolean) => void {
	let isOn = true;
	const line = { isOpen: () => isOn, send: receive };
	const report = createOfferReporter(line, readPageStack);
	const detours = [
		detour(Document.prototype, 'cookie', 'set', (native, self, args) => {
			const call = (given: ArrayLike<unknown>): unknown => Reflect.apply(native as Call, self, given);
			const [value] = [args[0]];
			if (args.length === 0 || typeof value === 'symbol' || !isDocument(self)) return call(args);
			const text = typeof value === 'string' ? value : realm.String(value);
			call([text]);
			try {
				report('document.cookie', offerOf(text), null);
			} catch {
				// No room left on the stack.
			}
			return undefined;
		}),
	];
	if (typeof CookieStore === 'function') {
		for (const key of ['set', 'delete']) {
			detours.push(
				detour(CookieStore.prototype, key, 'value', (native, self, args) => {
					const noted = notedOf(args, key === 'delete');
					const result: unknown = Reflect.apply(native as Call, self, args);
					try {
						const offer = storeOfferOf(noted, key === 'delete');
						if (offer !== null) report('cookieStore', offer, null);
					} catch {
						// No room left on the stack.
					}
					return result;
				}),
			);
		}
	}
	const apply = (on: boolean) => {
		for (const each of detours) each.set(on);
	};
	// The page, or a parent that keeps a frame's setter, may use it after this script's end.
	const leave = () => apply(false);
	addEventListener('pagehide', () => addEventListener('pagehide', leave, { once: true }), true);
	addEventListener('pageshow', () => apply(isOn), true);
	watchConsentInPage((signal) => {
		if (isOn) receive({ kind: 'signal', signal });
	});
	return (on) => {
		isOn = on;
		apply(on);
	};
}
