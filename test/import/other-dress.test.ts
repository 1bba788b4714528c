import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compare } from '../../scripts/policy/compare.ts';
import { readLabels } from '../../scripts/policy/labels.ts';
import { parsePolicy } from '../../src/import/index.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/policies');
const files = readdirSync(FOLDER);

/** What editors, mails, converters and copies do to a text without a change to what it says. */
const DRESSES: Readonly<Record<string, (text: string) => string>> = {
	'lines that end as on Windows': (text) => text.replaceAll('\n', '\r\n'),
	'blanks that do not break': (text) => text.replace(/(?<=\S) (?=\S)/g, '\u00a0'),
	'blanks at the ends of lines': (text) => text.replaceAll('\n', '  \n'),
	'indented by blanks': (text) => text.replace(/^(?=.)/gm, '    '),
	'indented by tabs': (text) => text.replace(/^(?=.)/gm, '\t'),
	'indented below its first line': (text) => text.replace(/(?<=\n)(?=[^\n])/g, '    '),
	'quoted in a mail': (text) => text.replace(/^/gm, '> '),
	'quoted in a mail, glued': (text) => text.replace(/^/gm, '>'),
	'letters in two pieces': (text) => text.normalize('NFD'),
	'signs without width in names': (text) => text.replace(/_(?=\w)/g, '_\u200b'),
	'dashes that do not break': (text) => text.replace(/(?<=\w)-(?=\w)/g, '\u2011'),
	'a byte order mark': (text) => `\ufeff${text}`,
	'a menu above and a foot below': (text) =>
		`Skip to content\nMenu\n\nHome\nNews\nContact\n\n${text}\n\nFollow us\n\n© 2024 All rights reserved\n`,
};

/** What editors and servers do to the markup of a page. */
const MARKUP: typeof DRESSES = {
	'tags in capitals': (page) => page.replace(/<\/?[a-z0-9]+/g, (tag) => tag.toUpperCase()),
	'in one line': (page) => page.replace(/\s*\n\s*/g, ' '),
	'a line a tag': (page) => page.replace(/(?=<)|(?<=>)/g, '\n'),
	'styles on each tag': (page) => page.replace(/<([a-z0-9]+)(?=[ >])/g, '<$1 class="a b" style="color: red"'),
	'comments between tags': (page) => page.replace(/>(?=\s*<)/g, '><!-- a note -->'),
	'words in spans': (page) => page.replace(/>([^<>\s][^<>]*)</g, '><span><font>$1</font></span><'),
	'signs as entities': (page) =>
		page.replace(/>[^<]*/g, (text) => text.replaceAll('_', '&#95;').replaceAll('é', '&eacute;')),
	'in a page of columns': (page) => `<main><div><div>${page}</div></div></main>`,
	'names that may break': (page) => page.replace(/>[^<]*/g, (text) => text.replaceAll('_', '_<wbr>')),
};

describe.each(Object.entries(MARKUP))('a page: %s', (_, dress) => {
	it.each(files.filter((file) => file.endsWith('.html')))('%s', async (file) => {
		const labels = await readLabels(join(FOLDER, file.replace(/\.[^.]+$/, '.json')));
		const policy = parsePolicy(dress(readFileSync(join(FOLDER, file), 'utf8')), { name: file });
		expect(compare({ ...policy, fingerprint: 'sha256:' }, labels).differences).toEqual([]);
	});
});

describe.each(Object.entries(DRESSES))('%s', (_, dress) => {
	it.each(files.filter((file) => /\.(?:md|txt)$/.test(file)))('%s', async (file) => {
		const labels = await readLabels(join(FOLDER, file.replace(/\.[^.]+$/, '.json')));
		const policy = parsePolicy(dress(readFileSync(join(FOLDER, file), 'utf8')), { name: file });
		expect(compare({ ...policy, fingerprint: 'sha256:' }, labels).differences).toEqual([]);
	});
});
