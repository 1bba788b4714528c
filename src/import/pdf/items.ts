/** A piece of text as a PDF paints it; lengths in points, from the page's upper left corner. */
export interface TextItem {
	readonly text: string;
	/** Its left edge. */
	readonly x: number;
	/** Its baseline, growing downwards. */
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** 1-based. */
	readonly page: number;
	/** Defaults to `height`. */
	readonly fontSize?: number;
	readonly bold?: boolean;
}

/** Words that stand together on a line, parted from others by a gap. */
export interface Segment {
	readonly text: string;
	readonly minX: number;
	readonly maxX: number;
	/** The items it is made of, from left to right. */
	readonly items: readonly TextItem[];
}

/** All that stands on one baseline of one page. */
export interface Line {
	readonly page: number;
	readonly y: number;
	/** The largest font size on it. */
	readonly size: number;
	/** Whether all of it is bold. */
	readonly bold: boolean;
	/** From left to right; never empty. */
	readonly segments: readonly Segment[];
}

/** More items than this are not read: a policy holds some thousands. */
export const MAX_ITEMS = 400_000;
