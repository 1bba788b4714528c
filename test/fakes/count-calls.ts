import type { FakeBrowser } from './fake-browser.ts';

/** How often the worker has made its most expensive calls since the last `reset`. */
export interface CallCounts {
	/** Full reads of a portal's cookies, each by domain and by partition. */
	readonly jarReads: number;
	readonly sessionWrites: number;
	readonly sessionReads: number;
	readonly localWrites: number;
	readonly localReads: number;
	readonly journalReads: number;
	readonly journalWrites: number;
}

const COUNTED = {
	jarReads: ['jar', ['readDomain']],
	sessionWrites: ['session', ['set', 'remove']],
	sessionReads: ['session', ['get', 'getMany', 'entries']],
	localWrites: ['local', ['set', 'remove']],
	localReads: ['local', ['get', 'getMany', 'entries']],
	journalReads: ['journal', ['read', 'portals']],
	journalWrites: ['journal', ['write', 'clear', 'prune']],
} as const;

type Counted = keyof typeof COUNTED;
const NOTHING: CallCounts = {
	jarReads: 0,
	sessionWrites: 0,
	sessionReads: 0,
	localWrites: 0,
	localReads: 0,
	journalReads: 0,
	journalWrites: 0,
};

/** Counts the calls to a fake browser from now on; `reset` returns the counts and starts again at zero. */
export function countCalls(browser: FakeBrowser): { reset(): CallCounts } {
	let counts = NOTHING;
	const count = (what: Counted) => {
		counts = { ...counts, [what]: counts[what] + 1 };
	};
	for (const what of Object.keys(COUNTED).filter((key): key is Counted => Object.hasOwn(COUNTED, key))) {
		const [port, methods] = COUNTED[what];
		const target = browser[port];
		for (const method of methods) {
			const before: unknown = Reflect.get(target, method);
			if (typeof before !== 'function') throw new Error(`No ${port}.${method}`);
			Reflect.set(target, method, (...args: unknown[]) => {
				count(what);
				return Reflect.apply(before, target, args);
			});
		}
	}
	return {
		reset() {
			const counted = counts;
			counts = NOTHING;
			return counted;
		},
	};
}
