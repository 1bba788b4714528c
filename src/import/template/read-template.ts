import type { Collector } from '../declare/collector.ts';
import { readScriptSettings } from '../json/read-script-settings.ts';
import { readScript } from '../json/script/script-literal.ts';
import { wordsInMarkup } from '../json/written-words.ts';
import { cookieWordIn } from '../understand/cookie-words.ts';
import { readColumnRole } from '../understand/read-column-role.ts';
import type { ColumnRole } from '../vocabulary/vocabulary.ts';
import { withComponentTables } from './component-tables.ts';
import { withShownTexts } from './shown-texts.ts';
import { attributeMarks, type TemplateMark, templateMarks } from './template-marks.ts';

/** A template of a page: what its code declares, and its text without that code. */
export interface TemplateRead {
	/** The cookies that lists in its code declare; null where they declare none. */
	readonly collector: Collector | null;
	/** The text, in which each line stays in its place. */
	readonly text: string;
}

/** Signs that only templates have. */
const MAY_BE_TEMPLATE = /\{[{%#]|<[?%]|^[ \t]*@(?:php|include\w*|\{)|@lang\(|@\*|=["']\s{0,20}[[{]/m;
/** A list or an object that is written down: brackets around a text. */
const HOLDS_DATA = /[[{(]\s*(?:["'`]|[:$\w]+["']?\s*(?:=>|[:=])|[[{])/;

/** `'Kept for'|trans`: what a template does with a text before it shows it. */
const FILTERS = /(["'])(?:\s{0,5}\|\s{0,5}[a-z_]{1,30}(?:\([^()\n]{0,80}\))?){1,4}/g;

/** A directive, which no page shows: `{% block content %}`, `<% end %>`. */
const DIRECTIVE = /^(?:\{%|<%(?![=-]))/;
/**
 * The key of a value that components get, with one that is no text: `headingText: "Cookies"`, `html: acceptHtml`,
 * `item: "cookie-banner"`.
 */
const KEY =
	/(?<=[{,[(\n]\s{0,40})["']?([\w-]{2,40})["']?\s{0,5}:(\s{0,5}(?!true|false)[A-Za-z_$][\w.$]{0,80}(?=\s{0,5}[,}\n])|\s{0,5}"[^"\s]{0,80}"|\s{0,5}'[^'\s]{0,80}'|(?=\s{0,5}\S))/g;
/** Keys under which components show what they get. */
const SHOWN: ReadonlySet<string> = new Set(['text', 'html', 'value', 'content', 'label']);
const FACTS: ReadonlySet<ColumnRole | undefined> = new Set([
	'name',
	'purpose',
	'lifetime',
	'provider',
	'category',
] as const);

function withoutKey(whole: string, key: string, value: string): string {
	const meaning = readColumnRole(key);
	if (FACTS.has(meaning?.role) && meaning?.weak !== true) return whole;
	const isText = /["']/.test(value) && SHOWN.has(key);
	return isText ? blank(whole.slice(0, -value.length)) + value : blank(whole);
}

/** A setting of a component's elements: `classes: "quay-table__head"`. */
const SETTING =
	/\b(?:\w{0,30}[cC]lass(?:es|Name)?|attributes|idPrefix|href|src|data-[\w-]{1,40})["']?\s{0,5}:\s{0,5}(?:"[^"\n]{0,300}"|'[^'\n]{0,300}')/g;

const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');

/** A text in which each mark is replaced, and the rest kept. */
function replaced(
	source: string,
	marks: readonly TemplateMark[],
	replace: (mark: TemplateMark) => string,
	rest = (text: string) => text,
): string {
	const pieces: string[] = [];
	let at = 0;
	for (const mark of marks) {
		pieces.push(rest(source.slice(at, mark.start)), replace(mark));
		at = mark.end;
	}
	pieces.push(rest(source.slice(at)));
	return pieces.join('');
}

/** Reads the lists that the code of a template writes down; null where they declare no cookie. */
function readData(source: string, marks: readonly TemplateMark[]): Collector | null {
	if (marks.length === 0) return null;
	// A sign that ends a statement stands in the place of each mark.
	const code = replaced(
		source,
		marks,
		({ start, end, from, to }) =>
			`;${blank(source.slice(start + 1, from))}${source.slice(from, to).replaceAll('&quot;', '"     ').replace(FILTERS, '$1')}${blank(source.slice(to, end))};`,
		blank,
	);
	const collector = readScriptSettings(readScript(code), wordsInMarkup(source));
	// A bare list of words is more often one of links.
	collector.drop(({ lifetime, purpose }) => lifetime === null && purpose === null);
	return collector.declarations.length > 0 ? collector : null;
}

/** The marks on whose lines cookies are declared. */
function marksDeclared(
	source: string,
	marks: readonly TemplateMark[],
	{ declarations }: Collector,
): readonly TemplateMark[] {
	const lines = new Set(declarations.map(({ line }) => line));
	let line = 1;
	let at = 0;
	return marks.filter(({ start, end }) => {
		line += source.slice(at, start).split('\n').length - 1;
		const count = source.slice(start, end).split('\n').length;
		at = start;
		for (let index = line; index < line + count; index += 1) if (lines.has(index)) return true;
		return false;
	});
}

/** A template without the directives and the settings of components that are left in it: the texts stay. */
function withoutCode(source: string): string {
	const marks = templateMarks(source).filter(({ kind }) => kind === 'code');
	return replaced(source, marks, ({ start, end, from, to }) => {
		const whole = source.slice(start, end);
		if (HOLDS_DATA.test(source.slice(from, to))) return whole.replace(KEY, withoutKey);
		return DIRECTIVE.test(whole) ? blank(whole) : whole;
	});
}

/** Reads a text that may be the template of a page; null for one without any code. Linear in its length. */
export function readTemplate(source: string): TemplateRead | null {
	if (cookieWordIn(source.slice(0, 400_000)) < 0) return null;
	if (!MAY_BE_TEMPLATE.test(source)) {
		const text = withComponentTables(source, []);
		return text === source ? null : { collector: null, text };
	}
	const shown = withShownTexts(source);
	const all = templateMarks(shown);
	const comments = all.filter(({ kind }) => kind === 'comment');
	const plain = replaced(shown, comments, ({ start, end }) => blank(shown.slice(start, end)));
	const code = all.filter(({ kind }) => kind === 'code');
	const marks = [...code, ...attributeMarks(plain, code)].sort((a, b) => a.start - b.start);
	const data = marks.filter(({ from, to }) => HOLDS_DATA.test(plain.slice(from, to)));
	const collector = readData(plain, data);
	const declared = new Set(collector === null ? [] : marksDeclared(plain, data, collector));
	const text = replaced(plain, data, (mark) => {
		const whole = plain.slice(mark.start, mark.end);
		return declared.has(mark) ? blank(whole) : whole.replace(SETTING, blank);
	});
	const others = marks.filter((mark) => !declared.has(mark));
	return { collector, text: withoutCode(withComponentTables(text, others)) };
}
