import { Tokenizer } from 'htmlparser2';

/** A piece of text, or of a character written as an entity, in the source. */
export interface TextPiece {
	readonly kind: 'text';
	readonly from: number;
	readonly to: number;
	/** The character that an entity stands for; null for text as it is. */
	readonly decoded: string | null;
}

/** An element with the places of its tags. */
export interface HtmlElement {
	readonly kind: 'element';
	/** Lower case; empty for the root. */
	readonly tag: string;
	readonly parent: HtmlElement | null;
	/** Where its first tag begins. */
	readonly from: number;
	/** Behind its first tag. */
	readonly innerFrom: number;
	/** Where its last tag begins; where the element ends, if it has none. */
	innerTo: number;
	/** Behind its last tag. */
	to: number;
	readonly children: HtmlNode[];
}

export type HtmlNode = HtmlElement | TextPiece;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const VOID = words('area base br col embed hr img input link meta param source track wbr');
/** Deeper elements count as part of their parent. */
const MAX_DEPTH = 200;

const PARAGRAPH_ENDS = words(
	'address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre section table ul',
);
/** The elements that end where one of these begins, up to one of the bounds (HTML, 13.1.2.4). */
const ENDED_BY: Readonly<
	Record<string, { readonly ends: ReadonlySet<string>; readonly within: ReadonlySet<string> }>
> = {
	li: { ends: words('li'), within: words('ul ol menu table') },
	dt: { ends: words('dt dd'), within: words('dl table') },
	dd: { ends: words('dt dd'), within: words('dl table') },
	td: { ends: words('td th'), within: words('tr table') },
	th: { ends: words('td th'), within: words('tr table') },
	tr: { ends: words('tr'), within: words('table') },
	tbody: { ends: words('thead tbody tfoot'), within: words('table') },
	tfoot: { ends: words('thead tbody tfoot'), within: words('table') },
	thead: { ends: words('thead tbody tfoot'), within: words('table') },
	option: { ends: words('option'), within: words('select') },
};
/** A last tag of no table's part closes only elements of the same cell. */
const CELLS = words('td th table');
const TABLE = words('table');
const NONE: ReadonlySet<string> = new Set();
const TABLE_PARTS = words('td th tr thead tbody tfoot caption');
const PARAGRAPH = words('p');
const PARAGRAPH_BOUNDS = words('td th table button li dd');

/** Reads markup into elements with their places. Linear in its length, however deep or unclosed it is. */
export function readHtmlTree(source: string): HtmlElement {
	const root: HtmlElement = {
		kind: 'element',
		tag: '',
		parent: null,
		from: 0,
		innerFrom: 0,
		innerTo: source.length,
		to: source.length,
		children: [],
	};
	const stack: HtmlElement[] = [root];
	const top = () => stack[stack.length - 1] ?? root;
	let tagStart = 0;
	let tag = '';

	/** Closes the elements above an index of the stack; `innerTo`: where they end. */
	function closeDownTo(index: number, innerTo: number, to: number): void {
		while (stack.length > index) {
			const element = stack.pop();
			if (element === undefined || element === root) continue;
			element.innerTo = innerTo;
			element.to = stack.length === index ? to : innerTo;
		}
		if (stack.length === 0) stack.push(root);
	}

	/** Index of the innermost open element of some tags, none of `bounds` above it; -1 where there is none. */
	function openIndex(tags: ReadonlySet<string>, bounds: ReadonlySet<string>): number {
		for (let i = stack.length - 1; i > 0; i--) {
			const open = stack[i]?.tag ?? '';
			if (tags.has(open)) return i;
			if (bounds.has(open)) return -1;
		}
		return -1;
	}

	function endImplied(next: string, at: number): void {
		const rule = ENDED_BY[next];
		if (rule !== undefined) {
			const index = openIndex(rule.ends, rule.within);
			if (index > 0) closeDownTo(index, at, at);
			return;
		}
		if (!PARAGRAPH_ENDS.has(next)) return;
		const index = openIndex(PARAGRAPH, PARAGRAPH_BOUNDS);
		if (index > 0) closeDownTo(index, at, at);
	}

	function open(end: number): void {
		endImplied(tag, tagStart);
		const element: HtmlElement = {
			kind: 'element',
			tag,
			parent: top(),
			from: tagStart,
			innerFrom: end,
			innerTo: end,
			to: end,
			children: [],
		};
		if (stack.length < MAX_DEPTH || VOID.has(tag)) top().children.push(element);
		if (!VOID.has(tag) && stack.length < MAX_DEPTH) stack.push(element);
	}

	function close(name: string, start: number, end: number): void {
		const bounds = name === 'table' ? NONE : TABLE_PARTS.has(name) ? TABLE : CELLS;
		const index = openIndex(new Set([name]), bounds);
		if (index > 0) closeDownTo(index, start, end);
	}

	const text = (from: number, to: number, decoded: string | null) => {
		if (to > from) top().children.push({ kind: 'text', from, to, decoded });
	};
	const tokenizer = new Tokenizer(
		{ decodeEntities: true },
		{
			onattribdata: () => {},
			onattribentity: () => {},
			onattribend: () => {},
			onattribname: () => {},
			onopentagname: (start, end) => {
				tagStart = start - 1;
				tag = source.slice(start, Math.min(end, start + 40)).toLowerCase();
			},
			onopentagend: (end) => open(end + 1),
			onselfclosingtag: (end) => open(end + 1),
			onclosetag: (start, end) => {
				const last = source.indexOf('>', end);
				const name = source.slice(start, Math.min(end, start + 40)).toLowerCase();
				close(name, source.lastIndexOf('<', start), last < 0 ? source.length : last + 1);
			},
			ontext: (start, end) => text(start, end, null),
			ontextentity: (code, end) => text(source.lastIndexOf('&', end - 1), end, String.fromCodePoint(code)),
			oncdata: () => {},
			oncomment: () => {},
			ondeclaration: () => {},
			onprocessinginstruction: () => {},
			onend: () => {},
		},
	);
	tokenizer.write(source);
	tokenizer.end();
	closeDownTo(1, source.length, source.length);
	return root;
}

/** The elements of a tree in document order, without the root. */
export function* elementsIn(element: HtmlElement): Generator<HtmlElement> {
	const waiting = [...element.children].reverse();
	for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
		if (node.kind !== 'element') continue;
		yield node;
		for (const child of node.children.toReversed()) waiting.push(child);
	}
}
