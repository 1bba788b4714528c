import { onCookieChange } from '../src/adapters/cookie-jar.ts';
import type { Worker } from './worker.ts';

/** Any change to the jar: the watcher finds out whom it concerns. */
export function listenToCookies({ watcher }: Worker): void {
	onCookieChange((change) => watcher.cookieChanged(change));
}
