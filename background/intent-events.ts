import { onIntent, ownPages } from '../src/adapters/worker/intent-listener.ts';
import { createServer } from '../src/messaging/server.ts';
import { once } from '../src/services/lib/once.ts';
import { createHandlers } from './intent-handlers.ts';
import type { Worker } from './worker.ts';

/** What our own pages ask for. */
export function listenToIntents(worker: Worker): void {
	const onError = (error: unknown) => worker.errors.record('intent', error);
	const handlers = once(() => createHandlers(worker));
	onIntent(createServer(handlers, ownPages, onError));
}
