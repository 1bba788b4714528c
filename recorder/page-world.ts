// Runs among the page's own scripts, before them. First of all, since it keeps what the page may replace later.
import './natives.ts';
import { watchConsentInPage } from './consent-page.ts';
import { hookCookieStore } from './hook-cookie-store.ts';
import { hookDocumentCookie, isDocumentCookieHooked } from './hook-document-cookie.ts';
import { openPageLine } from './page-line.ts';
import { createOfferReporter } from './report-offer.ts';

try {
	if (!isDocumentCookieHooked()) {
		const line = openPageLine();
		const tell = createOfferReporter(line);
		hookDocumentCookie(tell);
		hookCookieStore(tell);
		watchConsentInPage((signal) => {
			if (line.isOpen()) line.send({ __proto__: null, kind: 'signal', signal });
		});
	}
} catch {
	// A page is never told of us by an error.
}
