import type { Policy } from '../../core/policy/policy.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import {
	type PortalReading,
	type ProposedPolicy,
	proposalKind,
	readingKind,
} from '../../state/reading-kinds.ts';
import { historyKind } from '../../state/stored-kinds.ts';
import { pack } from '../../state/stored-value.ts';
import { readValue } from '../lib/read-stored.ts';
import { historyKey } from '../policies/policy-versions.ts';

/** Stores what is known of unasked readings, by portal. */
export interface ReadingStore {
	get(host: string): Promise<PortalReading | null>;
	put(host: string, reading: PortalReading): Promise<void>;
	/** Returns the changed policy that waits for the person; null where none does. */
	proposal(host: string): Promise<ProposedPolicy | null>;
	propose(host: string, proposed: ProposedPolicy): Promise<void>;
	dropProposal(host: string): Promise<void>;
	/** Returns the version before the current one; null where none is kept. */
	former(host: string): Promise<Policy | null>;
}

const readingKey = (host: string) => `${readingKind.prefix}${host}`;
const proposalKey = (host: string) => `${proposalKind.prefix}${host}`;

export function createReadingStore({ local }: { local: KeyValueStore }): ReadingStore {
	return {
		get: (host) => readValue(local, readingKind, readingKey(host)),
		put: (host, reading) => local.set({ [readingKey(host)]: pack(readingKind, reading) }),
		proposal: (host) => readValue(local, proposalKind, proposalKey(host)),
		propose: (host, proposed) => local.set({ [proposalKey(host)]: pack(proposalKind, proposed) }),
		former: async (host) => (await readValue(local, historyKind, historyKey(host)))?.[0]?.policy ?? null,
		dropProposal: (host) => local.remove([proposalKey(host)]),
	};
}
