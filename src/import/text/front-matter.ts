import { readColumnRole } from '../understand/read-column-role.ts';

/** The fields at the head of a Markdown file (Jekyll, Eleventy, Hugo): YAML between `---`, TOML between `+++`. */
export interface FrontMatter {
	readonly title: string | null;
	readonly language: string | null;
	readonly summary: string | null;
	/** The address that the fields state for the page. */
	readonly ownAddresses: readonly string[];
	/** All lines of the file; of the fields only those remain that hold a text of the page, or describe cookies. */
	readonly lines: readonly string[];
}

const KEY = /^(["']?[\w-]+["']?)\s*[:=](?:\s+(.*))?$/;
const SUMMARY = /^["']?(?:description|summary|excerpt|subtitle)["']?\s*[:=]/i;
const ADDRESS = /^(?:canonical(?:_?url)?|(?:site_?|base_?)?url)\s*[:=]/i;
/** A field whose text stands on the lines below it. */
const BLOCK_SCALAR = /[:-]\s+[|>][+-]?\d?\s*$/;
/** The head of a record in TOML. */
const TABLE = /^\s*\[\[?[\w.-]+\]\]?\s*$/;
const MULTILINE = /"""|'''/;

const indentOf = (line: string) => /^\s*/.exec(line)?.[0].length ?? 0;
const unquoted = (text: string) => text.trim().replace(/^(["'])(.*)\1$/, '$2');

/** The index of the line that ends the front matter; -1 where the text begins with none. */
export function frontMatterEnd(lines: readonly string[]): number {
	const mark = lines[0]?.replace(/^\ufeff/, '').trim();
	if (mark !== '---' && mark !== '+++') return -1;
	for (let i = 1; i < lines.length; i++) {
		const line = lines[i] ?? '';
		if (line.trim() === mark) return i;
		if (mark === '---' && !/^\s|^["']?[\w-]+["']?\s*:|^$|^#|^- /.test(line)) return -1;
	}
	return -1;
}

/** A nested field as a labelled line, "name: _ga"; an entry of a list stays one. */
function asLine(line: string): string {
	const entry = line.trim().replace(/^(?:-\s+)+/, '');
	if (TABLE.test(line)) return '';
	const [, key, value = ''] = KEY.exec(entry) ?? [];
	if (key === undefined) return line.trim();
	return value === '' ? '' : `${unquoted(key)}: ${unquoted(value)}`;
}

const isLifetime = (line: string) => {
	const key = KEY.exec(line.trim().replace(/^-\s+/, ''))?.[1];
	return key !== undefined && readColumnRole(unquoted(key).replaceAll('_', ' '))?.role === 'lifetime';
};

/** The lines of a block of text, less their indent, up to the first that stands less deep. */
function blockEnd(lines: readonly string[], start: number, outer: number, end: number): number {
	let at = start;
	while (at < end && ((lines[at] ?? '').trim() === '' || indentOf(lines[at] ?? '') > outer)) at += 1;
	return at;
}

/** Replaces the fields' lines by what they say of the page: texts as they stand, records of cookies as labelled lines. */
function contentOf(lines: readonly string[], end: number): string[] {
	const content = lines.map((line, index) => (index <= end ? '' : line));
	/** Nested fields since the last field of the page itself. */
	let nested: number[] = [];
	const finishNested = () => {
		if (nested.some((index) => isLifetime(lines[index] ?? '')))
			for (const index of nested) content[index] = asLine(lines[index] ?? '');
		nested = [];
	};
	for (let i = 1; i < end; i++) {
		const line = lines[i] ?? '';
		if (BLOCK_SCALAR.test(line)) {
			const last = blockEnd(lines, i + 1, indentOf(line), end);
			const indent = indentOf(lines[i + 1] ?? '');
			for (let at = i + 1; at < last; at++) content[at] = (lines[at] ?? '').slice(indent);
			i = last - 1;
		} else if (MULTILINE.test(line)) {
			const mark = MULTILINE.exec(line)?.[0] ?? '';
			for (i += 1; i < end && !(lines[i] ?? '').includes(mark); i++) content[i] = lines[i] ?? '';
		} else if (TABLE.test(line)) nested.push(i);
		else if (/^\s|^- /.test(line) || (nested.length > 0 && lines[0]?.trim() === '+++')) nested.push(i);
		else finishNested();
	}
	finishNested();
	return content;
}

/** Reads the front matter of a text; its lines stay where they are, so that places hold. */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
	const end = frontMatterEnd(lines);
	if (end < 1) return { title: null, language: null, summary: null, ownAddresses: [], lines };
	const fieldOf = (key: RegExp): string | null => {
		const line = lines.slice(1, end).find((text) => key.test(text));
		return (line && unquoted(KEY.exec(line)?.[2] ?? '')) || null;
	};
	const address = fieldOf(ADDRESS);
	return {
		title: fieldOf(/^title\s*[:=]/i),
		language: fieldOf(/^lang(?:uage)?\s*[:=]/i),
		summary: fieldOf(SUMMARY),
		ownAddresses: address === null ? [] : [address],
		lines: contentOf(lines, end),
	};
}
