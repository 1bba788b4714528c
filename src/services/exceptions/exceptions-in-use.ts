import type { Exception } from '../../core/exceptions/exception.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import type { Clock } from '../../ports/time.ts';
import { exceptionsKind } from '../../state/exceptions-kind.ts';
import { readValue } from '../lib/read-stored.ts';
import type { OrganisationInUse } from '../organisation/organisation-in-use.ts';

/** Exceptions as reports need them, by portal. */
export interface ExceptionsInUse {
	/** Returns a portal's exceptions, the organisation's too, those that end first in front. Cached until `clearCache`. */
	of(host: string): Promise<readonly Exception[]>;
	/** Returns those of the person alone. */
	ownOf(host: string): Promise<readonly Exception[]>;
	/** Clears the cache: stored exceptions may have changed. */
	clearCache(): void;
}

export const exceptionsKey = (host: string) => `${exceptionsKind.prefix}${host}`;

export function createExceptionsInUse({
	local,
	organisation,
	clock,
}: {
	local: KeyValueStore;
	organisation: OrganisationInUse;
	clock: Clock;
}): ExceptionsInUse {
	const cache = new Map<string, readonly Exception[]>();
	/** Rises when the cache is cleared: what was read before must not be cached. */
	let generation = 0;
	const ownOf = async (host: string) => (await readValue(local, exceptionsKind, exceptionsKey(host))) ?? [];

	return {
		ownOf,
		async of(host) {
			const cached = cache.get(host);
			if (cached !== undefined) return cached;
			const started = generation;
			const set = await organisation.exceptions(host, clock.now());
			const organised = set.map((draft): Exception => ({ ...draft, addedAt: 0, from: 'organisation' }));
			const stored = [...(await ownOf(host)), ...organised];
			const sorted = [...stored].sort((a, b) => (a.until < b.until ? -1 : Number(a.until > b.until)));
			if (started === generation) cache.set(host, sorted);
			return sorted;
		},
		clearCache() {
			generation++;
			cache.clear();
		},
	};
}
