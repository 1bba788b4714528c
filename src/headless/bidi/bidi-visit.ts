import { siteOf } from '../../browser-data/suffix-list.ts';
import { fillStorages } from '../begin-session.ts';
import {
	type DrivenVisit,
	type PageScripts,
	VISIT_STORE,
	type VisitEvents,
	type VisitOptions,
} from '../driven-browser.ts';
import { parseRenderedPage, READ_PAGE } from '../page-functions.ts';
import { PAGE_ANSWER_TIMEOUT_MS, within } from '../within.ts';
import { watchAnswers } from './bidi-answers.ts';
import type { BidiConnection } from './bidi-connection.ts';
import { storeCookies } from './bidi-cookies.ts';
import { runInEmptyPage } from './bidi-empty-page.ts';
import { readFirefoxJar } from './bidi-jar.ts';
import { DOWNLOAD_BEGINS, navigate } from './bidi-navigate.ts';
import { refuseSignIn, sendHeaders } from './bidi-requests.ts';
import { addScripts, BANNER_WORLD } from './bidi-scripts.ts';

/** Name of the sandbox that reads the page. */
const READING_WORLD = 'cookie-policy-reading';

/** Ms for an expression in an empty page: it may read a document of some megabytes. */
const ORIGIN_TIMEOUT_MS = 30_000;

const EVENTS = [
	'network.beforeRequestSent',
	'network.authRequired',
	'network.responseStarted',
	'network.responseCompleted',
	'script.message',
	'browsingContext.load',
	'browsingContext.navigationCommitted',
	'browsingContext.historyUpdated',
	'browsingContext.contextCreated',
	'browsingContext.userPromptOpened',
];

interface FrameEvent {
	readonly context: string;
	readonly url: string;
	readonly parent?: string | null;
	/** Of a prompt. */
	readonly type?: string;
}

interface MessageEvent {
	readonly channel: string;
	readonly data: { readonly type: string; readonly value?: unknown };
	readonly source: { readonly realm: string; readonly context?: string };
}

const ignore = () => undefined;

/** Opens an isolated visit over WebDriver BiDi. */
export async function openBidiVisit(
	connection: BidiConnection,
	scripts: PageScripts,
	events: VisitEvents,
	options: VisitOptions,
): Promise<DrivenVisit> {
	const { send } = connection;
	const { userContext } = await send<{ userContext: string }>('browser.createUserContext', {});
	try {
		return await openVisitIn(connection, userContext, scripts, events, options);
	} catch (error) {
		await send('browser.removeUserContext', { userContext }).catch(ignore);
		throw error;
	}
}

async function openVisitIn(
	connection: BidiConnection,
	userContext: string,
	scripts: PageScripts,
	events: VisitEvents,
	options: VisitOptions,
): Promise<DrivenVisit> {
	const { send } = connection;
	const { context: mainFrame } = await send<{ context: string }>('browsingContext.create', {
		type: 'tab',
		userContext,
		background: true,
	});
	const { subscription } = await send<{ subscription: string }>('session.subscribe', {
		events: EVENTS,
		userContexts: [userContext],
	});
	const userContexts = [userContext];
	await send('session.subscribe', { events: [DOWNLOAD_BEGINS], userContexts }).catch(ignore);
	const downloadBehavior = { type: 'denied' };
	await send('browser.setDownloadBehavior', { downloadBehavior, userContexts }).catch(ignore);
	const channels = { witness: `witness-${userContext}`, banner: `banner-${userContext}` };
	await addScripts(connection, { scripts, userContext, channels, isBannerSought: options.isBannerSought });

	const addresses = new Map<string, string>();
	const own = new Set([mainFrame]);
	const numbers = new Map([[mainFrame, 0]]);
	const numberOf = (frame: string): number => {
		const number = numbers.get(frame) ?? numbers.size;
		numbers.set(frame, number);
		return number;
	};
	let site: string | null = null;

	function navigated({ context, url }: FrameEvent): void {
		if (!own.has(context)) return;
		addresses.set(context, url);
		if (context !== mainFrame) return;
		if (/^https?:/.test(url)) {
			const { protocol, hostname } = new URL(url);
			site = `${protocol}//${siteOf(hostname) ?? hostname}`;
		}
		events.navigated(url, Date.now());
	}

	function received({ channel, data, source }: MessageEvent): void {
		if (data.type !== 'string' || typeof data.value !== 'string') return;
		const frame = source.context ?? mainFrame;
		const message = parse(data.value);
		if (channel === channels.witness) {
			const sender = { frameId: numberOf(frame), url: addresses.get(frame) ?? '', origin: undefined };
			events.witnessed(message, sender, Date.now());
		} else if (channel === channels.banner) {
			events.bannerReported(message, {
				isTop: frame === mainFrame,
				order: (order) =>
					call(frame, `(order) => window.receiveBannerOrder(JSON.parse(order))`, BANNER_WORLD, [
						JSON.stringify(order),
					]).then(ignore),
				evaluate: async (code) =>
					(await call(frame, `async () => JSON.stringify((await (${code})) === true)`)) === 'true',
			});
		}
	}

	/** Calls a function in a frame; returns the text that it returns. */
	async function call(
		context: string,
		functionDeclaration: string,
		sandbox?: string,
		args: readonly string[] = [],
	): Promise<unknown> {
		const { result } = await send<{ result?: { value?: unknown } }>('script.callFunction', {
			functionDeclaration,
			arguments: args.map((value) => ({ type: 'string', value })),
			awaitPromise: true,
			target: { context, ...(sandbox === undefined ? {} : { sandbox }) },
		});
		return result?.value;
	}

	const ends = [
		watchAnswers(connection, { events, mainFrame, numberOf, isOwn: (frame) => own.has(frame) }),
		connection.on<FrameEvent>('browsingContext.contextCreated', ({ context, url, parent }) => {
			if (parent != null && own.has(parent)) own.add(context);
			addresses.set(context, url);
		}),
		connection.on<FrameEvent>('browsingContext.navigationCommitted', navigated),
		connection.on<FrameEvent>('browsingContext.historyUpdated', navigated),
		connection.on<FrameEvent>('browsingContext.load', ({ context }) => {
			if (context === mainFrame) events.loaded();
		}),
		connection.on<FrameEvent>('browsingContext.userPromptOpened', ({ context, type }) => {
			// A question before a page is left would keep us there.
			const accept = type === 'beforeunload';
			if (own.has(context)) void send('browsingContext.handleUserPrompt', { context, accept }).catch(ignore);
		}),
		connection.on<MessageEvent>('script.message', received),
	];
	await storeCookies(connection, userContext, options.cookies);
	const runAtOrigin: DrivenVisit['runAtOrigin'] = (origin, expression) =>
		runInEmptyPage(connection, userContext, origin, expression, ORIGIN_TIMEOUT_MS);
	await fillStorages({ runAtOrigin }, options.storage);
	await refuseSignIn(connection, mainFrame);
	await sendHeaders(connection, mainFrame, options);

	let isClosed = false;
	return {
		go: (url, timeoutMs) => navigate(connection, mainFrame, url, timeoutMs),
		jar: () => readFirefoxJar(connection, { userContext, site, store: VISIT_STORE }),
		async page() {
			const read = call(mainFrame, READ_PAGE, READING_WORLD);
			return parseRenderedPage(await within(PAGE_ANSWER_TIMEOUT_MS, 'unresponsive', read));
		},
		async screenshot() {
			const params = { context: mainFrame };
			const taken = send<{ data: string }>('browsingContext.captureScreenshot', params);
			return Buffer.from((await within(PAGE_ANSWER_TIMEOUT_MS, 'unresponsive', taken)).data, 'base64');
		},
		runAtOrigin,
		async close() {
			if (isClosed) return;
			isClosed = true;
			for (const end of ends) end();
			await send('session.unsubscribe', { subscriptions: [subscription] }).catch(ignore);
			await send('browser.removeUserContext', { userContext }).catch(ignore);
		},
	};
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
