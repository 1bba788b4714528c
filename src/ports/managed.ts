/** What an organisation has set for the extension in the browser's policies: read-only. */
export interface ManagedValues {
	/** Returns the values as they are set; null where nothing is. Can take seconds after the browser's start. */
	read(): Promise<Readonly<Record<string, unknown>> | null>;
}
