import { PLATFORM_DOMAINS } from '../../core/policy/platform.ts';
import type { TabWatch } from '../../ports/tabs.ts';
import { browser, isFirefox } from '../both/browser.ts';

/** Name of the note, in Firefox's background page, that tabs are watched, and of the alarm. */
const WATCHED = 'tab-watch';

/** Reads the note, or changes it where `on` is given; false where the browser refuses storage to pages. */
function isWatchNoted(on?: boolean): boolean {
	try {
		if (on === true) localStorage.setItem(WATCHED, '');
		if (on === false) localStorage.removeItem(WATCHED);
		return localStorage.getItem(WATCHED) !== null;
	} catch {
		return false;
	}
}

/** Listens to a tab that gets another id: Chromium puts a discarded tab in the place of the old one. */
export function onTabReplaced(listener: (tabId: number) => void): void {
	browser.tabs.onReplaced.addListener((added) => listener(added));
}

/**
 * Listens to pages of the platform that no script of ours is run in: Firefox's PDF viewer and error pages. Chromium, which
 * has no filter, runs scripts in the former and has none for the latter.
 */
export function onPlatformPage(listener: (tabId: number) => void): void {
	if (!isFirefox) return;
	const urls = PLATFORM_DOMAINS.map((domain) => `*://*.${domain}/*`);
	browser.tabs.onUpdated.addListener((tabId) => listener(tabId), { urls, properties: ['url'] });
}

/** Listens to closed windows: a private one's data is dropped with it. */
export function onWindowClosed(listener: () => void): void {
	browser.windows.onRemoved.addListener(() => listener());
}

/**
 * Listens to the addresses of all tabs, and to tabs that are closed, while they are watched. Called in the first turn of
 * the worker, which listens from then on, since an event may be what woke it; `watch` then says whether it goes on.
 *
 * Firefox goes on waking the background for what was listened to in its first turn, until a first turn in which it is
 * not. So there it is listened to from then on only where an earlier background has noted that tabs are watched; and
 * until one has started since, an alarm starts it.
 */
export function onTabChange(listener: {
	/** `url`: the new address; null where it has none, or the browser does not say. */
	changed(tabId: number, url: string | null): void;
	closed(tabId: number): void;
}): TabWatch {
	const { tabs, alarms } = browser;
	type Change = Parameters<Parameters<typeof tabs.onUpdated.addListener>[0]>[1];
	const changed = (tabId: number, { status, url }: Change) => {
		if (status !== undefined || url !== undefined) listener.changed(tabId, url ?? null);
	};
	const closed = (tabId: number) => listener.closed(tabId);

	function listen(on: boolean): void {
		if (on === tabs.onRemoved.hasListener(closed)) return;
		if (on) {
			tabs.onUpdated.addListener(changed);
			tabs.onRemoved.addListener(closed);
		} else {
			tabs.onUpdated.removeListener(changed);
			tabs.onRemoved.removeListener(closed);
		}
	}

	if (!isFirefox) {
		listen(true);
		return { watch: listen };
	}
	const wasWatched = isWatchNoted();
	if (wasWatched) listen(true);
	return {
		watch(on) {
			listen(on);
			if (on && !wasWatched) {
				isWatchNoted(true);
				void alarms.create(WATCHED, { periodInMinutes: 0.75 });
			}
			if (on && wasWatched) void alarms.clear(WATCHED);
			if (!on && isWatchNoted()) {
				isWatchNoted(false);
				void alarms.clear(WATCHED);
			}
		},
	};
}
