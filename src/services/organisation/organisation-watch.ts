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

	/** Whether nothing is set, for sure: not said for the first time, but some time (ms) after. */
	async function isSurelyNothing(since: unknown): Promise<boolean> {
		if (since === undefined) await session.set({ [ORGANISATION_MISSING_KEY]: clock.now() });
		return typeof since === 'number' && clock.now() - since >= MISSING_CONFIRMED_MS;
	}

	async function follow(isSure: () => Promise<boolean>): Promise<void> {
		const given = await managed.read();
		if (given === null && !(await isSure())) return;
		const isFollowed = given !== null || (await local.get(ORGANISATION_KEY)) !== undefined;
		if (isFollowed) await follower().follow(given);
		await session.set({ [ORGANISATION_READ_KEY]: true });
	}

	return {
		changed: () => void follow(async () => true).catch(onError),
		async started() {
			const marks = await session.getMany([ORGANISATION_READ_KEY, ORGANISATION_MISSING_KEY]);
			if (marks.has(ORGANISATION_READ_KEY)) return;
			follow(() => isSurelyNothing(marks.get(ORGANISATION_MISSING_KEY))).catch(onError);
		},
	};
}
