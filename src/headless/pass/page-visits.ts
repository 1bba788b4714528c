import type { CheckedPage } from '../../check/check-result.ts';
import { cookieKey } from '../../core/cookie/cookie.ts';
import { shortAddress } from '../../core/web/short-address.ts';
import type { DrivenVisit, RenderedPage } from '../driven-browser.ts';
import type { JarWatcher } from './jar-watch.ts';
import type { SettleLimits, Settling } from './settle.ts';

/** Pages of a pass, with what each answered. */
export interface PageVisits {
	/** @throws {NavigationError} */
	open(url: string): Promise<RenderedPage>;
	/** Waits until the open page is quiet, and reads the jar. */
	settle(): Promise<boolean>;
	readonly seenQuiet: ReadonlySet<string>;
	readonly visited: readonly CheckedPage[];
	readonly addresses: readonly string[];
}

/** Opens pages one after another, each until it is quiet. */
export function createPageVisits(
	visit: DrivenVisit,
	deps: {
		settling: Settling;
		jar: JarWatcher;
		limits: SettleLimits;
		status: () => number | null;
		onPage: (url: string) => void;
		onPicture: ((url: string, png: Uint8Array) => Promise<void>) | undefined;
	},
): PageVisits {
	const visited: CheckedPage[] = [];
	const addresses: string[] = [];
	const seenQuiet = new Set<string>();
	async function settle(): Promise<boolean> {
		const isSettled = await deps.settling.settled(deps.limits, async () => {
			await visit.page();
			await deps.jar.read();
		});
		if (!isSettled) await deps.jar.read();
		for (const cookie of deps.jar.cookies()) seenQuiet.add(cookieKey(cookie));
		return isSettled;
	}
	return {
		settle,
		seenQuiet,
		visited,
		addresses,
		async open(url) {
			deps.onPage(url);
			deps.settling.begin();
			await visit.go(url, deps.limits.loadMs);
			const isSettled = await settle();
			const page = await visit.page();
			visited.push({ url: shortAddress(page.url), status: deps.status(), isSettled });
			addresses.push(url, page.url);
			if (deps.onPicture !== undefined) await deps.onPicture(page.url, await visit.screenshot());
			return page;
		},
	};
}
