import type { DrivenBrowser, LaunchRequest } from './driven-browser.ts';
import { type BrowserRequest, openBrowser } from './open-browser.ts';

/** Visits of a browser of ours, after which the next one gets a new browser: none grows for nights on end. */
const MAX_VISITS = 1000;

/** An open browser, and its visits. */
interface Term {
	readonly driver: DrivenBrowser;
	begun: number;
	open: number;
}

/**
 * Opens a browser for many visits: one that is gone by the next visit is opened anew, and one of ours is replaced after
 * `maxVisits`; it ends with the last visit in it. Its conditions are those of the browser that is open.
 * @throws {NoBrowserError} if it cannot be opened; so may `openVisit`, when it cannot be opened anew
 */
export async function openLastingBrowser(
	request: BrowserRequest,
	launch: LaunchRequest,
	{ open = openBrowser, maxVisits = MAX_VISITS }: { open?: typeof openBrowser; maxVisits?: number } = {},
): Promise<DrivenBrowser> {
	const begin = async (): Promise<Term> => ({ driver: await open(request, launch), begun: 0, open: 0 });
	let term = await begin();
	const terms = new Set([term]);
	let isClosed = false;
	let renewing: Promise<void> | undefined;

	async function end(old: Term): Promise<void> {
		terms.delete(old);
		await old.driver.close().catch(() => undefined);
	}

	async function renew(): Promise<void> {
		const before = term;
		try {
			term = await begin();
			terms.add(term);
			// Closed while it was starting.
			if (isClosed) await term.driver.close();
			// Its profile folder is still there.
			if (before.open === 0 || !before.driver.isConnected()) await end(before);
		} finally {
			renewing = undefined;
		}
	}

	const isWorn = ({ begun }: Term) => !('endpoint' in request) && begun >= maxVisits;

	/** Ends a browser that was replaced, after its last visit. */
	async function ended(of: Term): Promise<void> {
		of.open--;
		if (of !== term && of.open === 0) await end(of);
	}

	return {
		get conditions() {
			return term.driver.conditions;
		},
		get engine() {
			return term.driver.engine;
		},
		isConnected: () => term.driver.isConnected(),
		async openVisit(events, options) {
			if ((!term.driver.isConnected() || isWorn(term)) && !isClosed) {
				renewing ??= renew();
				await renewing;
			}
			const own = term;
			own.begun++;
			own.open++;
			const visit = await own.driver.openVisit(events, options).catch(async (error: unknown) => {
				await ended(own);
				throw error;
			});
			let isOver = false;
			return {
				...visit,
				async close() {
					await visit.close();
					if (isOver) return;
					isOver = true;
					await ended(own);
				},
			};
		},
		async close() {
			isClosed = true;
			await renewing?.catch(() => undefined);
			await Promise.all([...terms].map(({ driver }) => driver.close()));
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
