import { originsCover } from '../../core/web/grants.ts';
import type { Permissions } from '../../ports/permissions.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import type { Clock } from '../../ports/time.ts';
import { pendingKind } from '../../state/stored-kinds.ts';
import { pack, unpack } from '../../state/stored-value.ts';
import { PERMISSION_TIMEOUT_MS } from '../lib/with-timeout.ts';

/** Hosts that a person wants to add while the browser asks for their permission, in session storage. */
export interface PendingSites {
	add(host: string): Promise<void>;
	remove(host: string): Promise<void>;
	hasAny(): Promise<boolean>;
	/** Adds the hosts that are granted now, by `add`, and drops those that waited too long. */
	settle(add: (host: string) => Promise<void>): Promise<void>;
}

const keyOf = (host: string) => `${pendingKind.prefix}${host}`;

export function createPendingSites(deps: {
	session: KeyValueStore;
	permissions: Permissions;
	clock: Clock;
}): PendingSites {
	const { session, permissions, clock } = deps;
	return {
		add: (host) => session.set({ [keyOf(host)]: pack(pendingKind, { host, at: clock.now() }) }),
		remove: (host) => session.remove([keyOf(host)]),
		hasAny: async () => (await session.entries(pendingKind.prefix)).size > 0,
		async settle(add) {
			const pending = await session.entries(pendingKind.prefix);
			if (pending.size === 0) return;
			const origins = await permissions.origins();
			for (const [key, value] of pending) {
				const reading = unpack(pendingKind, value);
				if (reading.ok && Math.abs(clock.now() - reading.value.at) <= PERMISSION_TIMEOUT_MS) {
					if (!originsCover(origins, reading.value.host)) continue;
					await add(reading.value.host);
				}
				await session.remove([key]);
			}
		},
	};
}
