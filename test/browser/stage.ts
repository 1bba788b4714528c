import { fileURLToPath } from 'node:url';
import { importPolicy } from '../../scripts/inspect/import-policy.mjs';
import type { Verdict } from '../../src/core/findings/verdict.ts';
import { PLATFORM_DECLARATIONS } from '../../src/core/policy/platform.ts';
import type { Policy } from '../../src/core/policy/policy.ts';
import { parsePolicy } from '../../src/import/index.ts';
import { aPolicy } from '../fakes/a-policy.ts';
import { policyText } from '../portal/policy-text.mjs';
import { siteOf } from '../portal/portals.mjs';
import { until } from './driver/poll.mjs';
import type { Popup, Session, SessionOptions, Tab, View } from './driver/types.mjs';
import { send } from './intents.ts';
import { useSharedBrowser } from './shared-browsers.ts';

export type BrowserName = 'chromium' | 'firefox';
export const BROWSERS = ['chromium', 'firefox'] as const;
/**
 * The browsers for tests of what no browser does differently: Chromium, to save time, or both with
 * `BROWSERS=all npm test`.
 */
export const ANY_BROWSER: readonly BrowserName[] =
	process.env['BROWSERS'] === 'all' ? BROWSERS : ['chromium'];

/** All options that can change between two suites, so that none stays as an earlier suite set it. */
const DEFAULTS = {
	prompts: 'accept',
	thirdPartyCookies: false,
	firstPartyIsolation: false,
	answers: 'held',
	welcome: 'close',
	privateWindows: true,
} as const;

/** What differs from `DEFAULTS` and the built extension. */
type StageOptions = SessionOptions | (() => Promise<SessionOptions>);

const builtExtension = (browser: BrowserName): string =>
	fileURLToPath(new URL(`../../dist/${browser === 'chromium' ? 'chrome' : 'firefox'}`, import.meta.url));

/** A browser with the built extension in it and the demo portals; `npm run build` must have run. */
export interface Stage {
	readonly session: Session;
	/** Opens an address, passes the tab to `use` and closes it. */
	visit<T>(url: string, use: (tab: Tab) => Promise<T>): Promise<T>;
	/** Opens the real popup over a tab, passes it to `use` when it has loaded and closes it. */
	popup<T>(tab: Tab, use: (popup: Popup) => Promise<T>): Promise<T>;
	/** Imports a demo portal's own policy, in its first language, as a person pastes it into the options page. */
	importPolicy(host: string): Promise<void>;
	/** Stores a policy for a host without opening a page; unless given, a demo portal's own. */
	savePolicy(host: string, text?: string): Promise<void>;
	/** Stores a policy that declares the platform's four cookies, for a host or a family (`*.parent`). */
	saveStandardPolicy(site: string): Promise<void>;
}

/**
 * Gives a suite a browser with the extension freshly installed and no cookie, page storage or permission of an
 * earlier suite. The browser itself is shared: see `shared-browsers.ts`.
 */
export function useStage(browser: BrowserName, options: StageOptions = {}): Stage {
	let session: Session | undefined;
	useSharedBrowser(browser, async (shared) => {
		const { extensionDir = builtExtension(browser), ...rest } =
			typeof options === 'function' ? await options() : options;
		session = await shared.install({ ...DEFAULTS, ...rest, extensionDir });
	});

	const stage: Stage = {
		get session() {
			if (session === undefined) throw new Error('The stage is not ready before beforeAll');
			return session;
		},
		async visit(url, use) {
			const tab = await stage.session.open(url);
			try {
				return await use(tab);
			} finally {
				await tab.close();
			}
		},
		async popup(tab, use) {
			const popup = await stage.session.openPopup(tab);
			try {
				await waitForState(popup);
				return await use(popup);
			} finally {
				await popup.close();
			}
		},
		async importPolicy(host) {
			await (await importPolicy(stage.session, ownPolicy(host), host)).close();
		},
		savePolicy: (host, text = ownPolicy(host)) => savePolicy(stage.session, host, text),
		async saveStandardPolicy(site) {
			const names = PLATFORM_DECLARATIONS.flatMap((declaration) => declaration.names);
			await send(stage.session, 'policy.save', { policy: aPolicy(site, names) });
		},
	};
	return stage;
}

/** Opens the popup's menu, if it is closed. */
export async function openMenu(popup: View): Promise<void> {
	if (await popup.evaluate(() => document.querySelector('#menu ul') !== null)) return;
	await popup.click('[data-action="menu"]');
	await popup.waitFor(() => document.querySelector('#menu ul') !== null);
}

/** Presses a button in the popup's menu. */
export async function pressInMenu(popup: View, action: string): Promise<void> {
	await openMenu(popup);
	await popup.click(`#menu [data-action="${action}"]`);
}

/** Waits until the popup has loaded, and returns its state. */
export const waitForState = (view: View): Promise<string> =>
	view.waitFor(() => {
		const state = document.documentElement.getAttribute('data-state');
		return state !== 'loading' ? state : null;
	});

/** A demo portal's policy in its first language, as a person copies it. */
export function ownPolicy(host: string): string {
	const site = siteOf(host);
	if (site?.kind !== 'portal') throw new Error(`${host} is no demo portal`);
	return policyText(site, site.languages[0], site.layout);
}

/** Stores a demo portal's own policy, without opening a page. */
export const savePortalPolicy = (session: Session, host: string): Promise<void> =>
	savePolicy(session, host, ownPolicy(host));

async function savePolicy(session: Session, site: string, text: string): Promise<void> {
	const fingerprint = `sha256:${'0'.repeat(64)}`;
	const policy: Policy = { fingerprint, ...parsePolicy(text), sites: [site] };
	await send(session, 'policy.save', { policy });
}

/** The documented data attributes of a row in the popup. */
export type RowAttributes = Readonly<Record<string, string>>;

export interface PopupAttributes {
	readonly state: string;
	readonly policy: string;
	readonly rows: readonly RowAttributes[];
	readonly unseen: readonly string[];
	readonly notLookedAt: readonly string[];
	readonly counts: Readonly<Record<string, number>>;
}

/** Reads the popup's documented data attributes. */
export function readAttributes(view: View): Promise<PopupAttributes> {
	return view.evaluate(() => {
		const root = document.documentElement.dataset;
		const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
		const data = (element: HTMLElement) => ({ ...element.dataset }) as Record<string, string>;
		return {
			state: root['state'] ?? '',
			policy: root['policy'] ?? '',
			rows: all('[data-cookie]').map(data),
			unseen: all('[data-unseen]').map((row) => row.dataset['unseen'] ?? ''),
			notLookedAt: all('[data-not-looked-at]').map((row) => row.dataset['notLookedAt'] ?? ''),
			counts: Object.fromEntries(
				all('[data-count]').map((count) => [
					count.dataset['count'] ?? '',
					Number((count.textContent ?? '').replaceAll(/\D/g, '')),
				]),
			),
		};
	});
}

/** Returns the sorted names of the cookies with a verdict. */
export const namesByVerdict = (reading: PopupAttributes, verdict: Verdict['verdict']): string[] =>
	reading.rows
		.filter((row) => row['verdict'] === verdict)
		.map((row) => row['cookie'] ?? '')
		.sort();

/** Waits until a tab's badge has the given text. @throws with the actual text */
export async function waitForBadge(
	session: Session,
	tab: Tab,
	text: string,
	timeout?: number,
): Promise<void> {
	const id = await session.tabId(tab);
	let last = '';
	const isShown = async () => {
		last = (await session.badge(id)).text;
		return last === text;
	};
	await until(`the badge ${JSON.stringify(text)}`, isShown, timeout).catch((error: unknown) => {
		throw new Error(`The badge says ${JSON.stringify(last)}, not ${JSON.stringify(text)}`, { cause: error });
	});
}
