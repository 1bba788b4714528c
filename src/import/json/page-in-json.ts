import { escapeHtml } from '../../core/text/escape-html.ts';
import { type Block, documentOf, type PolicyDocument } from '../document.ts';
import { readHtml } from '../read-html.ts';
import { readText } from '../read-text.ts';
import { speaksOfCookies } from '../understand/cookie-words.ts';
import { asObject, type JsonObject } from './values.ts';
import { blockOf } from './written-words.ts';

const MAX_DEPTH = 100;
const MAX_CHARACTERS = 5_000_000;
/** Elements of a page that stand on lines of their own. */
const MARKUP = /<(?:table|ul|ol|dl|p|h[1-6]|div|section|li|tr)\b/i;

/** The elements that kinds of nodes stand for in the trees in which editors keep texts; '' for one that only holds others. */
const ELEMENTS: Readonly<Record<string, string>> = {
	doc: '',
	document: '',
	root: '',
	table: 'table',
	tablehead: '',
	tablebody: '',
	thead: '',
	tbody: '',
	tablerow: 'tr',
	tr: 'tr',
	tablecell: 'td',
	td: 'td',
	tableheader: 'th',
	tableheadercell: 'th',
	th: 'th',
	list: 'ul',
	ul: 'ul',
	ol: 'ul',
	bulletlist: 'ul',
	bulletedlist: 'ul',
	orderedlist: 'ul',
	unorderedlist: 'ul',
	numberedlist: 'ul',
	listitem: 'li',
	li: 'li',
	paragraph: 'p',
	p: 'p',
	block: 'p',
	text: '',
	span: '',
	link: '',
	a: '',
	hyperlink: '',
};
const HEADING = /^h(?:eading)?([1-6])$/;

const kindOf = (node: JsonObject): string | null => {
	const kind = node['type'] ?? node['nodeType'] ?? node['_type'];
	return typeof kind === 'string' ? kind.toLowerCase().replace(/[^a-z\d]/g, '') : null;
};

/** The nodes within a node. */
const innerOf = (node: JsonObject): readonly unknown[] | null => {
	const inner = node['content'] ?? node['children'];
	return Array.isArray(inner) ? inner : null;
};

/** Whether a value is a node of such a tree, and no leaf. */
function isNode(value: unknown): boolean {
	const node = asObject(value);
	return node !== null && kindOf(node) !== null && innerOf(node) !== null;
}

/** The level of a heading; null for any other node. */
function levelOf(node: JsonObject, kind: string): number | null {
	const style = node['style'] ?? node['tag'];
	const digit = HEADING.exec(typeof style === 'string' ? style : '')?.[1] ?? HEADING.exec(kind)?.[1];
	if (digit !== undefined) return Number(digit);
	const level = asObject(node['attrs'])?.['level'] ?? node['level'];
	return kind === 'heading' ? (typeof level === 'number' && level >= 1 && level <= 6 ? level : 2) : null;
}

/** A node of such a tree as markup. */
function markupOf(value: unknown, depth = 0): string {
	const node = asObject(value);
	if (node === null || depth > MAX_DEPTH) return '';
	const inner = innerOf(node);
	if (inner === null) {
		const text = node['text'] ?? node['value'];
		return typeof text === 'string' ? escapeHtml(text) : /break$|^br$/.test(kindOf(node) ?? '') ? '<br>' : '';
	}
	const kind = kindOf(node) ?? 'text';
	const level = levelOf(node, kind);
	const element = level === null ? (node['listItem'] === undefined ? ELEMENTS[kind] : 'li') : `h${level}`;
	const markup = inner.map((child) => markupOf(child, depth + 1)).join('');
	if (element === '') return markup;
	return `<${element ?? 'div'}>${markup}</${element ?? 'div'}>`;
}

/**
 * Reads the page that a value of JSON holds: texts with markup or lines of their own, as content is handed out by sites,
 * and trees in which editors keep texts, with the titles beside them. Returns null where no part of it is a page about cookies.
 */
export function pageInJson(root: unknown): PolicyDocument | null {
	const blocks: Block[] = [];
	let isPage = false;
	let remaining = MAX_CHARACTERS;
	const add = (page: PolicyDocument) => {
		isPage = true;
		for (const block of page.blocks) blocks.push(block);
	};
	const collect = (value: unknown, key: string, depth: number): void => {
		if (depth > MAX_DEPTH || remaining <= 0) return;
		if (typeof value === 'string') {
			remaining -= value.length;
			if (MARKUP.test(value)) add(readHtml(value));
			else if (/\n.*\n/s.test(value.trim())) add(readText(value, false));
			else {
				const block = blockOf(key, value, depth);
				if (block !== null) blocks.push(block);
			}
		} else if (isNode(value)) add(readHtml(markupOf(value)));
		else if (Array.isArray(value) && value.length > 0 && value.every(isNode))
			add(readHtml(value.map((node) => markupOf(node)).join('')));
		else if (Array.isArray(value)) for (const item of value) collect(item, key, depth + 1);
		else for (const [name, inner] of Object.entries(asObject(value) ?? {})) collect(inner, name, depth + 1);
	};
	collect(root, '', 0);
	const isOfCookies = blocks.some(
		(block) => (block.kind === 'paragraph' || block.kind === 'heading') && speaksOfCookies(block.text),
	);
	return isPage && isOfCookies ? documentOf(blocks) : null;
}
