/** A name and where it stands in its text. */
export interface NamedCookie {
	readonly name: string;
	readonly start: number;
	readonly end: number;
}
