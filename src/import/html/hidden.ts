import { hiddenSelectors } from './page-styles.ts';
import type { TagHandler } from './tags.ts';

type Attributes = ReadonlyMap<string, string>;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Without one of these, a page shows all of its text. */
const MAY_HIDE = /\bhidden\b|display\s*:\s*none|line-through|<(?:s|del|strike|noscript)\b/i;
/** Struck out, or shown only where no script runs. */
const NOT_SHOWN = words('s del strike noscript');
const VOID = words('area base br col embed hr img input link meta param source track wbr');
/** Parts that a page may hide until its scripts have run: all of its text is in them. */
const WHOLE = words('html body main form');
const HIDING_STYLE =
	/(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|text-decoration[a-z-]*\s*:[^;]*line-through)/i;
const STRUCK_STYLE = /line-through/i;
/** Words in classes and ids of parts that a person opens. */
const OPENED = words(
	'tab tabs tabpanel panel panels pane accordion accordions collapse collapsed collapsible collapsing toggle toggled toggleable toggler modal dialog popup popover overlay drawer faq expand expanded expandable expander dropdown details consent cookie cookies cookiebot banner gdpr cmp slide slider more readmore',
);
const OPENED_ROLES = words('tabpanel dialog alertdialog region menu listbox tooltip');
/** Ids (`#`) and classes (`.`) that other elements open, or scripts look for. */
const REFERENCE =
	/(?:aria-controls|data-(?:bs-)?target)\s*=\s*["']?([#.]?[\w-]{1,80})|href\s*=\s*["']?(#[\w-]{1,80})|\(\s*["']([#.]?[\w-]{1,80})["']/gi;

/** Attributes that tell what is hidden, beside those that are always read. */
export const HIDING_ATTRIBUTES = ['hidden', 'style', 'class', 'id', 'role'];

/** Whether an element, by its tag and attributes, is one that nobody sees. */
export type IsHidden = (tag: string, attributes: Attributes) => boolean;

function referencesIn(source: string): ReadonlySet<string> {
	const references = new Set<string>();
	for (const [, target, anchor, argument] of source.matchAll(REFERENCE)) {
		const name = target ?? anchor ?? argument ?? '';
		references.add(/^[#.]/.test(name) ? name : `#${name}`);
	}
	return references;
}

const wordsIn = (name: string): string[] =>
	name
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.toLowerCase()
		.split(/[^a-z]+/);

/** Ids and classes by which scripts find what they show; "no-js" and "js-hidden" say that they hide it. */
const HOOK = /^(?:js[-_](?!hid|off|no)|(?:js|JS)(?=\p{Lu}\p{Ll}))/u;
/** Elements that scripts keep as patterns for further ones of their kind. */
const REPEATED = words('tr td th li dt dd');

/** Whether an element is struck out, or shown only where no script runs. */
const isStruck: IsHidden = (tag, attributes) =>
	NOT_SHOWN.has(tag) || STRUCK_STYLE.test(attributes.get('style') ?? '');

/** Whether a page may hide some of its text. */
export const mayHide = (source: string): boolean => MAY_HIDE.test(source);

/**
 * Tells what a page hides for good; null for a page that hides nothing. Closed tabs and details are shown on a click.
 * `isShown`: what the page hides is shown, and only what it strikes out is not.
 */
export function hiddenIn(source: string, isShown: boolean): IsHidden | null {
	if (!mayHide(source)) return null;
	if (isShown) return isStruck;
	const selectors = hiddenSelectors(source);
	const references = referencesIn(source);
	const isOpened = (tag: string, attributes: Attributes, classes: readonly string[]) => {
		const id = attributes.get('id') ?? '';
		if (id !== '' && references.has(`#${id}`)) return true;
		if (classes.some((name) => references.has(`.${name}`))) return true;
		if (OPENED_ROLES.has(attributes.get('role') ?? '')) return true;
		const names = [id, ...classes];
		if (!REPEATED.has(tag) && names.some((name) => HOOK.test(name))) return true;
		return names.some((name) => wordsIn(name).some((word) => OPENED.has(word)));
	};
	return (tag, attributes) => {
		if (NOT_SHOWN.has(tag)) return true;
		if (attributes.size === 0 || VOID.has(tag) || WHOLE.has(tag)) return false;
		const style = attributes.get('style') ?? '';
		const classes = attributes.get('class')?.split(/\s+/) ?? [];
		const hidden = attributes.get('hidden');
		const isHidden =
			(hidden !== undefined && hidden.toLowerCase() !== 'until-found') ||
			HIDING_STYLE.test(style) ||
			selectors.some(
				(selector) =>
					(selector.tag === null || selector.tag === tag) &&
					(selector.id === null || selector.id === attributes.get('id')) &&
					selector.classes.every((name) => classes.includes(name)),
			);
		return isHidden && (STRUCK_STYLE.test(style) || !isOpened(tag, attributes, classes));
	};
}

/** Elements that end where another of their kind begins, or the element that they stand in ends. */
const ENDED_BY: Readonly<Record<string, ReadonlySet<string>>> = {
	tr: words('tr tbody tfoot'),
	td: words('td th tr tbody tfoot'),
	th: words('td th tr tbody tfoot'),
	li: words('li'),
	dt: words('dt dd'),
	dd: words('dt dd'),
	p: words('p div table ul ol dl h1 h2 h3 h4 h5 h6 section'),
};
const CONTAINERS = words('table ul ol dl');
/** Where these end, so does all that stands in them. */
const ENDS_WITH = words('td th tr table');

/** Passes on what a page shows. `isOpen` tells that something hidden was never closed. */
export function withoutHidden(handler: TagHandler, isHidden: IsHidden): TagHandler & { isOpen(): boolean } {
	let skipped: string | null = null;
	let depth = 0;
	/** Tables and lists that are open within what is skipped. */
	let inner = 0;
	return {
		isOpen: () => skipped !== null,
		open(tag, attributes) {
			if (skipped !== null && !(inner === 0 && ENDED_BY[skipped]?.has(tag))) {
				if (tag === skipped) depth += 1;
				else if (CONTAINERS.has(tag)) inner += 1;
				return;
			}
			skipped = null;
			if (isHidden(tag, attributes)) {
				skipped = tag;
				depth = 1;
				// The rows of a table that is skipped are its own.
				inner = CONTAINERS.has(tag) ? 1 : 0;
			} else handler.open(tag, attributes);
		},
		close(tag) {
			if (skipped === null) return handler.close(tag);
			if (tag === skipped) {
				depth -= 1;
				if (depth === 0) skipped = null;
			} else if (CONTAINERS.has(tag) && inner > 0) inner -= 1;
			else if (
				inner === 0 &&
				(ENDS_WITH.has(tag) || (CONTAINERS.has(tag) && ENDED_BY[skipped] !== undefined))
			) {
				skipped = null;
				handler.close(tag);
			}
		},
		text(text) {
			if (skipped === null) handler.text(text);
		},
	};
}
