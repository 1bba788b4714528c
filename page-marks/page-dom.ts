import { shadowOf } from '../src/adapters/page-marks/shadow-root.ts';

/**
 * A page's own elements can hide a document's methods behind their names (a form called `querySelectorAll`): these go
 * round them.
 */
export const createElement = (name: string): HTMLElement =>
	Document.prototype.createElement.call(document, name);

const rootElement = Object.getOwnPropertyDescriptor(Document.prototype, 'documentElement')?.get;

/** The page's root element; null where the page has removed it. */
export const documentElement = (): Element | null => rootElement?.call(document) ?? null;

/** A document or shadow root. */
export type Root = Document | ShadowRoot;

export function queryAll(root: Root, selector: string): readonly Element[] {
	const { querySelectorAll } = root instanceof Document ? Document.prototype : DocumentFragment.prototype;
	return [...querySelectorAll.call(root, selector)];
}

/** More are not looked through. */
const MAX_ELEMENTS = 50_000;

/** The document and the shadow roots in it. */
export function allRoots(): readonly Root[] {
	const roots: Root[] = [document];
	let count = 0;
	for (const root of roots) {
		for (const element of queryAll(root, '*')) {
			count += 1;
			if (count > MAX_ELEMENTS) return roots;
			// Only these can have one: elements with a name of their own, and some of HTML's.
			if (
				!/-|^(?:article|aside|blockquote|body|div|footer|header|main|p|section|span)$/.test(element.localName)
			)
				continue;
			const shadow = shadowOf(element);
			if (shadow !== null) roots.push(shadow);
		}
	}
	return roots;
}
