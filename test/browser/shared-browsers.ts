import { test } from 'vitest';
import { type RunningPortal, startPortal } from '../portal/index.mjs';
import { launch } from './driver/index.mjs';
import type { Session, SessionOptions } from './driver/types.mjs';
import type { BrowserName } from './stage.ts';

/** One browser that serves the suites of a worker one after the other. */
export interface SharedBrowser {
	/** Gives a browser without tabs, cookies, page storage or permissions, and the extension installed in it. */
	install(options: SessionOptions & { extensionDir: string }): Promise<Session>;
}

function createSharedBrowser(browser: BrowserName, portal: RunningPortal) {
	let session: Session | undefined;
	return {
		async install(options: SessionOptions & { extensionDir: string }): Promise<Session> {
			const before = session;
			session = undefined;
			session = await before?.reinstall(options).catch(async () => {
				// The suite before may have left a browser that no longer answers.
				await before.close().catch(() => undefined);
				return undefined;
			});
			session ??= await launch({ browser, portal, ...options });
			return session;
		},
		close: async () => session?.close(),
	};
}

/**
 * Starting and ending a browser takes 4 to 10 seconds of CPU, emptying it 1 to 2: each worker starts one of each kind and
 * the demo portals on first use. Two suites start their own: `worker-parts`, which restarts it with its profile, and
 * `start`, since `npm start` does.
 */
const workerTest = test
	// biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture depends on
	.extend('portal', { scope: 'worker' }, async ({}, { onCleanup }) => {
		const portal = await startPortal();
		onCleanup(() => portal.close());
		return portal;
	})
	.extend('chromium', { scope: 'worker' }, async ({ portal }, { onCleanup }) => {
		const shared = createSharedBrowser('chromium', portal);
		onCleanup(shared.close);
		return shared;
	})
	.extend('firefox', { scope: 'worker' }, async ({ portal }, { onCleanup }) => {
		const shared = createSharedBrowser('firefox', portal);
		onCleanup(shared.close);
		return shared;
	});

/** Calls `prepare` with the worker's browser before the tests of the suite around it. */
export function useSharedBrowser(
	browser: BrowserName,
	prepare: (browser: SharedBrowser) => Promise<void>,
): void {
	// vitest reads from the parameters which fixtures a hook needs.
	if (browser === 'chromium') workerTest.beforeAll(({ chromium }) => prepare(chromium));
	else workerTest.beforeAll(({ firefox }) => prepare(firefox));
}
