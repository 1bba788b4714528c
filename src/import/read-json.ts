import type { Policy } from '../core/policy/policy.ts';
import { type Collector, createCollector } from './declare/collector.ts';
import { type Block, documentOf, NO_PLACE, type PolicyDocument } from './document.ts';
import { ImportError } from './import-error.ts';
import { holdsCookieValues } from './jar-dump/json-dump.ts';
import { refuseValuesInText } from './jar-dump/text-dump.ts';
import { withCategoryTitles } from './json/category-codes.ts';
import { pageInJson } from './json/page-in-json.ts';
import { readPolicyFile } from './json/policy-file.ts';
import { readScriptSettings } from './json/read-script-settings.ts';
import { readSettings } from './json/read-settings.ts';
import { readScript } from './json/script/script-literal.ts';
import { statedSite } from './json/stated-site.ts';
import { asObject } from './json/values.ts';
import { wordsInJson, wordsInMarkup } from './json/written-words.ts';
import { withComponentTables } from './template/component-tables.ts';

/** A file of the product's own, or settings and lists in which declarations were searched. */
export type JsonContent =
	| { readonly kind: 'policy'; readonly policy: Policy }
	| {
			readonly kind: 'settings';
			readonly collector: Collector;
			/** The titles and sentences beside the lists. */
			readonly document: PolicyDocument;
	  }
	/** No settings, but the text of a page. */
	| { readonly kind: 'page'; readonly document: PolicyDocument }
	/** A script that declares nothing, but holds markup. */
	| { readonly kind: 'markup'; readonly text: string };

/** The position of a syntax error, from the engine's message. */
function placeOf(error: unknown): string {
	const message = error instanceof Error ? error.message : '';
	return /line \d+ column \d+|position \d+/.exec(message)?.[0] ?? 'its end is missing';
}

/** Lines of a script that hold nothing but a comment, at its beginning. */
const COMMENT = /^\s*(?:\/\/+|\/?\*+)\s?(.*?)\s*(?:\*\/\s*)?$/;
const MAX_COMMENT = 12;

/** A host without a scheme before it: a comment writes other sites as addresses. */
const BARE_HOST = /(?:^|[\s("'])(?:[\p{L}\p{N}-]{1,60}\.){1,4}\p{L}{2,20}(?=$|[\s)"',;])/u;

/** The line of the comment that a script opens with which names a host: the title of settings for cookies. */
function openingTitle(source: string): Block[] {
	for (const [index, line] of source.slice(0, 5000).split('\n').slice(0, MAX_COMMENT).entries()) {
		const text = COMMENT.exec(line)?.[1];
		if (text === undefined && line.trim() !== '') break;
		if (text !== undefined && BARE_HOST.test(text))
			return [{ kind: 'heading', level: 1, text: `Cookies: ${text}`, place: { line: index + 1 } }];
	}
	return [];
}

/** Parts of tables and lists between the tags of a script. */
const CELL = /<(?:td|th|li|dt|dd)\b/gi;
const MIN_CELLS = 4;

/** The line that speaks of cookies first, or the first. */
const firstWords = (source: string): string =>
	/^.{0,200}cookie.{0,200}$/im.exec(source.slice(0, 100_000))?.[0] ?? source.trimStart().slice(0, 200);

const isEmpty = ({ declarations, issues }: Collector): boolean => declarations.length + issues.length === 0;

/**
 * Reads JSON, or a script that holds objects. Nothing in it is ever evaluated.
 * @throws {ImportError} for JSON that is broken or says nothing of cookies
 */
export function readJson(source: string): JsonContent {
	let root: unknown;
	try {
		root = JSON.parse(source.replace(/^\ufeff/, ''));
	} catch (error) {
		// Settings as they stand in a page's script: no JSON, but its literals can be read.
		const words = wordsInMarkup(source);
		const script = readScript(source);
		const collector = readScriptSettings(script, words);
		if (script.isCut) collector.issue('source-cut-short', source.trimEnd().slice(-80), NO_PLACE);
		const texts = wordsInJson(script.roots.map(({ value }) => value));
		const document = documentOf([...openingTitle(source), ...words, ...texts]);
		if (collector.declarations.length > 0) return { kind: 'settings', collector, document };
		const shown = withComponentTables(source, []);
		if (shown !== source) return { kind: 'markup', text: shown.replace(/<\/?template\b[^<>]{0,300}>/g, '') };
		refuseValuesInText(source);
		if (/^\ufeff?\s*[[{]/.test(source)) throw new ImportError('broken-json', [placeOf(error)]);
		if ((source.match(CELL)?.length ?? 0) >= MIN_CELLS) return { kind: 'markup', text: source };
		// A script is no broken JSON: it may say of cookies what only running it would tell.
		if (collector.issues.length === 0) collector.issue('list-not-read', firstWords(source), { line: 1 });
		return { kind: 'settings', collector, document };
	}
	const object = asObject(root);
	if (object) {
		const policy = readPolicyFile(object);
		if (policy) return { kind: 'policy', policy };
	}
	if (holdsCookieValues(root)) throw new ImportError('cookie-values');
	const collector = createCollector();
	readSettings([{ value: withCategoryTitles(root), path: [] }], collector);
	if (isEmpty(collector)) {
		const page = pageInJson(root);
		if (page === null) throw new ImportError('foreign-json');
		return { kind: 'page', document: page };
	}
	return {
		kind: 'settings',
		collector,
		document: { ...documentOf(wordsInJson(root)), ownAddresses: statedSite(root) },
	};
}
