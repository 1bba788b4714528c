import { onCookieChange } from '../../src/adapters/worker/cookie-jar.ts';
import type { Worker } from '../worker.ts';

/** Passes every change of the jar to the watcher and the recorder, which find the portals that it belongs to. */
export function listenToCookies({ watcher, recorder }: Worker): void {
	onCookieChange((change) => {
		watcher.cookieChanged(change);
		recorder.jarChanged(change);
	});
}
