import type { PolicyDocument } from './document.ts';
import { createBlockBuilder } from './html/block-builder.ts';
import type { FrameKind } from './html/frames.ts';
import { HIDING_ATTRIBUTES, hiddenIn, withoutHidden } from './html/hidden.ts';
import { tidy } from './html/inline-buffer.ts';
import { withPlaceholders } from './html/placeholders.ts';
import {
	ATTRIBUTES,
	BLOCKS,
	ENDS_SKIPPING,
	RAW,
	readTags,
	SKIPPED,
	type TagHandler,
	TITLES,
} from './html/tags.ts';
import { hostOfAddress } from './portal/ascii-host.ts';

/** The frame that an element opens. */
const FRAMES: ReadonlyMap<string, FrameKind> = new Map([
	...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', ...TITLES].map((tag) => [tag, 'heading'] as const),
	['td', 'cell'],
	['th', 'cell'],
	['table', 'table'],
	['caption', 'caption'],
	['ul', 'list'],
	['ol', 'list'],
	['li', 'item'],
	['dl', 'definitions'],
	['dt', 'term'],
	['dd', 'detail'],
	['pre', 'pre'],
]);
/** The frames that end where another of their kind begins, closed or not. */
const ENDED_BY: Readonly<Partial<Record<FrameKind, readonly FrameKind[]>>> = {
	heading: ['heading'],
	cell: ['cell'],
	item: ['item'],
	term: ['term', 'detail'],
	detail: ['term', 'detail'],
};

/** Tags of template languages, which no page shows: `<% … %>`, `{{<part}}`. Those in names vary. */
const TEMPLATE_TAG =
	/(?<![\p{L}\p{N}_.-])<%[^%]{0,500}(?:%(?!>)[^%]{0,500}){0,5}%>|\{\{<[^{}<>\n]{0,80}\}\}/gu;

/** Lines by which templates name others: `@extends('layouts.app')`. */
const DIRECTIVE = /^[ \t]*@(?:extends|include|includeIf|component|import|use)\b[^\n<]{0,200}$/gm;

/** Fonts that draw an icon for a word: `<i class="material-icons">home</i>`. */
const ICON_FONT = /(?:^|\s)material-(?:icons|symbols)(?:-\w+)?(?:\s|$)/;
const ICON_TAGS: ReadonlySet<string> = new Set(['i', 'span']);
const isIcon = (tag: string, attributes: ReadonlyMap<string, string>) =>
	ICON_TAGS.has(tag) && ICON_FONT.test(attributes.get('class') ?? '');

const MAX_PANE_TITLE = 100;
const PANES = /^(?:tab(?:s|-?item|-?pane|-?panel)?|accordion(?:item)?|pane|panel|collapse|expander)$/;
/** Elements of libraries that show one of their attributes as the title over what they hold: `<x-pane title="Necessary">`. */
const mayBearTitle = (tag: string) => tag.includes('-') || PANES.test(tag);

/** The title that such an element shows; null where it has none, or a template writes it. */
function titleIn(attributes: ReadonlyMap<string, string>): string | null {
	const title =
		attributes.get('title') ??
		attributes.get('heading') ??
		attributes.get('label') ??
		attributes.get('header');
	return title === undefined || title.length > MAX_PANE_TITLE || !/^[^{}<>]*\p{L}[^{}<>]*$/u.test(title)
		? null
		: title;
}

/** Shows the title of an element as a line of its own. */
function openPane(builder: ReturnType<typeof createBlockBuilder>, title: string | null): void {
	builder.flush();
	if (title === null) return;
	builder.text(title);
	builder.flush();
}

/** Whether a tag ends what is skipped, never closed: an icon holds a word and nothing else. */
const endsSkipping = (skipped: string, tag: string) =>
	ICON_TAGS.has(skipped) ? tag !== skipped : ENDS_SKIPPING.has(tag);

/** Frames written down within each other that are read. */
const MAX_FRAMES = 3;

function span(value: string | undefined, most: number): number {
	const number = Number.parseInt(value ?? '1', 10);
	return Number.isFinite(number) ? Math.min(Math.max(number, 1), most) : 1;
}

/**
 * The page's own address among those of its languages: the one in its language, or any where several are all of one host. A
 * single one may be of another site.
 */
function ownVersion(versions: ReadonlyMap<string, string>, language: string | null): string[] {
	const code = (language ?? '').toLowerCase();
	const own = versions.get(code) ?? versions.get(code.split('-')[0] ?? '');
	if (own !== undefined) return [own];
	const addresses = [...versions.values()];
	const hosts = new Set(addresses.map(hostOfAddress));
	return addresses.length > 1 && hosts.size === 1 ? addresses.slice(0, 1) : [];
}

/** Opens the block that a tag begins, and closes those that it ends; false for a tag that begins none. */
function openBlock(
	builder: ReturnType<typeof createBlockBuilder>,
	tag: string,
	attributes: ReadonlyMap<string, string>,
): boolean {
	if (tag === 'tr') {
		builder.close('cell');
		builder.flush();
		builder.top().rows.push([]);
		return true;
	}
	const kind = FRAMES.get(tag);
	if (kind === undefined) return false;
	if (!TITLES.has(tag)) for (const ended of ENDED_BY[kind] ?? []) builder.close(ended);
	if (kind === 'heading') builder.open(kind, { level: TITLES.has(tag) ? 7 : Number(tag[1]) });
	else if (kind === 'cell')
		builder.open(kind, {
			header: tag === 'th',
			rowspan: span(attributes.get('rowspan'), 65_534),
			colspan: span(attributes.get('colspan'), 1000),
		});
	else builder.open(kind);
	return true;
}

/**
 * Reads markup as a document, without what the page hides for good or strikes out. Nothing in it runs, loads or is
 * kept but text; linear in its length. `isShown`: what it hides is read too.
 */
export function readHtml(page: string, isShown = false): PolicyDocument {
	const untagged = page.includes('<%') || page.includes('{{<') ? page.replaceAll(TEMPLATE_TAG, ' ') : page;
	const source = withPlaceholders(untagged.replaceAll(DIRECTIVE, ' '));
	const isHidden = hiddenIn(source, isShown);
	const own = source.includes('material-') ? new Set([...ATTRIBUTES, 'class']) : ATTRIBUTES;
	if (isHidden === null) return readShown(source, (markup, handler) => readTags(markup, handler, own));
	let isOpen = false;
	const attributes = new Set([...ATTRIBUTES, ...HIDING_ATTRIBUTES]);
	const document = readShown(source, (markup, handler) => {
		const shown = withoutHidden(handler, isHidden);
		readTags(markup, shown, attributes);
		isOpen ||= shown.isOpen();
	});
	// What was never closed would take all that follows with it.
	return isOpen ? readShown(source, (markup, handler) => readTags(markup, handler, own)) : document;
}

function readShown(source: string, read: (markup: string, handler: TagHandler) => void): PolicyDocument {
	const builder = createBlockBuilder();
	const ownAddresses: string[] = [];
	/** The page in its languages, and in its own. */
	const versions = new Map<string, string>();
	let title: string | null = null;
	let language: string | null = null;
	let summary: string | null = null;
	let skipping: string | null = null;
	let skipDepth = 0;
	let inTitle = false;

	function meta(tag: string, attributes: ReadonlyMap<string, string>): void {
		const relations = tag === 'link' ? (attributes.get('rel') ?? '').toLowerCase().split(/\s+/) : [];
		const version = relations.includes('alternate') ? attributes.get('hreflang') : undefined;
		if (version) versions.set(version.toLowerCase(), attributes.get('href') ?? '');
		const address = relations.includes('canonical')
			? attributes.get('href')
			: tag === 'meta' && attributes.get('property')?.toLowerCase() === 'og:url'
				? attributes.get('content')
				: undefined;
		if (address) ownAddresses.push(address);
		if (tag === 'meta' && /^description$/i.test(attributes.get('name') ?? ''))
			summary ??= attributes.get('content') || null;
	}

	const handlerAt = (depth: number): TagHandler => ({
		open(tag, attributes) {
			if (skipping !== null) {
				if (tag === skipping) skipDepth += 1;
				if (RAW.has(skipping) || !endsSkipping(skipping, tag)) return;
				skipping = null;
			}
			if (depth === 0) {
				if (tag === 'html') language ??= attributes.get('lang') || null;
				meta(tag, attributes);
			}
			const framed = tag === 'iframe' && depth < MAX_FRAMES ? attributes.get('srcdoc') : undefined;
			if (framed !== undefined) {
				builder.flush();
				read(framed, handlerAt(depth + 1));
				builder.flush();
				// What the frame left open ends with it.
				skipping = null;
				inTitle = false;
			}
			// A shadow root that is written down is shown.
			if (tag === 'template' && attributes.has('shadowrootmode')) builder.flush();
			else if (SKIPPED.has(tag) || isIcon(tag, attributes)) {
				skipping = tag;
				skipDepth = 1;
			} else if (tag === 'title') inTitle = true;
			else if (tag === 'br') builder.lineBreak();
			else if (BLOCKS.has(tag)) builder.flush();
			else if (mayBearTitle(tag)) openPane(builder, titleIn(attributes));
			else if (tag === 'sup' || (tag === 'a' && attributes.get('href')?.startsWith('#'))) builder.beginMark();
			else if (!openBlock(builder, tag, attributes)) builder.begin(tag);
		},
		close(tag) {
			if (skipping !== null) {
				if (tag === skipping) {
					skipDepth -= 1;
					if (skipDepth <= 0) skipping = null;
					return;
				}
				if (!ICON_TAGS.has(skipping)) return;
				skipping = null;
			}
			const kind = FRAMES.get(tag);
			if (tag === 'title') inTitle = false;
			else if (BLOCKS.has(tag)) builder.flush();
			else if (kind !== undefined) builder.close(kind);
			else if (tag === 'sup' || tag === 'a') builder.endMark();
			else builder.end(tag);
		},
		text(text) {
			if (skipping !== null) return;
			if (!inTitle) builder.text(text);
			else if (depth === 0) title = (title ?? '') + text;
		},
	});
	read(source, handlerAt(0));
	return {
		title: title === null ? null : tidy(title) || null,
		language,
		summary,
		blocks: builder.endAll(),
		ownAddresses: [...ownAddresses, ...ownVersion(versions, language)],
	};
}
