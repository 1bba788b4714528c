import { clock } from '../src/adapters/worker/clock.ts';
import { onBrowserStart } from '../src/adapters/worker/lifecycle.ts';
import type { Worker } from './worker.ts';

/** Ms after installing or starting within which Chromium was seen to lose cookie events. */
const DEAF = 2500;

/** Restored tabs get their badges without waiting for an event; what was lost meanwhile is read once more. */
export function listenToBrowserStart({ watcher }: Worker): void {
	onBrowserStart(() => {
		watcher.allChanged();
		clock.after(DEAF, () => watcher.allChanged());
	});
}
