import type { ConsentReading } from '../core/consent/consent.ts';
import type { Tab } from './tabs.ts';

/** Private windows, where the person allows the extension in them. */
export interface PrivateWindows {
	isAllowed(): Promise<boolean>;
	/** Opens one on an empty page; returns its tab. */
	open(): Promise<Tab>;
}

/** Loads pages into tabs; neither waits until the page is loaded. */
export interface TabControl {
	reload(tabId: number): Promise<void>;
	go(tabId: number, url: string): Promise<void>;
	/** A tab that is gone is no error. */
	close(tabId: number): Promise<void>;
}

/** The mark on the toolbar icon of the tab that is recorded. */
export interface RecordingSign {
	/** A navigation wipes it; a tab that is gone is no error. */
	show(tabId: number, isOn: boolean): Promise<void>;
}

/** Reads the choices in consent managers' cookies, and keeps nothing else of them. */
export interface Consents {
	/** Of the cookies of a store that a page of a host gets: its own and those of its parent domains, unpartitioned. */
	read(store: string, host: string): Promise<readonly ConsentReading[]>;
}

/** Restarts the extension with an update that waits. */
export interface UpdateGate {
	/** Whether a page of ours is open: it may have unsaved input. */
	isPageOpen(): Promise<boolean>;
	restart(): void;
}
