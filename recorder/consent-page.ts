import { checkRepeatedly } from './check-repeatedly.ts';
import { watchConsentMode } from './consent-mode-page.ts';
import { watchFramework } from './consent-tcf-page.ts';
import { descriptorOf } from './natives.ts';
import { isObject } from './own-value.ts';

/** What consent managers put into the page's window, by their own documentation, and whose it is. */
const GLOBALS = [
	{ name: 'OneTrust', tool: 'onetrust' },
	{ name: 'Cookiebot', tool: 'cookiebot' },
	{ name: 'tarteaucitron', tool: 'tarteaucitron' },
	{ name: 'axeptioSDK', tool: 'axeptio' },
	{ name: 'axeptioSettings', tool: 'axeptio' },
	{ name: 'Didomi', tool: 'didomi' },
	{ name: 'klaro', tool: 'klaro' },
	{ name: 'orejime', tool: 'orejime' },
	{ name: 'orejimeConfig', tool: 'orejime' },
	{ name: 'initCookieConsent', tool: 'cookieconsent' },
	{ name: 'cookieconsent', tool: 'cookieconsent' },
	{ name: 'CookieConsent', tool: 'cookieconsent' },
] as const;
/** From one document. */
const MOST_SIGNALS = 100;
const { create } = Object;

/** Whether the page has put an object or a function there; a getter is not run. */
function isThere(name: string): boolean {
	const found = descriptorOf(window, name);
	return found !== undefined && (found.get !== undefined || isObject(found.value));
}

/** Tells of consent managers by what they put into the window, each once. */
function watchGlobals(say: (signal: object) => void): () => void {
	const told: Record<string, boolean> = create(null);
	return () => {
		for (let at = 0; at < GLOBALS.length; at++) {
			const one = GLOBALS[at];
			if (one === undefined || told[one.tool] || !isThere(one.name)) continue;
			// Cookiebot answers to this name as well.
			if (one.name === 'CookieConsent' && isThere('Cookiebot')) continue;
			told[one.tool] = true;
			say({ __proto__: null, kind: 'global', tool: one.tool });
		}
	};
}

/**
 * Listens to the interfaces that consent managers put into the page (`__tcfapi` and the like), and says what it hears
 * to `consent-watch.ts`: plain strings, numbers and booleans alone, without a prototype. Runs among the page's own
 * scripts, at document start: it changes nothing that a page can see, and never throws into one. Whatever it needs of
 * the built-in objects it takes before any script of the page runs (`natives.ts`).
 */
export function watchConsentInPage(say: (signal: object) => void): void {
	// What is chosen in a frame is about the frame's own site.
	if (window !== window.top) return;
	let left = MOST_SIGNALS;
	const sayFew = (signal: object) => {
		if (left-- > 0) say(signal);
	};
	const globals = watchGlobals(sayFew);
	const mode = watchConsentMode(sayFew);
	const framework = watchFramework(sayFew);
	checkRepeatedly(() => {
		try {
			globals();
			mode();
			framework();
		} catch {
			// A page is never told of us by an error.
		}
	});
}
