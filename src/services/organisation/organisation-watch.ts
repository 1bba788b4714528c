import type { ManagedValues } from '../../ports/managed.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import type { Clock } from '../../ports/time.ts';
import { ORGANISATION_KEY } from '../../state/organisation-key.ts';
import { ORGANISATION_MISSING_KEY, ORGANISATION_READ_KEY } from '../../state/session-keys.ts';
import type { OrganisationFollower } from './organisation-follower.ts';

/** Soon after its start Chromium may say that nothing is set, though something is. */
const MISSING_CONFIRMED_MS = 10_000;

/** Notices what an organisation sets. The browser may take seconds to say it: nothing waits for that. */
export interface OrganisationWatch {
	/** The organisation has changed what it sets. */
	changed(): void;
	/** Reads what is set, until something was read in this run of the browser: each change is an event of its own. */
	started(): Promise<void>;
}

export function createOrganisationWatch(deps: {
	managed: ManagedValues;
	local: Pick<KeyValueStore, 'get'>;
	session: KeyValueStore;
	clock: Clock;
	/** Loaded on use: most people have no organisation. */
	follower: () => OrganisationFollower;
	onError: (error: unknown) => void;
}): OrganisationWatch {
	const { managed, local, session, clock, follower, onError } = deps;

	/** Whether what was set is gone: said by an event, or twice with some time between. */
	async function isGone(isEvent: boolean): Promise<boolean> {
		if ((await local.get(ORGANISATION_KEY)) === undefined) return false;
		const since = await session.get(ORGANISATION_MISSING_KEY);
		if (isEvent || (typeof since === 'number' && clock.now() - since >= MISSING_CONFIRMED_MS)) return true;
		if (since === undefined) await session.set({ [ORGANISATION_MISSING_KEY]: clock.now() });
		return false;
	}

	async function follow(isEvent: boolean): Promise<void> {
		const given = await managed.read();
		if (given === null && !(await isGone(isEvent))) return;
		await follower().follow(given);
		await session.set({ [ORGANISATION_READ_KEY]: true });
	}

	return {
		changed: () => void follow(true).catch(onError),
		async started() {
			if ((await session.get(ORGANISATION_READ_KEY)) === undefined) follow(false).catch(onError);
		},
	};
}
