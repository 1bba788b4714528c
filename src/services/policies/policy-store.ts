import * as v from 'valibot';
import { buildNameIndex, type NameIndex } from '../../core/names/name-index.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { candidateSites, type ResolvedPolicy, resolvePolicy } from '../../core/policy/resolve-policy.ts';
import { sitesSharing } from '../../core/policy/shared-policies.ts';
import { refusal } from '../../messaging/intent-error.ts';
import type { Trouble } from '../../messaging/intents/inspection.ts';
import type { PolicySummary, StorageTrouble } from '../../messaging/intents/policy.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import type { Clock } from '../../ports/time.ts';
import { PolicySchema } from '../../state/policy-schema.ts';
import { historyKind, policyKind, type StoredPolicy } from '../../state/stored-kinds.ts';
import { pack, unpack } from '../../state/stored-value.ts';
import type { UndoableStore } from '../lib/undo.ts';

/** How many former versions of a site's policy stay. */
const FORMER_VERSIONS = 10;

/** The policy that holds for a host, ready to judge by. */
export interface PolicyInUse {
	readonly policy: ResolvedPolicy;
	readonly index: NameIndex;
}

export interface PolicyStore {
	/** What holds for a canonical host. `isPlatform`: the person says that it is an Opendatasoft portal. */
	resolve(host: string, isPlatform: boolean): Promise<PolicyInUse>;
	list(): Promise<{ policies: PolicySummary[]; trouble: StorageTrouble[] }>;
	/** What of the policies that could hold for a host cannot be read. */
	trouble(host: string): Promise<readonly Trouble[]>;
	get(site: string): Promise<Policy | null>;
	all(): Promise<readonly Policy[]>;
	/** Stores a policy for each of its sites; gives the undo token. Refuses what is empty or no policy. */
	save(policy: unknown): Promise<string>;
	delete(site: string): Promise<string>;
	/** What local storage must hold for policies to be in force, former versions included. */
	storedValues(policies: readonly Policy[]): Promise<Record<string, unknown>>;
	/** Forget what is held in memory: stored policies have changed. */
	clearCache(): void;
}

const policyKey = (site: string) => `${policyKind.prefix}${site}`;
const historyKey = (site: string) => `${historyKind.prefix}${site}`;

function summary(
	site: string,
	{ policy, versions }: StoredPolicy,
	sharedWith: readonly string[],
): PolicySummary {
	const { title, source, date, readAt, declarations } = policy;
	return {
		site,
		title,
		sourceName: source.name,
		sourceUrl: source.url,
		sourceKind: source.kind,
		date,
		readAt,
		declarations: declarations.length,
		versions,
		sharedWith,
	};
}

/** Callers see to it that no two changes overlap in time. */
export function createPolicyStore(deps: {
	local: KeyValueStore;
	undoable: UndoableStore;
	clock: Clock;
}): PolicyStore {
	const { local, undoable, clock } = deps;
	const inUse = new Map<string, PolicyInUse>();
	let generation = 0;

	async function stored(site: string) {
		const value = await local.get(policyKey(site));
		return value === undefined ? null : unpack(policyKind, value);
	}

	async function readCandidates(host: string): Promise<Map<string, Policy>> {
		const sites = candidateSites(host);
		const values = await local.getMany(sites.map(policyKey));
		const policies = new Map<string, Policy>();
		for (const site of sites) {
			const reading = unpack(policyKind, values.get(policyKey(site)));
			if (reading.ok) policies.set(site, reading.value.policy);
		}
		return policies;
	}

	/** The former versions once `current` is replaced; the same text read again is no new version. */
	async function history(site: string, current: StoredPolicy, next: Policy, now: number) {
		const reading = unpack(historyKind, await local.get(historyKey(site)));
		const former = reading.ok ? reading.value : [];
		if (current.policy.fingerprint === next.fingerprint) return former;
		const { policy, savedAt } = current;
		return [{ policy, savedAt, replacedAt: now }, ...former].slice(0, FORMER_VERSIONS);
	}

	async function valuesFor(site: string, policy: Policy): Promise<Record<string, unknown>> {
		const now = clock.now();
		const own = { ...policy, sites: [site] };
		const current = await stored(site);
		if (current && !current.ok && current.reason === 'newer-format') throw refusal('newer-format', site);
		if (!current?.ok) {
			const damaged = current ? { [`damaged:${policyKey(site)}`]: await local.get(policyKey(site)) } : {};
			return {
				...damaged,
				[policyKey(site)]: pack(policyKind, { policy: own, savedAt: now, versions: 1 }),
			};
		}
		const former = await history(site, current.value, own, now);
		const value = { policy: own, savedAt: now, versions: former.length + 1 };
		return {
			[policyKey(site)]: pack(policyKind, value),
			[historyKey(site)]: pack(historyKind, former),
		};
	}

	async function storedValues(policies: readonly Policy[]) {
		const all: Record<string, unknown> = {};
		for (const policy of policies) {
			for (const site of policy.sites) Object.assign(all, await valuesFor(site, policy));
		}
		return all;
	}

	function clearCache(): void {
		generation++;
		inUse.clear();
	}

	async function change(put: Readonly<Record<string, unknown>>): Promise<string> {
		try {
			return await undoable.change(put);
		} finally {
			clearCache();
		}
	}

	return {
		async trouble(host) {
			const values = await local.getMany(candidateSites(host).map(policyKey));
			const reasons = new Set<Trouble['reason']>();
			for (const value of values.values()) {
				const reading = unpack(policyKind, value);
				if (!reading.ok) reasons.add(reading.reason);
			}
			return [...reasons].map((reason) => ({ area: 'policies', reason }));
		},
		clearCache,
		storedValues,
		async resolve(host, isPlatform) {
			const key = `${host} ${isPlatform}`;
			const known = inUse.get(key);
			if (known) return known;
			const before = generation;
			const policy = resolvePolicy(host, await readCandidates(host), isPlatform);
			const made = { policy, index: buildNameIndex(policy.declarations) };
			// A policy may have been saved while this one was read.
			if (before === generation) inUse.set(key, made);
			return made;
		},
		async list() {
			const found = new Map<string, StoredPolicy>();
			const trouble: StorageTrouble[] = [];
			for (const [key, value] of await local.entries(policyKind.prefix)) {
				const reading = unpack(policyKind, value);
				if (reading.ok) found.set(key.slice(policyKind.prefix.length), reading.value);
				else trouble.push({ key, reason: reading.reason });
			}
			const sharing = sitesSharing(new Map([...found].map(([site, { policy }]) => [site, policy])));
			const policies = [...found].map(([site, one]) => summary(site, one, sharing.get(site) ?? []));
			return { policies: policies.sort((a, b) => (a.site < b.site ? -1 : 1)), trouble };
		},
		async get(site) {
			const reading = await stored(site);
			return reading?.ok ? reading.value.policy : null;
		},
		async all() {
			const readings = [...(await local.entries(policyKind.prefix)).values()];
			return readings.map((value) => unpack(policyKind, value)).flatMap((r) => (r.ok ? r.value.policy : []));
		},
		async save(given) {
			const parsed = v.safeParse(PolicySchema, given);
			if (!parsed.success) throw refusal('not-a-policy');
			if (parsed.output.sites.length === 0) throw refusal('no-site');
			if (parsed.output.declarations.length === 0) throw refusal('no-declarations');
			return change(await storedValues([parsed.output]));
		},
		async delete(site) {
			const reading = await stored(site);
			if (reading && !reading.ok && reading.reason === 'newer-format') throw refusal('newer-format', site);
			return change({ [policyKey(site)]: null, [historyKey(site)]: null });
		},
	};
}
