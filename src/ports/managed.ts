/** The values that an organisation has set for the extension in the browser's policies: read-only. */
export interface ManagedValues {
	/** Returns the values as they are set; null where nothing is. Can take seconds after the browser's start. @throws where the browser cannot say */
	read(): Promise<Readonly<Record<string, unknown>> | null>;
}
