import type { StoredNames } from '../core/report/report-input.ts';

/** Inspects a page's markup, where we may. */
export interface PageProbe {
	/** Whether the tab's page is made by Opendatasoft (shows `ods-` classes); false where we may not look. */
	looksLikePlatform(tabId: number): Promise<boolean>;
	/** Whether the page shows that someone is signed in; null where we may not look. */
	signedIn(tabId: number): Promise<boolean | null>;
}

/** Scans a page, and the frames in it that we may look into, when a person asks for it. */
export interface PageUsage {
	/** The hosts that the page and its frames have used, as far as the browser says; null where we may not look. */
	hostsInUse(tabId: number): Promise<readonly string[] | null>;
	/** The names in the storages of the page's own origin, at most `max` each; null where we may not look. */
	storedNames(tabId: number, max: number): Promise<Omit<StoredNames, 'at'> | null>;
}

/** Address, title, headings and links of an open page. */
export interface PageSummary {
	readonly url: string;
	readonly title: string;
	readonly headings: readonly string[];
	/** As they stand in the page, addresses absolute. */
	readonly links: readonly {
		readonly href: string;
		readonly text: string;
		readonly language: string | null;
	}[];
	/** Whether it is made by Opendatasoft (shows `ods-` classes). */
	readonly platform: boolean;
}

/** Reads the page that is open in a tab, where we may: its host is granted, or the person clicked our button. */
export interface PageSource {
	/** Null where we may not look. */
	summary(tabId: number): Promise<PageSummary | null>;
	/** The page as it is rendered now; `html` null where it has more than `max` characters. Null where we may not look. */
	rendered(
		tabId: number,
		max: number,
	): Promise<{ readonly url: string; readonly html: string | null } | null>;
}
