import type { PolicyDocument } from './document.ts';
import { createBlockBuilder } from './html/block-builder.ts';
import { tidy } from './html/inline-buffer.ts';
import { BLOCKS, readTags, SKIPPED, TITLES } from './html/tags.ts';

/** Elements whose content is left out, but which a tag of the page's frame ends where they were never closed. */
const ENDS_SKIPPING = new Set([
	'table',
	'p',
	'div',
	'body',
	'section',
	'main',
	'h1',
	'h2',
	'h3',
	'h4',
	'ul',
	'ol',
]);
const RAW = new Set(['script', 'style', 'textarea', 'noembed', 'noframes', 'iframe', 'template', 'object']);

function span(value: string | undefined, most: number): number {
	const number = Number.parseInt(value ?? '1', 10);
	return Number.isFinite(number) ? Math.min(Math.max(number, 1), most) : 1;
}

/** Opens the block that a tag begins, and closes those that it ends; false for a tag that begins none. */
function openBlock(
	builder: ReturnType<typeof createBlockBuilder>,
	tag: string,
	attributes: ReadonlyMap<string, string>,
): boolean {
	const heading = /^h([1-6])$/.exec(tag)?.[1];
	if (heading) {
		builder.close('heading');
		builder.open('heading', { level: Number(heading) });
	} else if (TITLES.has(tag)) builder.open('heading', { level: 7 });
	else if (tag === 'td' || tag === 'th') {
		builder.close('cell');
		builder.open('cell', {
			header: tag === 'th',
			rowspan: span(attributes.get('rowspan'), 65_534),
			colspan: span(attributes.get('colspan'), 1000),
		});
	} else if (tag === 'tr') {
		builder.close('cell');
		builder.flush();
		builder.top().rows.push([]);
	} else if (tag === 'table') builder.open('table');
	else if (tag === 'caption') builder.open('caption');
	else if (tag === 'ul' || tag === 'ol') builder.open('list');
	else if (tag === 'li') {
		builder.close('item');
		builder.open('item');
	} else if (tag === 'dl') builder.open('definitions');
	else if (tag === 'dt' || tag === 'dd') {
		builder.close('term');
		builder.close('detail');
		builder.open(tag === 'dt' ? 'term' : 'detail');
	} else if (tag === 'pre') builder.open('pre');
	else return false;
	return true;
}

/** Reads markup as a document. Nothing in it runs, loads or is kept but text; linear in its length. */
export function readHtml(source: string): PolicyDocument {
	const builder = createBlockBuilder();
	const ownAddresses: string[] = [];
	let title: string | null = null;
	let language: string | null = null;
	let skipping: string | null = null;
	let skipDepth = 0;
	let inTitle = false;

	function meta(tag: string, attributes: ReadonlyMap<string, string>): void {
		const address =
			tag === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.get('rel') ?? '')
				? attributes.get('href')
				: tag === 'meta' && attributes.get('property')?.toLowerCase() === 'og:url'
					? attributes.get('content')
					: undefined;
		if (address) ownAddresses.push(address);
	}

	readTags(source, {
		open(tag, attributes) {
			if (skipping !== null) {
				if (tag === skipping) skipDepth += 1;
				if (RAW.has(skipping) || !ENDS_SKIPPING.has(tag)) return;
				skipping = null;
			}
			if (tag === 'html') language ??= attributes.get('lang') || null;
			meta(tag, attributes);
			if (SKIPPED.has(tag)) {
				skipping = tag;
				skipDepth = 1;
			} else if (tag === 'title') inTitle = true;
			else if (tag === 'br') builder.lineBreak();
			else if (BLOCKS.has(tag)) builder.flush();
			else if (!openBlock(builder, tag, attributes)) builder.begin(tag);
		},
		close(tag) {
			if (skipping !== null) {
				if (tag !== skipping) return;
				skipDepth -= 1;
				if (skipDepth <= 0) skipping = null;
			} else if (tag === 'title') inTitle = false;
			else if (BLOCKS.has(tag)) builder.flush();
			else if (/^h[1-6]$/.test(tag) || TITLES.has(tag)) builder.close('heading');
			else if (tag === 'td' || tag === 'th') builder.close('cell');
			else if (tag === 'table' || tag === 'caption' || tag === 'pre') builder.close(tag);
			else if (tag === 'ul' || tag === 'ol') builder.close('list');
			else if (tag === 'li') builder.close('item');
			else if (tag === 'dl') builder.close('definitions');
			else if (tag === 'dt') builder.close('term');
			else if (tag === 'dd') builder.close('detail');
			else builder.end(tag);
		},
		text(text) {
			if (skipping !== null) return;
			if (inTitle) title = (title ?? '') + text;
			else builder.text(text);
		},
	});
	return {
		title: title === null ? null : tidy(title) || null,
		language,
		blocks: builder.endAll(),
		ownAddresses,
	};
}
