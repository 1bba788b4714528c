import type { Exception } from '../../core/exceptions/exception.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import { exceptionsKind } from '../../state/exceptions-kind.ts';
import { readValue } from '../lib/read-stored.ts';

/** Exceptions as reports need them, by portal. */
export interface ExceptionsInUse {
	/** Returns a portal's exceptions, those that end first in front. Cached until `clearCache`. */
	of(host: string): Promise<readonly Exception[]>;
	/** Clears the cache: stored exceptions may have changed. */
	clearCache(): void;
}

export const exceptionsKey = (host: string) => `${exceptionsKind.prefix}${host}`;

export function createExceptionsInUse({ local }: { local: KeyValueStore }): ExceptionsInUse {
	const cache = new Map<string, readonly Exception[]>();
	/** Rises when the cache is cleared: what was read before must not be cached. */
	let generation = 0;
	return {
		async of(host) {
			const cached = cache.get(host);
			if (cached !== undefined) return cached;
			const started = generation;
			const stored = (await readValue(local, exceptionsKind, exceptionsKey(host))) ?? [];
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
