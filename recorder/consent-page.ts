/** A signal for `consent-watch.ts`: plain strings, numbers and booleans alone, without a prototype. */
export type ConsentSignal = Readonly<Record<string, string | number | boolean | null>>;

/**
 * Listens to the interfaces that consent managers put into the page (`__tcfapi` and the like). Runs among the page's
 * own scripts, at document start: it may change nothing that a page can see, and never throws into one. Whatever it
 * needs of the built-in objects it takes from `natives.ts`, which is loaded before any script of the page.
 */
export function watchConsentInPage(_say: (signal: ConsentSignal) => void): void {}
