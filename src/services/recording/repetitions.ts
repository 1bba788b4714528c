import { cookieKey } from '../../core/cookie/cookie.ts';
import type { CookieOffer } from '../../core/cookie/set-cookie.ts';
import type { RecordingEvent } from '../../core/recording/recording-event.ts';

/** Changes of one cookie, and offers of it from scripts and from answers, that are logged one by one. */
const MAX_LOGGED = 100;

type Repeated = Extract<RecordingEvent, { kind: 'jar' | 'script' | 'answer' }>;

/** Holds back what repeats itself, so that a page that sets one cookie without end does not fill the log. */
export interface Repetitions {
	/** Returns what to log of an observation now; null: nothing, it is held back. */
	filter(observation: RecordingEvent): RecordingEvent | null;
	/**
	 * Returns the last of each kind that was held back, in their order, and how many are left out for good; begins to
	 * count anew.
	 */
	release(): { readonly held: readonly RecordingEvent[]; readonly omitted: number };
}

interface Entry {
	count: number;
	/** Null: nothing is held back. */
	last: Repeated | null;
}

export function createRepetitions(): Repetitions {
	let entries = new Map<string, Entry>();
	let held = 0;

	/** Counts an observation under a key; holds it back where there are too many. Returns whether it is logged. */
	function admit(key: string, observation: Repeated): boolean {
		const entry = entries.get(key) ?? { count: 0, last: null };
		entries.set(key, entry);
		if (++entry.count <= MAX_LOGGED) return true;
		held++;
		const before = entry.last?.kind === 'jar' ? (entry.last.settings ?? 0) : 0;
		const { kind } = observation;
		entry.last =
			kind === 'jar' ? { ...observation, settings: before + (observation.removed ? 0 : 1) } : observation;
		return false;
	}

	const keyOf = (by: string, host: string, { name, domain, path }: CookieOffer) =>
		JSON.stringify([by, host, name, domain, path]);

	return {
		filter(observation) {
			const { kind } = observation;
			if (kind === 'jar') return admit(cookieKey(observation.cookie), observation) ? observation : null;
			if (kind === 'script') {
				return admit(keyOf(kind, observation.host, observation.offer), observation) ? observation : null;
			}
			if (kind !== 'answer' || observation.offers.length === 0) return observation;
			const offers = observation.offers.filter((offer) =>
				admit(keyOf(kind, observation.url, offer), { ...observation, offers: [offer] }),
			);
			if (offers.length === observation.offers.length) return observation;
			return { ...observation, offers };
		},
		release() {
			const last = [...entries.values()].flatMap((entry) => entry.last ?? []);
			const omitted = held - last.length;
			entries = new Map();
			held = 0;
			return { held: last, omitted };
		},
	};
}
