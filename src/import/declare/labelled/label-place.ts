/** The place of labelled lines. */
export interface LabelPlace {
	/** Whether the words above speak of cookies. */
	readonly aboutCookies: boolean;
	/** Labels of lines above that hold for all below, up to the next like it. */
	readonly labelsAbove: ReadonlySet<string>;
}
