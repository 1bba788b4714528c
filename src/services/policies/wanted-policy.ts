import type { Permissions } from '../../ports/permissions.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import type { Clock } from '../../ports/time.ts';
import { type WantedPolicy, wantedPolicyKind } from '../../state/handed-over-kind.ts';
import { pack, unpack } from '../../state/stored-value.ts';
import { PERMISSION_TIMEOUT_MS } from '../lib/with-timeout.ts';
import { originsToRead } from './policy-address.ts';

const KEY = wantedPolicyKind.prefix;

/** The address of the policy that a person wants to read while the browser asks for its host, in session storage. */
export interface WantedPolicyStore {
	set(site: string, url: string): Promise<void>;
	/** Removes and returns the address if its host is granted now; null where it is not. Drops one that waited too long. */
	takeGranted(): Promise<WantedPolicy | null>;
}

export function createWantedPolicyStore(deps: {
	session: KeyValueStore;
	permissions: Permissions;
	clock: Clock;
}): WantedPolicyStore {
	const { session, permissions, clock } = deps;
	return {
		set: (site, url) => session.set({ [KEY]: pack(wantedPolicyKind, { site, url, at: clock.now() }) }),
		async takeGranted() {
			const stored = await session.get(KEY);
			if (stored === undefined) return null;
			const reading = unpack(wantedPolicyKind, stored);
			const wanted =
				reading.ok && Math.abs(clock.now() - reading.value.at) <= PERMISSION_TIMEOUT_MS
					? reading.value
					: null;
			if (wanted && originsToRead(wanted.url, await permissions.origins()).length > 0) return null;
			await session.remove([KEY]);
			return wanted;
		},
	};
}
