import type { ConsentTold } from './consent-told.ts';

/** Takes a signal of the part that runs among the page's scripts (`consent-page.ts`), as unknown as it is. */
export type HearSignal = (signal: unknown) => void;

/**
 * Finds consent managers and choices from beside the page: its DOM and storage, and what `consent-page.ts` hears of
 * the page's own interfaces. Runs at document start, before there is anything in the page. Tells each once.
 */
export function startConsentWatch(_tell: (told: ConsentTold) => void): HearSignal {
	return () => undefined;
}
