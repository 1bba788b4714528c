import type { PageProbe } from '../../../ports/pages.ts';
import { runInPage } from './run-in-page.ts';

/** The popup waits for it. */
const PROBE_TIMEOUT_MS = 250;

// These run in the page (see `PageCall`). A form called `querySelectorAll` hides the document's own method, hence the
// prototype's.

function looksLikePlatform(): boolean {
	const { querySelector } = Document.prototype;
	return querySelector.call(document, '[class^="ods-"], [class*=" ods-"]') !== null;
}

/** Whether a link or form leads to signing out, or to an account, by its path: any page may have such a query. */
function showsAccount(): boolean {
	const elements = Document.prototype.querySelectorAll.call(document, 'a[href], form[action]');
	return [...elements].slice(0, 5000).some((element) => {
		const address = element.getAttribute(element.localName === 'a' ? 'href' : 'action') ?? '';
		if (!URL.canParse(address, document.baseURI)) return false;
		const { origin, pathname } = new URL(address, document.baseURI);
		if (origin !== location.origin) return false;
		return /\/(?:log|sign)[-_]?(?:out|off)\b|\/d[eé]connexion\b|\/account\//i.test(pathname);
	});
}

const inPage = <R>(tabId: number, func: () => R) =>
	runInPage({ target: { tabId }, func, args: [], timeoutMs: PROBE_TIMEOUT_MS });

export const pageProbe: PageProbe = {
	looksLikePlatform: async (tabId) => (await inPage(tabId, looksLikePlatform)) === true,
	signedIn: (tabId) => inPage(tabId, showsAccount),
};
