import { beforeEach } from 'vitest';
import { createHandlers } from '../../background/intent-handlers.ts';
import type { Cookie } from '../../src/core/cookie/cookie.ts';
import type { CookieHistory, PortalJournal } from '../../src/core/journal/journal.ts';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { Inspection } from '../../src/messaging/intents/inspection.ts';
import type { IntentHandlers } from '../../src/messaging/parse-args.ts';
import { reportKey } from '../../src/state/report-key.ts';
import { storedReports } from './expected-reports.ts';
import { createFakeBrowser, type FakeBrowser } from './fake-browser.ts';
import { aCookie } from './fake-jar.ts';
import { storedJournal } from './journals.ts';

export const HOST = 'lumiere.opendatasoft.com';

/** Creates before each test a browser whose tab 1 has shown a portal for a second, with reads of its journal. */
export function useJournalStage() {
	let browser: FakeBrowser = createFakeBrowser();
	let start = 0;
	beforeEach(async () => {
		browser = createFakeBrowser();
		start = browser.clock.now();
		browser.navigate(1, `https://${HOST}/`);
		await browser.advance(1000);
	});

	const journal = (host = HOST, store = '0'): PortalJournal | null => storedJournal(browser, store, host);
	const ask = (): IntentHandlers => createHandlers(browser.wake());
	return {
		get browser() {
			return browser;
		},
		/** When the tab was opened, in ms since the epoch. */
		get start() {
			return start;
		},
		journal,
		ask,
		set: (name: string, fields: Partial<Cookie> = {}) =>
			browser.jar.set(aCookie({ name, domain: HOST, ...fields })),
		history: (name: string, host = HOST): CookieHistory | undefined =>
			[...(journal(host)?.cookies.values() ?? [])].find((cookie) => cookie.name === name),
		/** The rows of the stored report. */
		reported: (): SiteReport['rows'] => storedReports(browser).get(reportKey('0', HOST))?.rows ?? [],
		async inspect(look = false): Promise<Extract<Inspection, { state: 'ready' }>> {
			const answer = await ask().inspect({ tabId: 1, look });
			if (answer.state !== 'ready') throw new Error(`The tab is ${answer.state}`);
			return answer;
		},
	};
}
