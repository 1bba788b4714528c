/** The position of a piece in its source: 1-based line of a text, 1-based page of a PDF. */
export interface Place {
	readonly line: number | null;
	readonly page?: number;
}

export interface Heading {
	readonly kind: 'heading';
	/** 1 to 6 as in HTML; 7 for a line that only looks like a heading. */
	readonly level: number;
	readonly text: string;
	readonly place: Place;
}

/** One paragraph, or one line of a plain text; line breaks inside it are kept as `\n`. */
export interface Paragraph {
	readonly kind: 'paragraph';
	readonly text: string;
	/** The bold or code text at its very beginning. */
	readonly lead: string | null;
	readonly place: Place;
}

export interface ListItem {
	readonly text: string;
	/** The bold or code text at its very beginning. */
	readonly lead: string | null;
	/** The items of a list within it. */
	readonly children: readonly ListItem[];
	readonly place: Place;
}

export interface List {
	readonly kind: 'list';
	readonly items: readonly ListItem[];
	readonly place: Place;
}

export interface Cell {
	/** Line breaks inside a cell are kept as `\n`; code stands between backticks. */
	readonly text: string;
	/** Marked as a heading in the source. */
	readonly header: boolean;
	/** The number of columns that it spans, 1 for an ordinary cell; a spanning cell is repeated in each. */
	readonly span: number;
}

export interface Row {
	readonly cells: readonly Cell[];
	readonly place: Place;
}

export interface Table {
	readonly kind: 'table';
	readonly caption: string | null;
	readonly rows: readonly Row[];
	readonly place: Place;
}

export interface Definition {
	readonly term: string;
	readonly details: readonly string[];
	readonly place: Place;
}

export interface Definitions {
	readonly kind: 'definitions';
	readonly entries: readonly Definition[];
	readonly place: Place;
}

export type Block = Heading | Paragraph | List | Table | Definitions;

/** The result of every reader: a policy as published, independent of its format. */
export interface PolicyDocument {
	/** The document's own title (HTML `title`, front matter), where it has one. */
	readonly title: string | null;
	/** The language that the document says it is in. */
	readonly language: string | null;
	/** The words that its head says of it (`description`). */
	readonly summary: string | null;
	readonly blocks: readonly Block[];
	/** Addresses that say which page this is (canonical link, `og:url`), the surest first. */
	readonly ownAddresses: readonly string[];
}

/** The place of what stands on no line or page. */
export const NO_PLACE: Place = { line: null };

/** The place of an element of a page: on no line, and yet another than that of the next. */
export const elementPlace = (): Place => ({ line: null });

/** A document of blocks alone. */
export function documentOf(
	blocks: readonly Block[],
	{
		title = null,
		language = null,
		summary = null,
	}: Partial<Pick<PolicyDocument, 'title' | 'language' | 'summary'>> = {},
): PolicyDocument {
	return { title, language, summary, blocks, ownAddresses: [] };
}

/** A cell of ordinary text. */
export function plainCell(text: string, header = false): Cell {
	return { text, header, span: 1 };
}
