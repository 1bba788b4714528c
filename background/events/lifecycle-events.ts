import { clock } from '../../src/adapters/worker/clock.ts';
import { onBrowserStart } from '../../src/adapters/worker/lifecycle.ts';
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
