import { onCookieChange } from '../src/adapters/worker/cookie-jar.ts';
import type { Worker } from './worker.ts';

/** Any change to the jar: watcher and recorder find out whom it concerns. */
export function listenToCookies({ watcher, recorder }: Worker): void {
	onCookieChange((change) => {
		watcher.cookieChanged(change);
		recorder.jarChanged(change);
	});
}
