import { browser } from '../../both/browser.ts';

interface PageCall<A extends unknown[], R> {
	readonly target: { readonly tabId: number; readonly allFrames?: boolean };
	/** Runs in the page, apart from its scripts: no import, no name from its surroundings. */
	readonly func: (...args: A) => R;
	readonly args: A;
	/** A page that hangs must not keep the person waiting. */
	readonly timeoutMs: number;
	/** Whether to run while the page is still loading, which may take long; default: once it has been parsed. */
	readonly injectImmediately?: boolean;
}

/** Runs a function in a tab's page and, if asked, its frames; returns the results, none where we may not or it times out. */
export function runInFrames<A extends unknown[], R>({
	timeoutMs,
	...injection
}: PageCall<A, R>): Promise<readonly Awaited<R>[]> {
	const run = async () => {
		const results = await browser.scripting.executeScript(injection);
		return results.flatMap(({ result }) => (result == null ? [] : [result as Awaited<R>]));
	};
	return Promise.race([
		run().catch(() => []),
		new Promise<never[]>((resolve) => setTimeout(resolve, timeoutMs, [])),
	]);
}

/** Runs a function in a tab's page; returns its result, null where we may not or it times out. */
export async function runInPage<A extends unknown[], R>(call: PageCall<A, R>): Promise<Awaited<R> | null> {
	const [result] = await runInFrames(call);
	return result ?? null;
}
