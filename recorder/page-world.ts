// Runs among the page's own scripts, before them, in Chromium; Firefox has a safer way (`hook-from-own-world.ts`). `natives.ts` first: it stores what the page may replace later.
import './natives.ts';
import { captureStack } from './capture-stack.ts';
import { watchConsentInPage } from './consent/consent-page.ts';
import { hookCookieStore } from './hook-cookie-store.ts';
import { hookDocumentCookie, isDocumentCookieHooked } from './hook-document-cookie.ts';
import { openPageLine } from './page-line.ts';
import { createOfferReporter } from './report-offer.ts';

try {
	if (!isDocumentCookieHooked()) {
		const line = openPageLine();
		const report = createOfferReporter(line, captureStack);
		hookDocumentCookie(report);
		hookCookieStore(report);
		watchConsentInPage((signal) => {
			if (line.isOpen()) line.send({ __proto__: null, kind: 'signal', signal });
		});
	}
} catch {
	// No error may show a page that we are here.
}
