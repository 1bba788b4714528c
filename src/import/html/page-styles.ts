/** A selector of one element: its tag where it names one, its classes and its id. */
export interface SimpleSelector {
	readonly tag: string | null;
	readonly classes: readonly string[];
	readonly id: string | null;
}

/** The style sheets that a page holds itself; a style sheet for print is none of the screen. */
const STYLE = /<style\b([^<>]{0,300})>([^<]{0,200000})/gi;
const MAX_SELECTORS = 500;
const SIMPLE = /^([a-z][a-z0-9]*)?((?:[.#][\w-]{1,80}){1,4})$/i;
/** Tags before the element itself: they say no more of it than that it stands in a page. */
const PLAIN_ANCESTORS = /^(?:[a-z][a-z0-9]*[\s>]+)*$/i;
const NONE = /(?:^|;)\s*display\s*:\s*none\b/i;
const DISPLAY = /(?:^|;)\s*display\s*:\s*(?!none\b)\w/i;
/** Conditions that hold for whoever reads the page on a screen. */
const ALWAYS = /^@(?:media\s+(?:only\s+)?(?:all|screen)|layer\b[^{]*)\s*$/i;

/** The rules of a style sheet that hold under no further condition: a selector and its declarations. */
function* rulesOf(css: string): Generator<readonly [string, string]> {
	let depth = 0;
	let start = 0;
	let prelude = '';
	let body = 0;
	for (const { 0: brace, index } of css.matchAll(/[{}]/g)) {
		if (brace === '{') {
			if (depth === 0) {
				prelude = css.slice(start, index).split(';').at(-1)?.trim() ?? '';
				body = index + 1;
			}
			depth += 1;
		} else if (depth > 0) {
			depth -= 1;
			if (depth > 0) continue;
			if (ALWAYS.test(prelude)) yield* rulesOf(css.slice(body, index));
			else if (!prelude.startsWith('@')) yield [prelude, css.slice(body, index)];
			start = index + 1;
		}
	}
}

function simpleSelector(selector: string): SimpleSelector | null {
	const [, tag, rest = ''] = SIMPLE.exec(selector) ?? [];
	if (rest === '') return null;
	const marks = rest.match(/[.#][\w-]+/g) ?? [];
	return {
		tag: tag?.toLowerCase() ?? null,
		classes: marks.filter((mark) => mark.startsWith('.')).map((mark) => mark.slice(1)),
		id: marks.find((mark) => mark.startsWith('#'))?.slice(1) ?? null,
	};
}

/** The part of a selector that speaks of the element itself. */
const lastPart = (selector: string) => /[^\s>+~]+$/.exec(selector.trim())?.[0] ?? '';

/**
 * The elements that a page's own style sheets take out of it. Those that another rule shows again, in some state, are
 * parts to open: tabs, accordions.
 */
export function hiddenSelectors(source: string): readonly SimpleSelector[] {
	const hidden: SimpleSelector[] = [];
	const shown = new Set<string>();
	for (const [, attributes = '', css = ''] of source.matchAll(STYLE)) {
		if (/\bmedia\s*=\s*["']?print/i.test(attributes)) continue;
		for (const [selectors, declarations] of rulesOf(css.replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, ' '))) {
			const isHiding = NONE.test(declarations);
			if ((!isHiding && !DISPLAY.test(declarations)) || hidden.length > MAX_SELECTORS) continue;
			for (const selector of selectors.split(',')) {
				const last = lastPart(selector);
				const simple = simpleSelector(last);
				if (!isHiding) for (const mark of last.match(/[.#][\w-]+/g) ?? []) shown.add(mark);
				else if (simple && PLAIN_ANCESTORS.test(selector.trim().slice(0, -last.length))) hidden.push(simple);
			}
		}
	}
	return hidden.filter(
		({ classes, id }) => !classes.some((name) => shown.has(`.${name}`)) && !(id && shown.has(`#${id}`)),
	);
}
