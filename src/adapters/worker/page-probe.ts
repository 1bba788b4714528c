import type { PageProbe } from '../../ports/pages.ts';
import { browser } from '../both/browser.ts';

/** A page that hangs must not keep the popup waiting. */
const PATIENCE = 250;

// These run in the page, each on its own: no import, no name from around. A form called `querySelectorAll` hides the
// document's own method, hence the prototype's.

function looksLikePlatform(): boolean {
	const { querySelector } = Document.prototype;
	return querySelector.call(document, '[class^="ods-"], [class*=" ods-"]') !== null;
}

/** Whether a link or form leads to where one signs out, or to one's account; `?` and what follows may be any page's. */
function showsAccount(): boolean {
	const found = Document.prototype.querySelectorAll.call(document, 'a[href], form[action]');
	return [...found].slice(0, 5000).some((element) => {
		const address = element.getAttribute(element.localName === 'a' ? 'href' : 'action') ?? '';
		if (!URL.canParse(address, document.baseURI)) return false;
		const { origin, pathname } = new URL(address, document.baseURI);
		if (origin !== location.origin) return false;
		return /\/(?:log|sign)[-_]?(?:out|off)\b|\/d[eé]connexion\b|\/account\//i.test(pathname);
	});
}

/** What a function gives in a tab's page; null where we may not look, or it hangs. */
function inPage<R>(tabId: number, func: () => R): Promise<R | null> {
	const run = async () => {
		const [result] = await browser.scripting.executeScript({ target: { tabId }, func });
		return (result?.result ?? null) as R | null;
	};
	return Promise.race([
		run().catch(() => null),
		new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null)),
	]);
}

export const pageProbe: PageProbe = {
	looksLikePlatform: async (tabId) => (await inPage(tabId, looksLikePlatform)) === true,
	signedIn: (tabId) => inPage(tabId, showsAccount),
};
