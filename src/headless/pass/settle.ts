/** Limits of a page, ms. */
export interface SettleLimits {
	/** After which a page that has not begun to show cannot be reached. */
	readonly loadMs: number;
	/** How long nothing may happen: no answer, no offer, no change of the jar. */
	readonly quietMs: number;
	/** After which a page is left even if something still happens. */
	readonly mostMs: number;
}

/** Notes what happens in a visit, and waits until nothing does. */
export interface Settling {
	/** Something happened. */
	news(): void;
	/** A page begins to load. */
	begin(): void;
	/** It has loaded whole. */
	loaded(): void;
	/**
	 * Resolves once the page has loaded and is quiet: to false if that did not happen in time. `ask`: asks page and browser
	 * something, which they answer after all that they have had to say; on a busy machine that comes late.
	 */
	settled(limits: Omit<SettleLimits, 'loadMs'>, ask: () => Promise<void>): Promise<boolean>;
}

/** Ms between two looks at a page that is loading. */
const LOOK_MS = 20;

/** `now`: ms that only rise. */
export function createSettling(now: () => number, wait: (ms: number) => Promise<void>): Settling {
	let last = now();
	let isLoading = false;
	const news = () => {
		last = now();
	};
	return {
		news,
		begin() {
			isLoading = true;
			news();
		},
		loaded() {
			isLoading = false;
			news();
		},
		async settled({ quietMs, mostMs }, ask) {
			const end = now() + mostMs;
			for (;;) {
				const remaining = isLoading ? LOOK_MS : last + quietMs - now();
				if (remaining <= 0) {
					const before = last;
					await ask();
					if (last === before) return true;
				}
				if (now() >= end) return false;
				await wait(Math.max(1, Math.min(remaining, end - now())));
			}
		},
	};
}
