/** What the part about what to do asks of the world around it. */
export interface TodoBackend {
	/** Puts text into the clipboard; false where the browser does not let us. */
	copyText(text: string): Promise<boolean>;
}
