import { createCookieFacts } from '../../../core/known/cookie-facts.ts';
import { type Collector, createCollector } from '../../declare/collector.ts';
import type { PolicyDocument } from '../../document.ts';
import { ImportError } from '../../import-error.ts';
import { holdsCookieValues } from '../../jar-dump/json-dump.ts';
import { pageInJson } from '../../json/page-in-json.ts';
import { readSettings } from '../../json/read-settings.ts';
import { meaningOfKey } from '../../json/row-keys.ts';
import { asObject } from '../../json/values.ts';
import { cookieWordIn } from '../../understand/cookie-words.ts';
import { frontMatterEnd } from '../front-matter.ts';
import { readTomlTree, tomlTexts } from '../toml/toml-tree.ts';
import { isYamlTexts, yamlTexts } from './yaml-texts.ts';
import { readYamlTree } from './yaml-tree.ts';

/** A text of which records in YAML declare cookies, and the rest is read as text. */
export interface YamlRead {
	/** The cookies that its records declare; null where they declare none. */
	readonly collector: Collector | null;
	/** The text without these records, and of a file of YAML without its keys. Each line stays in its place. */
	readonly text: string;
	/** The page that its trees of an editor hold, in place of their lines. */
	readonly page?: PolicyDocument;
}

/** A node of such a tree. */
const NODE =
	/^\s*(?:-\s+)?(?:type|nodeType|_type):\s*['"]?(?:paragraph|heading|table|table-?row|list-?item)\b/i;

/** Reads the page in lines of YAML, and empties them; null where they hold no tree of an editor. */
function readPage(lines: string[], { start, end }: { start: number; end: number }): PolicyDocument | null {
	if (!lines.slice(start, end).some((line) => NODE.test(line))) return null;
	const tree = readYamlTree(lines.map((line, index) => (index < start || index >= end ? '' : line)));
	const page = tree.unfit * MIN_FIT > tree.lines ? null : pageInJson(tree.value);
	if (page !== null) lines.fill('', start, end);
	return page;
}

const MIN_LINES = 2;
/** Of so many lines one may fit into no tree. */
const MIN_FIT = 5;

const isYamlFile = (name: string | null) => /\.ya?ml$/i.test(name ?? '');

const FACTS = createCookieFacts(null);
const isWellKnown = (name: string) => FACTS.entry(name) !== null;

/**
 * Leaves out the texts of a map with a name at its top, and the name's line: a file, or a page, says there what it is
 * itself, and records no cookie.
 */
function withoutOwnTexts(root: unknown, lines: string[]): unknown {
	const entries = Object.entries(asObject(root) ?? {});
	const isText = (value: unknown) => typeof value === 'string';
	const [key, name] =
		entries.find((entry) => isText(entry[1]) && meaningOfKey(entry[0])?.role === 'name') ?? [];
	if (key === undefined || isWellKnown(String(name))) return root;
	const others = entries.filter(([, value]) => !isText(value));
	if (others.length === 0) return null;
	const at = lines.findIndex((line) => line.replace(/^["']/, '').startsWith(key));
	// A title is shown on the page.
	if (at >= 0 && meaningOfKey(key)?.weak !== true) lines[at] = '';
	return Object.fromEntries(others);
}

/** Reads records of cookies in lines of YAML or TOML, and empties the lines of those that it declares, or that are said not to be set. */
function readRecords(
	lines: string[],
	{ start, end, readTree = readYamlTree }: { start: number; end: number; readTree?: typeof readYamlTree },
): Collector | null {
	const tree = readTree(lines.map((line, index) => (index < start || index >= end ? '' : line)));
	if (tree.lines < MIN_LINES || tree.unfit * MIN_FIT > tree.lines) return null;
	if (holdsCookieValues(tree.value, isWellKnown)) throw new ImportError('cookie-values');
	const collector = createCollector();
	readSettings([{ value: withoutOwnTexts(tree.value, lines), path: [] }], collector);
	// A bare list of words is more often one of tags.
	collector.drop(({ lifetime, purpose }) => lifetime === null && purpose === null);
	const { declarations } = collector;
	if (declarations.length === 0) return null;
	// Steps, packages and caches have names and purposes too.
	const isOfCookies = declarations.some(({ names }) => names.some(isWellKnown));
	if (!isOfCookies && !lines.some((line) => cookieWordIn(line) >= 0)) return null;
	const unset = collector.issues.filter(({ reason }) => reason === 'said-not-set');
	for (const line of new Set([...declarations, ...unset].map((record) => record.line)))
		if (line !== null) lines.fill('', (tree.keys.get(line) ?? line) - 1, tree.ends.get(line) ?? line);
	return collector;
}

/** Reads a file of YAML or TOML, or the front matter of a text; null for a text that holds none. */
export function readYaml(text: string, name: string | null): YamlRead | null {
	const lines = text.split(/\r\n|[\n\r]/);
	if (/\.toml$/i.test(name ?? '')) {
		const collector = readRecords(lines, { start: 0, end: lines.length, readTree: readTomlTree });
		return { collector, text: tomlTexts(lines).join('\n') };
	}
	const isYaml = isYamlFile(name) || isYamlTexts(lines);
	const isFront = !isYaml && lines[0]?.replace(/^\ufeff/, '').trim() === '---';
	const end = isYaml ? lines.length : isFront ? frontMatterEnd(lines) : -1;
	if (end < 1) return null;
	const part = { start: isYaml ? 0 : 1, end };
	const collector = readRecords(lines, part);
	// What its records declare is left out of the page.
	const page = readPage(lines, part);
	if (page !== null) return { collector, text: lines.join('\n'), page };
	if (isYaml) return { collector, text: yamlTexts(lines).join('\n') };
	return collector && { collector, text: lines.join('\n') };
}
