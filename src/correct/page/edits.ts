import type { CorrectedPage } from '../correction.ts';

/** A part of a source to replace. */
export interface PageEdit {
	/** Id of the change. */
	readonly change: string;
	readonly from: number;
	readonly to: number;
	readonly text: string;
}

/** Makes edits in a source. Those that overlap an earlier one are left out: `refused` has their changes. */
export function applyEdits(
	source: string,
	edits: readonly PageEdit[],
): Pick<CorrectedPage, 'content' | 'places'> & { readonly refused: ReadonlySet<string> } {
	const ordered = edits
		.map((edit, order) => ({ edit, order }))
		.sort((a, b) => a.edit.from - b.edit.from || a.order - b.order);
	const places: CorrectedPage['places'][number][] = [];
	const refused = new Set<string>();
	const pieces: string[] = [];
	let at = 0;
	let length = 0;
	const put = (text: string) => {
		pieces.push(text);
		length += text.length;
	};
	for (const { edit } of ordered) {
		const { change, from, to, text } = edit;
		if (from < at) {
			refused.add(change);
			continue;
		}
		put(source.slice(at, from));
		places.push({ change, from: length, to: length + text.length, before: source.slice(from, to) });
		put(text);
		at = to;
	}
	put(source.slice(at));
	return { content: pieces.join(''), places, refused };
}
