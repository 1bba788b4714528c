/** The name that an item of a list begins with, and what is said of it. */
export interface NamedItem {
	readonly name: string;
	readonly rest: string;
}
