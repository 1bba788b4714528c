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
	/** Resolves once the page has loaded and is quiet: to false if that did not happen in time. */
	settled(limits: Omit<SettleLimits, 'loadMs'>): Promise<boolean>;
}

/** Ms between two looks. */
const LOOK_MS = 50;

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
		async settled({ quietMs, mostMs }) {
			const end = now() + mostMs;
			for (;;) {
				if (!isLoading && now() - last >= quietMs) return true;
				if (now() >= end) return false;
				await wait(LOOK_MS);
			}
		},
	};
}
