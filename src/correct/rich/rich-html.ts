import { escapeHtml } from '../../core/text/escape-html.ts';
import { type HtmlElement, type HtmlNode, readHtmlTree, type TextPiece } from '../html/html-tree.ts';
import { attributesOf } from '../html/start-tag.ts';
import { PlainText } from './plain-text.ts';

/** Markup and plain text of the same content, for the clipboard. */
export interface RichText {
	readonly html: string;
	readonly plain: string;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that an editor takes over; of all others, the content alone. */
const KEPT = words(
	'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr th td strong b em i u s del ins code pre blockquote sub sup small hr br a',
);
const DROPPED = words(
	'script style template noscript svg math object embed iframe canvas audio video map head title textarea select datalist input',
);
/** Elements that stand on lines of their own. */
const LINES = words(
	'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption tr pre blockquote hr div section article main header footer aside nav address figure figcaption details summary fieldset legend form body center',
);
const VOID = words('br hr');

const isSafeAddress = (address: string) => /^(?:https?:|mailto:)/i.test(address);

/** The address of a link, whole; null for one that leads nowhere from another page. */
function addressOf(value: string, base: string | null): string | null {
	const given = value.replaceAll('&amp;', '&').trim();
	if (given === '' || given.startsWith('#')) return null;
	if (URL.canParse(given)) return isSafeAddress(given) ? given : null;
	if (base === null || !URL.canParse(given, base)) return null;
	const { href } = new URL(given, base);
	return isSafeAddress(href) ? href : null;
}

/** The start tag of an element that is kept: without styles, ids, classes and event handlers. */
function startTag(element: HtmlElement, source: string, base: string | null): string {
	const attributes = attributesOf(source.slice(element.from, element.innerFrom));
	const kept = attributes.flatMap(({ name, value }) => {
		if (name === 'href' && element.tag === 'a') {
			const address = addressOf(value, base);
			return address === null ? [] : [` href="${escapeHtml(address)}"`];
		}
		const isSpan = (name === 'rowspan' || name === 'colspan') && /^\d{1,4}$/.test(value);
		const isStated = (name === 'lang' || name === 'dir') && /^[a-z-]{2,20}$/i.test(value);
		return isSpan || isStated ? [` ${name}="${value}"`] : [];
	});
	return `<${element.tag}${kept.join('')}>`;
}

const isElement = (node: HtmlNode): node is HtmlElement => node.kind === 'element';

/** The outermost tables of a tree. */
function tablesIn(root: HtmlElement): readonly HtmlElement[] {
	return root.children
		.filter(isElement)
		.flatMap((element) => (element.tag === 'table' ? [element] : tablesIn(element)));
}

/** Writes nodes as markup and as plain text at once. */
class RichWriter {
	readonly #html: string[] = [];
	readonly #plain = new PlainText();
	readonly #source: string;
	readonly #base: string | null;

	constructor(source: string, base: string | null) {
		this.#source = source;
		this.#base = base;
	}

	finish(): RichText {
		return { html: this.#html.join('').trim(), plain: this.#plain.finish() };
	}

	add(node: HtmlNode): void {
		if (!isElement(node)) this.#plain.add(this.#text(node));
		else if (DROPPED.has(node.tag)) return;
		else if (node.tag === 'tr') this.#addRow(node);
		else this.#addElement(node);
	}

	#addElement(element: HtmlElement): void {
		const { tag, children } = element;
		const isLine = LINES.has(tag);
		const isOwnText = (child: HtmlNode) =>
			child.kind === 'text' && this.#source.slice(child.from, child.to).trim() !== '';
		if (/^(?:h[1-6]|table|p)$/.test(tag)) this.#plain.gap();
		else if (isLine || tag === 'br') this.#plain.endLine();
		if (tag === 'li') this.#plain.mark('- ');
		// A block that is not kept still parts its own text from what follows.
		const isParagraph = isLine && !KEPT.has(tag) && children.some(isOwnText);
		this.#tagged(element, isParagraph ? ['<p>', '</p>'] : null, () => {
			for (const child of children) this.add(child);
		});
		if (tag === 'table') this.#plain.gap();
		else if (isLine) this.#plain.endLine();
	}

	/** Adds a text to the markup and returns it. */
	#text({ from, to, decoded }: TextPiece): string {
		const text = decoded ?? this.#source.slice(from, to);
		this.#html.push(escapeHtml(text));
		return text;
	}

	/** Writes what stands in an element between its tags, if it is kept, or between others. */
	#tagged(element: HtmlElement, others: readonly [string, string] | null, write: () => void): void {
		const { tag } = element;
		const start = KEPT.has(tag) ? startTag(element, this.#source, this.#base) : null;
		const isKept = start !== null && start !== '<a>';
		this.#html.push(isKept ? start : (others?.[0] ?? ''));
		write();
		this.#html.push(isKept && !VOID.has(tag) ? `</${tag}>` : isKept ? '' : (others?.[1] ?? ''));
	}

	#addRow(row: HtmlElement): void {
		this.#plain.endLine();
		this.#tagged(row, null, () => {
			const cells = row.children.filter(isElement).filter(({ tag }) => tag === 'td' || tag === 'th');
			for (const [index, cell] of cells.entries()) {
				if (index > 0) this.#plain.mark('\t');
				const words: string[] = [];
				this.#tagged(cell, null, () => {
					for (const child of cell.children) this.#addInCell(child, words);
				});
				this.#plain.add(words.join('').replace(/\s+/g, ' ').trim());
			}
		});
		this.#html.push('\n');
		this.#plain.endLine();
	}

	/** Adds what stands in a cell: one line of plain text, whatever it is. */
	#addInCell(node: HtmlNode, words: string[]): void {
		if (!isElement(node)) words.push(this.#text(node));
		else if (!DROPPED.has(node.tag)) {
			if (LINES.has(node.tag) || node.tag === 'br') words.push(' ');
			this.#tagged(node, null, () => {
				for (const child of node.children) this.#addInCell(child, words);
			});
			if (LINES.has(node.tag)) words.push(' ');
		}
	}
}

/**
 * Returns markup as an editor may take it over, with its plain text: structure and links, without scripts, styles, classes, ids
 * and event handlers. `part`: its tables alone, or all of it.
 */
export function richHtml(source: string, base: string | null, part: 'all' | 'tables'): RichText {
	const writer = new RichWriter(source, base);
	const root = readHtmlTree(source);
	for (const node of part === 'all' ? root.children : tablesIn(root)) writer.add(node);
	return writer.finish();
}
