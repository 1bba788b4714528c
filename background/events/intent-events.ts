import { onIntent, ownSender } from '../../src/adapters/worker/intent-listener.ts';
import { createServer } from '../../src/messaging/server.ts';
import { lazy } from '../../src/services/lib/lazy.ts';
import { createHandlers } from '../intent-handlers.ts';
import type { Worker } from '../worker.ts';

/** Answers the intents of our own pages. */
export function listenToIntents(worker: Worker): void {
	const onError = (error: unknown) => worker.errors.record('intent', error);
	const handlers = lazy(() => createHandlers(worker));
	onIntent(createServer(handlers, ownSender, onError));
}
