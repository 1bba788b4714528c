import type { DrivenBrowser, LaunchRequest } from './driven-browser.ts';
import { type BrowserRequest, openBrowser } from './open-browser.ts';

/**
 * Opens a browser for many visits: one that is gone by the next visit is opened anew. Its conditions are those of the
 * browser that is open.
 * @throws {NoBrowserError} if it cannot be opened; so may `openVisit`, when it cannot be opened anew
 */
export async function openLastingBrowser(
	request: BrowserRequest,
	launch: LaunchRequest,
	open: typeof openBrowser = openBrowser,
): Promise<DrivenBrowser> {
	let driver = await open(request, launch);
	let isClosed = false;
	let renewing: Promise<DrivenBrowser> | undefined;

	async function renew(): Promise<DrivenBrowser> {
		const before = driver;
		try {
			driver = await open(request, launch);
			// Closed while it was starting.
			if (isClosed) await driver.close();
			// Its profile folder is still there.
			await before.close().catch(() => undefined);
			return driver;
		} finally {
			renewing = undefined;
		}
	}

	return {
		get conditions() {
			return driver.conditions;
		},
		get engine() {
			return driver.engine;
		},
		isConnected: () => driver.isConnected(),
		async openVisit(events, options) {
			if (!driver.isConnected() && !isClosed) {
				renewing ??= renew();
				await renewing;
			}
			return driver.openVisit(events, options);
		},
		async close() {
			isClosed = true;
			await renewing?.catch(() => undefined);
			await driver.close();
		},
	};
}

/** Opens all browsers; if one cannot be opened, closes the others. @throws {NoBrowserError} */
export async function openLastingBrowsers(
	browsers: readonly BrowserRequest[],
	launch: LaunchRequest,
): Promise<readonly DrivenBrowser[]> {
	const opened = await Promise.allSettled(browsers.map((browser) => openLastingBrowser(browser, launch)));
	const drivers = opened.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
	const failed = opened.find((result) => result.status === 'rejected');
	if (failed === undefined) return drivers;
	await Promise.all(drivers.map((driver) => driver.close()));
	throw failed.reason;
}
