import { siteOf } from '../../browser-data/suffix-list.ts';
import {
	type DrivenVisit,
	NavigationError,
	type PageScripts,
	VISIT_STORE,
	type VisitEvents,
	type VisitOptions,
} from '../driven-browser.ts';
import { parseRenderedPage, READ_PAGE } from '../page-functions.ts';
import { watchAnswers } from './bidi-answers.ts';
import type { BidiConnection } from './bidi-connection.ts';
import { readFirefoxJar } from './bidi-jar.ts';
import { addScripts, BANNER_WORLD } from './bidi-scripts.ts';

/** Name of the sandbox that reads the page. */
const READING_WORLD = 'cookie-policy-reading';

const EVENTS = [
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
	const { context: mainFrame } = await send<{ context: string }>('browsingContext.create', {
		type: 'tab',
		userContext,
		background: true,
	});
	const { subscription } = await send<{ subscription: string }>('session.subscribe', {
		events: EVENTS,
		userContexts: [userContext],
	});
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
		connection.on<FrameEvent>('browsingContext.userPromptOpened', ({ context }) => {
			if (own.has(context))
				void send('browsingContext.handleUserPrompt', { context, accept: false }).catch(ignore);
		}),
		connection.on<MessageEvent>('script.message', received),
	];
	await begin(connection, userContext, options);

	let isClosed = false;
	return {
		async go(url, timeoutMs) {
			let timer: NodeJS.Timeout | undefined;
			const late = new Promise<never>((_, reject) => {
				timer = setTimeout(() => reject(new NavigationError('timeout')), timeoutMs);
			});
			// `none` returns before anything was answered; the event says when the page begins to show.
			const committed = new Promise<void>((resolve) => {
				const end = connection.on<FrameEvent>('browsingContext.navigationCommitted', ({ context }) => {
					if (context !== mainFrame) return;
					end();
					resolve();
				});
			});
			const asked = send('browsingContext.navigate', { context: mainFrame, url, wait: 'interactive' }).catch(
				(error: unknown) => {
					const [code] = /NS_[A-Z_]+|SEC_ERROR_\w+|SSL_ERROR_\w+/.exec(String(error)) ?? [];
					throw new NavigationError(code ?? (error instanceof Error ? error.message : String(error)));
				},
			);
			try {
				await Promise.race([asked, committed.then(() => Promise.race([asked, pause(GRACE_MS)])), late]);
			} finally {
				clearTimeout(timer);
				asked.catch(ignore);
			}
		},
		jar: () => readFirefoxJar(connection, { userContext, site, store: VISIT_STORE }),
		page: async () => parseRenderedPage(await call(mainFrame, READ_PAGE, READING_WORLD)),
		async screenshot() {
			const params = { context: mainFrame };
			const { data } = await send<{ data: string }>('browsingContext.captureScreenshot', params);
			return Buffer.from(data, 'base64');
		},
		async close() {
			if (isClosed) return;
			isClosed = true;
			for (const end of ends) end();
			await send('session.unsubscribe', { subscriptions: [subscription] }).catch(ignore);
			await send('browser.removeUserContext', { userContext }).catch(ignore);
		},
	};
}

/** Ms after a page has begun to show in which an error of its load may still be reported. */
const GRACE_MS = 300;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

/** Stores the cookies and sets the headers that a visit begins with. */
async function begin(
	{ send }: BidiConnection,
	userContext: string,
	{ cookies, headers, host }: VisitOptions,
): Promise<void> {
	for (const { name, value, domain, path, expires, httpOnly, secure, sameSite } of cookies) {
		await send('storage.setCookie', {
			cookie: {
				name,
				value: { type: 'string', value },
				domain,
				path,
				httpOnly,
				secure,
				...(sameSite === null ? {} : { sameSite: sameSite.toLowerCase() }),
				...(expires === null ? {} : { expiry: Math.round(expires) }),
			},
			partition: { type: 'storageKey', userContext },
		});
	}
	if (Object.keys(headers).length > 0) throw new Error(`Headers for ${host} can be sent in Chromium only.`);
}
