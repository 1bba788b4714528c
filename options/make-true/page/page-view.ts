/** Tags that a page is drawn with: elements of ours, none of which loads, runs or leads anywhere. */
export type ViewTag =
	| 'div'
	| 'ul'
	| 'ol'
	| 'li'
	| 'table'
	| 'tbody'
	| 'tr'
	| 'td'
	| 'strong'
	| 'em'
	| 'code'
	| 'span'
	| 'br'
	| 'hr';

/** A range of a page that a change concerns; offsets into its content. */
export interface MarkedRange {
	/** Id of the change. */
	readonly change: string;
	readonly from: number;
	readonly to: number;
}

export interface ViewText {
	readonly kind: 'text';
	readonly text: string;
	/** Id of the change that it belongs to. */
	readonly change: string | null;
}

export interface ViewElement {
	readonly kind: 'element';
	readonly tag: ViewTag;
	/** The tag in the page: `h2`, `th`, `a`; empty where `tag` says it. */
	readonly was: string;
	readonly colSpan: number;
	readonly rowSpan: number;
	readonly children: readonly ViewNode[];
	/** Id of the change that the whole element belongs to. */
	readonly change: string | null;
}

/** Unchanged parts that are left out of a long page. */
export interface ViewGap {
	readonly kind: 'gap';
	/** It stands among the rows of a table. */
	readonly isRow: boolean;
}

export type ViewNode = ViewText | ViewElement | ViewGap;

/** Whether a node belongs to a change or holds something that does. */
export function isMarked(node: ViewNode): boolean {
	if (node.kind === 'gap') return false;
	if (node.change !== null) return true;
	return node.kind === 'element' && node.children.some(isMarked);
}

/** Columns or rows that a cell may span. */
export const MAX_SPAN = 20;
/** Nodes of a page that are drawn; of a longer one, what is changed and what stands around it. */
export const MAX_NODES = 2000;
/** Unmarked neighbours that stay at each side of a change. */
const NEIGHBOURS = 2;

function countNodes(nodes: readonly ViewNode[]): number {
	return nodes.reduce((sum, node) => sum + 1 + (node.kind === 'element' ? countNodes(node.children) : 0), 0);
}

const gapIn = (around: ViewTag): ViewGap => ({
	kind: 'gap',
	isRow: around === 'table' || around === 'tbody',
});

/** Leaves out the children that are neither changed nor near a change; the first of each stays (a table's heads). */
function prune(nodes: readonly ViewNode[], around: ViewTag): ViewNode[] {
	const marked = nodes.map(isMarked);
	const isNear = (at: number) =>
		at === 0 || marked.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1).includes(true);
	const kept: ViewNode[] = [];
	nodes.forEach((node, at) => {
		// A row is shown whole.
		const isWhole = node.kind !== 'element' || node.tag === 'tr' || node.tag === 'td';
		if (isNear(at)) kept.push(isWhole ? node : { ...node, children: prune(node.children, node.tag) });
		else if (kept.at(-1)?.kind !== 'gap') kept.push(gapIn(around));
	});
	return kept;
}

/** Keeps nodes in their order until so many were counted. */
function cut(nodes: readonly ViewNode[], around: ViewTag, budget: { left: number }): ViewNode[] {
	const kept: ViewNode[] = [];
	for (const node of nodes) {
		if (budget.left <= 0) return [...kept, gapIn(around)];
		budget.left -= 1;
		kept.push(node.kind === 'element' ? { ...node, children: cut(node.children, node.tag, budget) } : node);
	}
	return kept;
}

/** Shortens a page that is too long to be drawn whole. */
export function shortened(nodes: readonly ViewNode[]): readonly ViewNode[] {
	if (countNodes(nodes) <= MAX_NODES) return nodes;
	const near = nodes.some(isMarked) ? prune(nodes, 'div') : nodes;
	return countNodes(near) <= MAX_NODES ? near : cut(near, 'div', { left: MAX_NODES });
}
