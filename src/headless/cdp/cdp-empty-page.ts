import type { BrowserContext } from 'puppeteer-core';
import { NavigationError } from '../driven-browser.ts';
import { EMPTY_PAGE, textOfAnswer } from '../page-functions.ts';
import { PAGE_ANSWER_TIMEOUT_MS, within } from '../within.ts';

/** Runs an expression in an empty page of an origin, in a tab of its own (see `DrivenVisit.runAtOrigin`). */
export async function runInEmptyPage(
	context: BrowserContext,
	origin: string,
	expression: string,
	timeoutMs: number,
): Promise<string> {
	const page = await context.newPage();
	try {
		const cdp = await page.createCDPSession();
		cdp.on('Fetch.requestPaused', ({ requestId, resourceType }) => {
			const answer =
				resourceType === 'Document'
					? cdp.send('Fetch.fulfillRequest', {
							requestId,
							responseCode: 200,
							responseHeaders: [{ name: 'content-type', value: 'text/html; charset=utf-8' }],
							body: Buffer.from(EMPTY_PAGE).toString('base64'),
						})
					: cdp.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
			void answer.catch(() => undefined);
		});
		await cdp.send('Page.enable');
		await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
		const loaded = new Promise((resolve) => cdp.once('Page.loadEventFired', resolve));
		const { errorText } = await cdp.send('Page.navigate', { url: `${origin}/` });
		if (errorText !== undefined) throw new NavigationError(errorText);
		await within(PAGE_ANSWER_TIMEOUT_MS, 'timeout', loaded);
		await cdp.send('Fetch.disable');
		const answer = cdp.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
		const { result, exceptionDetails } = await within(timeoutMs, 'timeout', answer);
		return textOfAnswer(result.value, exceptionDetails === undefined);
	} finally {
		await page.close().catch(() => undefined);
	}
}
