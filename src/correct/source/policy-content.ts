import { HIDING_ATTRIBUTES, hiddenIn } from '../../import/html/hidden.ts';
import { elementsIn, type HtmlElement, type HtmlNode, readHtmlTree } from '../html/html-tree.ts';
import { attributesOf, withAttributes } from '../html/start-tag.ts';
import type { DeclaredNames } from '../names.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Parts without text of the policy, or with what only one visitor was given. */
const DROPPED = words(
	'script style link meta title base noscript template svg math object embed iframe frame canvas audio video img picture source map input select textarea datalist output progress meter noembed noframes',
);
/** Parts of a site's frame. */
const FRAME = words('nav footer aside search');
const FRAME_ROLES = words('navigation banner contentinfo search complementary menu menubar');
const FRAME_WORDS = words(
	'nav navbar navigation menu breadcrumb breadcrumbs footer header sidebar skip search',
);
const CONTENT_ROLES = words('main article');
/** A part named like a frame is one if so much of its text are links. */
const MIN_LINK_SHARE = 0.4;

function textLength(node: HtmlNode, inLink = false): { all: number; linked: number } {
	if (node.kind === 'text') return { all: node.to - node.from, linked: inLink ? node.to - node.from : 0 };
	const sum = { all: 0, linked: 0 };
	if (DROPPED.has(node.tag)) return sum;
	for (const child of node.children) {
		const { all, linked } = textLength(child, inLink || node.tag === 'a');
		sum.all += all;
		sum.linked += linked;
	}
	return sum;
}

const isMostlyLinks = (element: HtmlElement) => {
	const { all, linked } = textLength(element);
	return all > 0 && linked >= all * MIN_LINK_SHARE;
};

const attributeOf = (tag: string, name: string) =>
	attributesOf(tag)
		.find((attribute) => attribute.name === name)
		?.value.toLowerCase() ?? '';

/** Words of a class or an id: `mainNav` and `main-nav` are two each. */
const nameWords = (text: string) => text.toLowerCase().split(/[^a-z]+/);

function isFrame(element: HtmlElement, tag: string): boolean {
	if (FRAME.has(element.tag) || FRAME_ROLES.has(attributeOf(tag, 'role'))) return true;
	const named = [...nameWords(attributeOf(tag, 'class')), ...nameWords(attributeOf(tag, 'id'))];
	const mayBe = element.tag === 'header' || named.some((word) => FRAME_WORDS.has(word));
	return mayBe && isMostlyLinks(element);
}

/** Words of a text that may be names, longest sensible ones only. */
const WORD = /\S+/g;

/** The elements in whose own text a declared name stands, and all around them. */
function elementsWithNames(
	root: HtmlElement,
	source: string,
	names: DeclaredNames,
): ReadonlySet<HtmlElement> {
	const holding = new Set<HtmlElement>();
	for (const element of elementsIn(root)) {
		if (DROPPED.has(element.tag)) continue;
		const isNamed = element.children.some(
			(child) =>
				child.kind === 'text' &&
				(source.slice(child.from, child.to).match(WORD) ?? []).some((word) => names.patternOf(word) !== null),
		);
		if (!isNamed) continue;
		for (let at: HtmlElement | null = element; at !== null && !holding.has(at); at = at.parent)
			holding.add(at);
	}
	return holding;
}

/** The innermost part of a page that is meant to be its content and holds all names; its body, or all of it, otherwise. */
function contentOf(root: HtmlElement, source: string, holding: ReadonlySet<HtmlElement>): HtmlElement {
	let content = root;
	for (let at: HtmlElement | undefined = root; at !== undefined; ) {
		const inside: HtmlElement[] = at.children.filter(
			(child): child is HtmlElement => child.kind === 'element' && holding.has(child),
		);
		if (inside.length !== 1) break;
		at = inside[0];
		if (at === undefined || at.tag === 'table') break;
		const isContent =
			at.tag === 'main' ||
			at.tag === 'article' ||
			at.tag === 'body' ||
			CONTENT_ROLES.has(attributeOf(source.slice(at.from, at.innerFrom), 'role'));
		if (isContent) content = at;
	}
	return content;
}

const OPENER = /^[#.][\w-]{1,80}$/;
const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Whether an attribute is a part of the policy: no script, no key, nothing that hides what a click shows. */
function isKept({ name, value }: { readonly name: string; readonly value: string }): boolean {
	if (name.startsWith('data-')) return /^data-(?:bs-)?target$/.test(name) && OPENER.test(value);
	if (name.startsWith('on') || ['nonce', 'integrity', 'value', 'srcdoc', 'hidden', 'ping'].includes(name))
		return false;
	if (name === 'style') return !HIDING.test(value);
	return !/^\s*(?:javascript|data|vbscript):/i.test(value);
}

/**
 * Returns the content of a policy's page as it is written, without the site's frame and menus, scripts, form fields, comments,
 * and what nobody sees; what is hidden too where all names stand in it, as they were read. `isWhole`: the whole body, the
 * frame included.
 */
export function policyContent(source: string, names: DeclaredNames, isWhole: boolean): string {
	const root = readHtmlTree(source);
	const holding = elementsWithNames(root, source, names);
	const content = isWhole ? root : contentOf(root, source, holding);
	let isHidden = hiddenIn(source, false);
	const pieces: string[] = [];
	let namesWritten = 0;
	const isDropped = (element: HtmlElement, tag: string) => {
		if (DROPPED.has(element.tag)) return true;
		if (isHidden?.(element.tag, hidingAttributes(tag))) return true;
		return !isWhole && !holding.has(element) && isFrame(element, tag);
	};
	const isHolding = (node: HtmlNode) => node.kind === 'element' && holding.has(node);
	const write = (node: HtmlNode) => {
		if (node.kind === 'text') {
			pieces.push(source.slice(node.from, node.to));
			return;
		}
		const tag = source.slice(node.from, node.innerFrom);
		if (isDropped(node, tag)) return;
		if (holding.has(node) && !node.children.some(isHolding)) namesWritten += 1;
		const isOuter = node.tag === 'html' || node.tag === 'body' || node.tag === 'head';
		if (!isOuter) pieces.push(withAttributes(tag, isKept));
		for (const child of node.children) write(child);
		if (!isOuter) pieces.push(source.slice(node.innerTo, node.to));
	};
	for (const child of content.children) write(child);
	if (namesWritten === 0 && holding.size > 0 && isHidden !== null) {
		isHidden = hiddenIn(source, true);
		pieces.length = 0;
		for (const child of content.children) write(child);
	}
	return pieces.join('').trim();
}

function hidingAttributes(tag: string): ReadonlyMap<string, string> {
	const hiding = attributesOf(tag).filter(({ name }) => HIDING_ATTRIBUTES.includes(name));
	return new Map(hiding.map(({ name, value }) => [name, value]));
}
