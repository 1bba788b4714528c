import { checkRepeatedly } from '../check-repeatedly.ts';
import { descriptorOf } from '../natives.ts';
import { isObject } from '../own-value.ts';
import { asPageHasIt } from '../page-window.ts';
import { watchConsentMode } from './consent-mode-page.ts';
import { watchFramework } from './consent-tcf-page.ts';

/** Names that consent managers add to the page's window, by their own documentation. */
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
const MAX_SIGNALS = 100;
const { create } = Object;

/** Whether the window has an object or a function of that name; a getter is not run. */
function hasGlobal(name: string): boolean {
	const descriptor = descriptorOf(asPageHasIt(window), name);
	return descriptor !== undefined && (descriptor.get !== undefined || isObject(descriptor.value));
}

/** Returns a function that signals consent managers by their names in the window, each once. */
function watchGlobals(signal: (content: object) => void): () => void {
	const signalled: Record<string, boolean> = create(null);
	return () => {
		for (let at = 0; at < GLOBALS.length; at++) {
			const global = GLOBALS[at];
			if (global === undefined || signalled[global.tool] || !hasGlobal(global.name)) continue;
			// Cookiebot answers to this name as well.
			if (global.name === 'CookieConsent' && hasGlobal('Cookiebot')) continue;
			signalled[global.tool] = true;
			signal({ __proto__: null, kind: 'global', tool: global.tool });
		}
	};
}

/**
 * Listens to the interfaces that consent managers add to the page (`__tcfapi` and the like), and passes signals to
 * `consent-watch.ts`: plain strings, numbers and booleans alone, without a prototype. Runs among the page's own
 * scripts, at document start: it changes nothing that a page can see, never throws into one, and uses built-in objects
 * as they were before any script of the page ran (`natives.ts`).
 */
export function watchConsentInPage(signal: (content: object) => void): void {
	// A choice in a frame is about the frame's own site.
	if (window !== window.top) return;
	let remaining = MAX_SIGNALS;
	const signalFew = (content: object) => {
		if (remaining-- > 0) signal(content);
	};
	const globals = watchGlobals(signalFew);
	const mode = watchConsentMode(signalFew);
	const framework = watchFramework(signalFew);
	checkRepeatedly(() => {
		try {
			globals();
			mode();
			framework();
		} catch {
			// No error may show a page that we are here.
		}
	});
}
