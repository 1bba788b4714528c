import type { Browser, CDPSession, Protocol } from 'puppeteer-core';
import {
	type DrivenVisit,
	NavigationError,
	type PageScripts,
	VISIT_STORE,
	type VisitEvents,
	type VisitOptions,
} from '../driven-browser.ts';
import { parseRenderedPage, READ_PAGE } from '../page-functions.ts';
import { watchAnswers } from './cdp-answers.ts';
import { BANNER_TELL, BANNER_WORLD, bannerFrame, bannerSource } from './cdp-banner.ts';
import { readChromiumJar, toChromiumCookies } from './cdp-jar.ts';

/** Name of the world of the recorder's script, and of the function that it sends reports with. */
const WORLD = 'cookie-policy';
const TELL = 'cookieWitnessTell';
/** Name of the world that reads the page on request. */
const READING_WORLD = 'cookie-policy-reading';

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
	const page = await context.newPage();
	page.on('dialog', (dialog) => void dialog.dismiss().catch(ignore));
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
			cdp.send('Page.addScriptToEvaluateOnNewDocument', scriptOf(scripts.pageWorld)).catch(ignore),
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
	if (options.cookies.length > 0) await context.setCookie(...toChromiumCookies(options.cookies));
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
			let timer: NodeJS.Timeout | undefined;
			const late = new Promise<never>((_, reject) => {
				timer = setTimeout(() => reject(new NavigationError('timeout')), timeoutMs);
			});
			try {
				const { errorText } = await Promise.race([top.send('Page.navigate', { url }), late]);
				if (errorText !== undefined) throw new NavigationError(errorText);
			} finally {
				clearTimeout(timer);
			}
		},
		jar: async () => readChromiumJar(await context.cookies(), VISIT_STORE),
		page: async () => parseRenderedPage(await read()),
		screenshot: () => page.screenshot({ type: 'png' }),
		async close() {
			if (isClosed) return;
			isClosed = true;
			await context.close().catch(ignore);
		},
	};
}

/** Adds headers to the requests that go to the visited host, and to no other. */
async function sendHeaders(cdp: CDPSession, { headers, host }: VisitOptions): Promise<void> {
	const own = Object.entries(headers);
	if (own.length === 0) return;
	cdp.on('Fetch.requestPaused', ({ requestId, request }) => {
		const { hostname } = new URL(request.url);
		const isOwn = hostname === host || hostname.endsWith(`.${host}`);
		const added = own.map(([name, value]) => ({ name, value }));
		const before = Object.entries(request.headers)
			.filter(([name]) => !own.some(([other]) => other.toLowerCase() === name.toLowerCase()))
			.map(([name, value]) => ({ name, value: String(value) }));
		void cdp
			.send('Fetch.continueRequest', { requestId, ...(isOwn ? { headers: [...before, ...added] } : {}) })
			.catch(ignore);
	});
	await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}
