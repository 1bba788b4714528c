import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { importPolicy } from '../../scripts/inspect/import-policy.mjs';
import { type RunningPortal, startPortal } from '../portal/index.mjs';
import { launch } from './driver/index.mjs';
import { until } from './driver/poll.mjs';
import type { LaunchOptions, Popup, Session, Tab, View } from './driver/types.mjs';

export type BrowserName = 'chromium' | 'firefox';
export const BROWSERS = ['chromium', 'firefox'] as const;
/**
 * For what no browser does otherwise than another: one of them is enough, within the time that a change may take.
 * `BROWSERS=all npm test` runs these in both as well.
 */
export const EITHER: readonly BrowserName[] = process.env['BROWSERS'] === 'all' ? BROWSERS : ['chromium'];

/** A browser with the built extension in it, before the demo portals; `npm run build` must have run. */
export interface Stage {
	readonly session: Session;
	readonly portal: RunningPortal;
	/** Opens an address and gives it to `use`; the tab is closed afterwards. */
	visit<T>(url: string, use: (tab: Tab) => Promise<T>): Promise<T>;
	/** The real popup over a tab, once it is not loading any more. */
	popup<T>(tab: Tab, use: (popup: Popup) => Promise<T>): Promise<T>;
	/** Imports a portal's own policy, in its first language, as a person pastes it. */
	importPolicy(host: string, query?: string): Promise<void>;
}

/** Starts a stage before a suite's tests, and ends it after them. */
export function useStage(browser: BrowserName, options: Partial<LaunchOptions> = {}): Stage {
	let portal: RunningPortal | undefined;
	let session: Session | undefined;
	const here = <T>(value: T | undefined): T => {
		if (value === undefined) throw new Error('The stage has not been set');
		return value;
	};

	beforeAll(async () => {
		portal = await startPortal();
		const folder = browser === 'chromium' ? 'chrome' : 'firefox';
		const extensionDir = fileURLToPath(new URL(`../../dist/${folder}`, import.meta.url));
		session = await launch({ browser, portal, extensionDir, prompts: 'accept', ...options });
	});
	afterAll(async () => {
		await session?.close();
		await portal?.close();
	});

	const stage: Stage = {
		get session() {
			return here(session);
		},
		get portal() {
			return here(portal);
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
				await settled(popup);
				return await use(popup);
			} finally {
				await popup.close();
			}
		},
		async importPolicy(host, query = '') {
			const text = await stage.visit(`https://${host}/blank`, (tab) =>
				tab.evaluate(
					async (q) => (await fetch(`/terms/cookies-policy.txt${q}`, { credentials: 'omit' })).text(),
					query,
				),
			);
			await savePolicy(stage.session, text, host);
		},
	};
	return stage;
}

/** Waits until the popup shows something else than loading; gives the state. */
export const settled = (view: View): Promise<string> =>
	view.waitFor(() => {
		const state = document.documentElement.getAttribute('data-state');
		return state !== 'loading' ? state : null;
	});

/** Pastes a policy into the options page, previews and saves it. */
export async function savePolicy(session: Session, text: string, site: string): Promise<void> {
	await (await importPolicy(session, text, site)).close();
}

/** One row of the popup, by the attributes that it promises to carry. */
export type Row = Readonly<Record<string, string>>;

export interface Reading {
	readonly state: string;
	readonly policy: string;
	readonly rows: readonly Row[];
	readonly unseen: readonly string[];
	readonly notLookedAt: readonly string[];
	readonly counts: Readonly<Record<string, number>>;
}

/** Reads the popup's promised attributes (data-*). */
export function readAttributes(view: View): Promise<Reading> {
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

/** Names of the rows with a verdict, in alphabetical order. */
export const named = (reading: Reading, verdict: 'declared' | 'undeclared'): string[] =>
	reading.rows
		.filter((row) => row['verdict'] === verdict)
		.map((row) => row['cookie'] ?? '')
		.sort();

/** The badge of a tab, once it is what a test waits for. */
export async function badgeBecomes(
	session: Session,
	tab: Tab,
	text: string,
	timeout?: number,
): Promise<void> {
	const id = await session.tabId(tab);
	let last = '';
	const isThere = async () => {
		last = (await session.badge(id)).text;
		return last === text;
	};
	await until(`the badge ${JSON.stringify(text)}`, isThere, timeout).catch((error: unknown) => {
		throw new Error(`The badge says ${JSON.stringify(last)}, not ${JSON.stringify(text)}`, { cause: error });
	});
}
