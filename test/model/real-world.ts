import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { JournalExport } from '../../src/messaging/intents/journal.ts';
import { parseReportText } from '../../src/state/report-text.ts';
import { pause, until } from '../browser/driver/poll.mjs';
import type { Session } from '../browser/driver/types.mjs';
import { readAttributes, waitForState } from '../browser/stage.ts';
import { storedViewOf } from './popup-view.ts';
import { OWN_HOST, PLATFORM_PATTERNS, POLICY_SITES } from './universe.ts';
import { cookieId, type ModelCookie, type World } from './world.ts';

const STORES = {
	chromium: { ordinary: '0', private: '1' },
	firefox: { ordinary: 'firefox-default', private: 'firefox-private' },
} as const;

/** Creates a world over a real browser, driven from outside and through a page of the extension without scripts. */
export function createRealWorld(session: Session): World {
	const { browser, inExtension } = session;
	const stores = STORES[browser];
	const storeOf = (isPrivate: boolean) => (isPrivate ? stores.private : stores.ordinary);
	const tabs = new Set<number>();
	const granted = new Set<string>(PLATFORM_PATTERNS);

	/** Waits until a tab shows an address; where the browser hides it, until any page has loaded. */
	async function loaded(tab: number, url: string): Promise<number> {
		tabs.add(tab);
		await until(url, () =>
			inExtension(
				async (id, address) => {
					const found = await chrome.tabs.get(id);
					return found.status === 'complete' && (found.url === undefined || found.url === address);
				},
				tab,
				url,
			),
		);
		return tab;
	}

	/** Focuses the ordinary window: new tabs open in the focused one, and our pages in ordinary ones only. */
	const ordinaryWindow = () =>
		inExtension(async () => {
			const windowId = (await chrome.tabs.getCurrent())?.windowId ?? -1;
			await chrome.windows.update(windowId, { focused: true });
			return windowId;
		});

	/** Whole seconds: Firefox's protocol takes no others. */
	const expiryOf = (life: number | null) => (life === null ? null : Math.ceil(Date.now() / 1000) + life);

	/** Sets a cookie as a server does, with or without permission. */
	async function setPlain({ name, domain, hostOnly, path }: ModelCookie, expires: number | null) {
		const cookie = { name, value: '1', domain: hostOnly ? domain : `.${domain}`, path };
		await session.puppeteer.setCookie(expires === null ? cookie : { ...cookie, expires });
	}

	/** Sets a cookie in another store or partition, which only the extension can. */
	async function setElsewhere(cookie: ModelCookie, expires: number | null) {
		const { name, domain, hostOnly, path, partition, isPrivate } = cookie;
		await inExtension((details) => chrome.cookies.set(details), {
			url: `https://${domain}${path}`,
			name,
			value: '1',
			path,
			secure: true,
			sameSite: 'no_restriction',
			storeId: storeOf(isPrivate),
			...(hostOnly ? {} : { domain }),
			...(partition === null ? {} : { partitionKey: { topLevelSite: partition } }),
			...(expires === null ? {} : { expirationDate: expires }),
		} as const);
	}

	const put = (cookie: ModelCookie, expires: number | null) =>
		cookie.isPrivate || cookie.partition !== null ? setElsewhere(cookie, expires) : setPlain(cookie, expires);

	const send: World['send'] = async (intent, args) => {
		const answer = await inExtension((message) => chrome.runtime.sendMessage(message), { intent, args });
		if (answer?.ok !== true) throw new Error(`${intent} was answered by ${JSON.stringify(answer)}`);
		return answer.value;
	};

	async function close(tab: number): Promise<void> {
		tabs.delete(tab);
		await inExtension((id) => chrome.tabs.remove(id), tab);
	}

	return {
		hidesParentDomains: browser === 'chromium',
		toleranceMs: 1500,
		timeoutMs: 8000,
		now: Date.now,
		pass: pause,
		async set(cookie) {
			const expires = expiryOf(cookie.life);
			await put(cookie, expires);
			return expires === null ? null : expires * 1000;
		},
		remove: (cookie) => put(cookie, 1),
		async fill(host, names) {
			const cookies = names.map((name) => ({ name, value: '1', domain: host, path: '/' }));
			await session.puppeteer.setCookie(...cookies);
		},
		async jar() {
			const cookies = await session.puppeteer.cookies();
			// Firefox lists expired cookies until it cleans up.
			const isPresent = (expires: number) => expires === -1 || expires * 1000 > Date.now();
			const plain = cookies.filter((c) => c.partitionKey === undefined && isPresent(c.expires));
			const ids = plain.map(({ name, domain, path }) =>
				cookieId({
					isPrivate: false,
					partition: null,
					domain: domain.replace(/^\./, ''),
					hostOnly: !domain.startsWith('.'),
					path,
					name,
				}),
			);
			return new Set(ids);
		},
		async open(url, isPrivate) {
			const own = await ordinaryWindow();
			const id = await inExtension(
				async (address, incognito, windowId) => {
					if (!incognito) return (await chrome.tabs.create({ url: address, windowId })).id;
					const window = await chrome.windows.create({ incognito, url: address });
					return window?.tabs?.[0]?.id;
				},
				url,
				isPrivate,
				own,
			);
			return loaded(id ?? -1, url);
		},
		async navigate(tab, url) {
			await inExtension((id, address) => chrome.tabs.update(id, { url: address }), tab, url);
			await loaded(tab, url);
		},
		async pushState(tab) {
			await inExtension(async (id) => {
				const func = () => history.pushState(null, '', location.href);
				// Does nothing without permission.
				await chrome.scripting.executeScript({ target: { tabId: id }, func }).catch(() => undefined);
			}, tab);
		},
		async duplicate(tab) {
			const [id, url] = await inExtension(async (old) => {
				const copy = await chrome.tabs.duplicate(old);
				return [copy?.id ?? -1, (await chrome.tabs.get(old)).url ?? ''] as const;
			}, tab);
			return loaded(id, url);
		},
		async discard(tab) {
			// The tab in front cannot be discarded.
			await ordinaryWindow();
			await session.openExtensionPage('manifest.json').then((page) => page.close());
			const id = await inExtension(async (old) => {
				const discarded: unknown = await chrome.tabs.discard(old).catch(() => undefined);
				return (discarded as { id?: number } | undefined)?.id ?? old;
			}, tab);
			tabs.delete(tab);
			tabs.add(id);
			return id;
		},
		close,
		async grant(origins) {
			for (const origin of origins) granted.add(origin);
			await session.grant(origins);
		},
		async withdraw(origins) {
			for (const origin of origins) granted.delete(origin);
			await session.withdraw(origins);
		},
		send,
		stop: () => session.stopWorker(),
		async readPopup(tab, host) {
			await ordinaryWindow();
			const popup = await session.openExtensionPage(`popup/index.html?tab=${tab}&host=${host}`);
			try {
				await waitForState(popup);
				const { state, policy, rows, unseen, notLookedAt } = await readAttributes(popup);
				return {
					state,
					policy: state === 'ready' ? policy : '',
					rows: rows
						.map((row) =>
							['cookie', 'domain', 'hostOnly', 'path', 'partition', 'verdict']
								.map((key) => row[key])
								.join('|'),
						)
						.sort(),
					unseen: [...unseen].sort(),
					notLookedAt: [...notLookedAt].sort(),
				};
			} finally {
				await popup.close();
			}
		},
		badge: (tab) => inExtension((id) => chrome.action.getBadgeText({ tabId: id }), tab),
		async stored() {
			const stored = Object.entries(await session.storage('session'));
			const reports = stored
				.filter(([key]) => key.startsWith('report:'))
				.map(([, text]) => parseReportText(text) as SiteReport);
			return new Map(
				reports.map((report) => [
					`${report.store === stores.private ? 'private' : 'ordinary'}|${report.host}`,
					storedViewOf(report),
				]),
			);
		},
		journal: async (isPrivate, host) =>
			(await send('journal.get', { store: storeOf(isPrivate), host })) as JournalExport | null,
		async end() {
			for (const tab of tabs) await close(tab);
			const given = PLATFORM_PATTERNS.filter((origin) => !granted.has(origin));
			if (given.length > 0) await session.grant(given);
			for (const site of POLICY_SITES) await send('policy.delete', { sites: [site] });
			await send('site.remove', { host: OWN_HOST });
			await send('journal.clear', { portal: null });
			const added = [...granted].filter((origin) => !PLATFORM_PATTERNS.some((own) => own === origin));
			if (added.length > 0) await session.withdraw(added);
			const cookies = await session.puppeteer.cookies();
			if (cookies.length > 0) await session.puppeteer.deleteCookie(...cookies);
		},
	};
}
