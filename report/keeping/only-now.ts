/** A person's answer not to keep what a page shows. It stands in the page's own address, so that a reload does not ask again. */
export interface OnlyNow {
	isChosen(): boolean;
	choose(): void;
}
