import { watchConsentMode } from './consent-mode-page.ts';
import { watchFramework } from './consent-tcf-page.ts';
import { createLook } from './look-again.ts';
import { descriptorOf } from './natives.ts';

/** A signal for `consent-watch.ts`: plain strings, numbers and booleans alone, without a prototype. */
export type ConsentSignal = Readonly<Record<string, string | number | boolean | null>>;

/** What consent managers put into the page's window, by their own documentation: each name with the tool's id. */
const GLOBALS = [
	['OneTrust', 'onetrust'],
	['Cookiebot', 'cookiebot'],
	['tarteaucitron', 'tarteaucitron'],
	['axeptioSDK', 'axeptio'],
	['axeptioSettings', 'axeptio'],
	['Didomi', 'didomi'],
	['klaro', 'klaro'],
	['orejime', 'orejime'],
	['orejimeConfig', 'orejime'],
	['initCookieConsent', 'cookieconsent'],
	['cookieconsent', 'cookieconsent'],
	['CookieConsent', 'cookieconsent'],
] as const;
/** From one document. */
const MOST_SIGNALS = 100;

/** Whether the page has put an object or a function there; what it is, is not looked at. */
function isThere(name: string): boolean {
	const found = descriptorOf(window, name);
	if (found === undefined) return false;
	const { value, get } = found;
	return get !== undefined || typeof value === 'function' || (typeof value === 'object' && value !== null);
}

/** Tells of consent managers by what they put into the window, each once. */
function watchGlobals(say: (signal: ConsentSignal) => void): () => void {
	const told: Record<string, boolean> = Object.create(null);
	return () => {
		for (let at = 0; at < GLOBALS.length; at++) {
			const [name, tool] = GLOBALS[at] ?? ['', ''];
			if (told[tool] || !isThere(name)) continue;
			// Cookiebot answers to this name as well.
			if (name === 'CookieConsent' && isThere('Cookiebot')) continue;
			told[tool] = true;
			say({ __proto__: null, kind: 'global', tool } as ConsentSignal);
		}
	};
}

/**
 * Listens to the interfaces that consent managers put into the page (`__tcfapi` and the like). Runs among the page's
 * own scripts, at document start: it may change nothing that a page can see, and never throws into one. Whatever it
 * needs of the built-in objects it takes from `natives.ts`, which is loaded before any script of the page.
 */
export function watchConsentInPage(say: (signal: ConsentSignal) => void): void {
	// A frame's choice is about the frame's own site.
	if (window !== window.top) return;
	let left = MOST_SIGNALS;
	const sayOnce = (signal: ConsentSignal) => {
		if (left-- > 0) say(signal);
	};
	createLook([watchGlobals(sayOnce), watchConsentMode(sayOnce), watchFramework(sayOnce)]);
}
