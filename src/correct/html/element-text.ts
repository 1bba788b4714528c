import type { HtmlElement, HtmlNode, TextPiece } from './html-tree.ts';
import { type MappedText, TextGatherer } from './mapped-text.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Nothing in these is text that a person reads. */
export const UNREAD = words(
	'script style template noscript svg math object iframe canvas audio video textarea select datalist head',
);
/** Elements within a line. */
const INLINE = words(
	'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr',
);

export const isInline = ({ tag }: HtmlElement): boolean => INLINE.has(tag);

/** Adds a piece of text as a person reads it. */
export function addPiece(gatherer: TextGatherer, piece: TextPiece, source: string): void {
	if (piece.decoded === null) gatherer.add(source.slice(piece.from, piece.to), piece.from);
	else gatherer.add(piece.decoded, piece.from, piece.to);
}

/** The text of nodes as a person reads it, with its places in the source. */
export function textOfNodes(nodes: readonly HtmlNode[], source: string): MappedText {
	const gatherer = new TextGatherer();
	const add = (node: HtmlNode): void => {
		if (node.kind === 'text') {
			addPiece(gatherer, node, source);
			return;
		}
		if (UNREAD.has(node.tag)) return;
		if (!isInline(node)) gatherer.gap();
		for (const child of node.children) add(child);
		if (!isInline(node)) gatherer.gap();
	};
	nodes.forEach(add);
	return gatherer.finish();
}
