export interface Shortcut {
	readonly opens: 'popup' | 'panel';
	/** As the browser writes them (`Alt+Shift+K`); empty where none are set. */
	readonly keys: string;
}

export interface Shortcuts {
	/** None where the browser has no such keys. */
	list(): Promise<readonly Shortcut[]>;
	/** Opens the browser's page that changes them. */
	change(): Promise<void>;
}
