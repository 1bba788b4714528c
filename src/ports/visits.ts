import type { BannerAction, BannerReport } from '../core/banner/banner-messages.ts';

/** A page in a tab that is visited automatically. */
export interface VisitedPage {
	/** Null where the browser does not say. */
	readonly url: string | null;
	readonly isLoaded: boolean;
}

/** A search for a consent banner in a page and its frames. */
export interface BannerSearch {
	/** Answers the banner that was found in a frame. */
	answer(frameId: number, answer: BannerAction): void;
	close(): void;
}

/** Makes a visit in a tab instead of a person. */
export interface Visits {
	/** Version of the library that knows the banners. */
	readonly autoconsent: string;
	/** The tab of our own page. */
	ownTab(): Promise<number>;
	/** Null when the tab is gone. */
	page(tabId: number): Promise<VisitedPage | null>;
	go(tabId: number, url: string): Promise<void>;
	/** The addresses that the page links to, absolute; null where no page can be looked at. */
	links(tabId: number): Promise<readonly string[] | null>;
	/**
	 * Looks for a banner in the page that is shown now, apart from its scripts. Null where no page can be looked at.
	 * `onReport` gets null when the page is left.
	 */
	seekBanner(
		tabId: number,
		onReport: (report: BannerReport | null, frameId: number) => void,
	): Promise<BannerSearch | null>;
	/** Waits, also while our page is hidden. */
	wait(ms: number): Promise<void>;
}
