export interface Tab {
	readonly id: number;
	/** Null where the browser does not say (no permission for the host). */
	readonly url: string | null;
	readonly store: string;
	readonly incognito: boolean;
	readonly active: boolean;
}

export interface Tabs {
	/** Null when the tab is gone. */
	get(tabId: number): Promise<Tab | null>;
	all(): Promise<readonly Tab[]>;
}

export interface Badge {
	/** Shows text and tooltip on one tab; a tab that is gone is no error. `isNews`: the person has not looked at it yet. */
	show(tabId: number, text: string, title: string, isNews: boolean): Promise<void>;
}

/** Listens to all tabs only while somebody needs it: each page that loads in any of them wakes a stopped worker otherwise. */
export interface TabWatch {
	/** Starts or stops listening; again is no error. */
	watch(on: boolean): void;
}

/** Opens our own pages. */
export interface OwnPages {
	/** Opens the options page in a new tab, in front. */
	openOptions(parameters: Readonly<Record<string, string>>): Promise<void>;
	/** Opens the report page of a stored audit in a new tab, in front. */
	openReport(audit: string): Promise<void>;
	/** Brings the page of a full audit to the front, if it is open. */
	showGuide(planId: string): Promise<void>;
	/** Opens the welcome page in a new tab, in front except in development builds. */
	openWelcome(): Promise<void>;
}
