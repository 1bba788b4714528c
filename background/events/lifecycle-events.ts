import { clock } from '../../src/adapters/worker/clock.ts';
import { onBrowserStart, onFirstInstall } from '../../src/adapters/worker/lifecycle.ts';
import { ownPages } from '../../src/adapters/worker/own-pages.ts';
import type { Worker } from '../worker.ts';

/** Chromium was seen to lose cookie events within this time after installing or starting. */
const LOST_EVENTS_MS = 2500;

/** Updates all portals, so that restored tabs get badges without an event, and again once no event is lost. */
export function listenToBrowserStart({ watcher }: Worker): void {
	onBrowserStart(() => {
		watcher.allChanged();
		clock.after(LOST_EVENTS_MS, () => watcher.allChanged());
	});
}

/** Opens the welcome page once, when the extension is installed. */
export function listenToFirstInstall({ errors }: Worker): void {
	onFirstInstall(() => {
		ownPages.openWelcome().catch((error) => errors.record('welcome page', error));
	});
}
