import type { Browser, BrowserContext, CDPSession, Protocol } from 'puppeteer-core';
import { fillStorages } from '../begin-session.ts';
import {
	type DrivenVisit,
	NavigationError,
	type PageScripts,
	VISIT_STORE,
	type VisitEvents,
	type VisitOptions,
} from '../driven-browser.ts';
import { parseRenderedPage, READ_PAGE } from '../page-functions.ts';
import { PAGE_ANSWER_TIMEOUT_MS, within } from '../within.ts';
import { watchAnswers } from './cdp-answers.ts';
import { BANNER_TELL, BANNER_WORLD, bannerFrame, bannerSource } from './cdp-banner.ts';
import { runInEmptyPage } from './cdp-empty-page.ts';
import { sendHeaders } from './cdp-headers.ts';
import { readChromiumJar, storeCookies } from './cdp-jar.ts';

/** Name of the world of the recorder's script, and of the function that it sends reports with. */
const WORLD = 'cookie-policy';
const TELL = 'cookieWitnessTell';
/** Name of the world that reads the page on request. */
const READING_WORLD = 'cookie-policy-reading';

/** Ms for an expression in an empty page: it may read a document of some megabytes. */
const ORIGIN_TIMEOUT_MS = 30_000;

/** Methods that a worker's session lacks fail there, and a session that is gone answers none. */
const ignore = () => undefined;

/** Opens an isolated visit over the Chrome DevTools Protocol. */
export async function openCdpVisit(
	driver: Browser,
	scripts: PageScripts,
	events: VisitEvents,
	options: VisitOptions,
): Promise<DrivenVisit> {
	const context = await driver.createBrowserContext({ downloadBehavior: { policy: 'deny' } });
	try {
		return await openVisitIn(context, scripts, events, options);
	} catch (error) {
		await context.close().catch(ignore);
		throw error;
	}
}

async function openVisitIn(
	context: BrowserContext,
	scripts: PageScripts,
	events: VisitEvents,
	options: VisitOptions,
): Promise<DrivenVisit> {
	const page = await context.newPage();
	// A question before a page is left would keep us there.
	page.on(
		'dialog',
		(dialog) => void (dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss()).catch(ignore),
	);
	const top = await page.createCDPSession();
	const { frameTree } = await top.send('Page.getFrameTree');
	const mainFrame = frameTree.frame.id;
	const addresses = new Map<string, string>();
	const numbers = new Map([[mainFrame, 0]]);
	const numberOf = (frame: string): number => {
		const number = numbers.get(frame) ?? numbers.size;
		numbers.set(frame, number);
		return number;
	};

	/** A page cannot call our functions; a message that was cut off is none. */
	function receive(report: () => void): void {
		try {
			report();
		} catch {
			// Not JSON.
		}
	}

	function watchFrames(cdp: CDPSession): void {
		const worlds = new Map<number, Protocol.Runtime.ExecutionContextDescription>();
		cdp.on('Runtime.executionContextCreated', ({ context: world }) => worlds.set(world.id, world));
		cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
			worlds.delete(executionContextId),
		);
		cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
			const world = worlds.get(executionContextId);
			const frame: unknown = world?.auxData?.['frameId'];
			const frameId = typeof frame === 'string' ? frame : mainFrame;
			if (name === BANNER_TELL)
				return void receive(() =>
					events.bannerReported(
						JSON.parse(payload),
						bannerFrame(cdp, worlds, {
							world: executionContextId,
							frame: frameId,
							isTop: frameId === mainFrame,
						}),
					),
				);
			if (name !== TELL) return;
			const sender = {
				frameId: numberOf(frameId),
				url: addresses.get(frameId) ?? '',
				origin: world?.origin === '' ? undefined : world?.origin,
			};
			receive(() => events.witnessed(JSON.parse(payload), sender, Date.now()));
		});
		cdp.on('Page.frameNavigated', ({ frame }) => {
			addresses.set(frame.id, frame.url);
			if (frame.id === mainFrame) events.navigated(frame.url, Date.now());
		});
		cdp.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
			addresses.set(frameId, url);
			if (frameId === mainFrame) events.navigated(url, Date.now());
		});
	}

	async function observe(cdp: CDPSession): Promise<void> {
		watchAnswers(cdp, { events, mainFrame, numberOf });
		watchFrames(cdp);
		cdp.on('Target.attachedToTarget', ({ sessionId }) => {
			const child = cdp.connection()?.session(sessionId);
			if (child == null) return;
			void observe(child).finally(() => child.send('Runtime.runIfWaitingForDebugger').catch(ignore));
		});
		const scriptOf = (source: string) => ({ source, runImmediately: true });
		await Promise.all([
			cdp.send('Network.enable').catch(ignore),
			cdp.send('Page.enable').catch(ignore),
			cdp.send('Runtime.enable').catch(ignore),
			cdp.send('Runtime.addBinding', { name: TELL, executionContextName: WORLD }).catch(ignore),
			...[scripts.visitor, scripts.pageWorld].map((source = '') =>
				cdp.send('Page.addScriptToEvaluateOnNewDocument', scriptOf(source)).catch(ignore),
			),
			cdp
				.send('Page.addScriptToEvaluateOnNewDocument', {
					...scriptOf(scripts.ownWorld),
					worldName: WORLD,
				})
				.catch(ignore),
			...(options.isBannerSought && scripts.banner !== null
				? [
						cdp
							.send('Runtime.addBinding', { name: BANNER_TELL, executionContextName: BANNER_WORLD })
							.catch(ignore),
						cdp
							.send('Page.addScriptToEvaluateOnNewDocument', {
								...scriptOf(bannerSource(scripts.banner)),
								worldName: BANNER_WORLD,
							})
							.catch(ignore),
					]
				: []),
			cdp
				.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
				.catch(ignore),
		]);
	}

	top.on('Page.loadEventFired', () => events.loaded());
	await observe(top);
	await storeCookies(context, options.cookies);
	const runAtOrigin: DrivenVisit['runAtOrigin'] = (origin, expression) =>
		runInEmptyPage(context, origin, expression, ORIGIN_TIMEOUT_MS);
	await fillStorages({ runAtOrigin }, options.storage);
	await sendHeaders(top, options);

	async function read(): Promise<unknown> {
		const { executionContextId } = await top.send('Page.createIsolatedWorld', {
			frameId: mainFrame,
			worldName: READING_WORLD,
		});
		const { result } = await top.send('Runtime.evaluate', {
			contextId: executionContextId,
			expression: `${READ_PAGE}()`,
			returnByValue: true,
		});
		return result.value;
	}

	let isClosed = false;
	return {
		async go(url, timeoutMs) {
			const begun = top.send('Page.navigate', { url });
			const { errorText, isDownload } = await within(timeoutMs, 'timeout', begun);
			if (isDownload === true) throw new NavigationError('download');
			// The page of a site that asks for a password is not shown.
			if (errorText === 'net::ERR_INVALID_AUTH_CREDENTIALS') throw new NavigationError('401');
			if (errorText !== undefined) throw new NavigationError(errorText);
		},
		jar: async () => readChromiumJar(await context.cookies(), VISIT_STORE),
		page: async () => parseRenderedPage(await within(PAGE_ANSWER_TIMEOUT_MS, 'unresponsive', read())),
		screenshot: () => within(PAGE_ANSWER_TIMEOUT_MS, 'unresponsive', page.screenshot({ type: 'png' })),
		runAtOrigin,
		async close() {
			if (isClosed) return;
			isClosed = true;
			await context.close().catch(ignore);
		},
	};
}
