import type { SitesBackend } from '../../../options/sites/sites-model.ts';
import type { AnswerAccess } from '../../../src/core/recording/recording.ts';
import { originsCover } from '../../../src/core/web/grants.ts';
import type { WatchedSite } from '../../../src/messaging/intents/site.ts';

/** Added sites and permissions in memory; listeners are notified of changes. */
export interface FakeSites extends SitesBackend {
	readonly added: Map<string, WatchedSite & { readonly needs: readonly string[] }>;
	/** Granted match patterns. */
	readonly granted: Set<string>;
	/** Requested patterns, in order. */
	readonly requests: (readonly string[])[];
	/** Whether the person allows what is requested. */
	says: boolean;
	/** Whether recordings can observe answers. */
	access: AnswerAccess;
	failNext: Error | null;
	/** Adds a site as the popup does. */
	add(host: string, over?: Partial<WatchedSite> & { parents?: readonly string[] }): void;
	/** Withdraws permissions, as the browser's own settings do. */
	withdraw(...origins: string[]): void;
	grant(...origins: string[]): void;
}

const origin = (host: string) => `*://${host}/*`;
const PLATFORM = ['*://*.opendatasoft.com/*', '*://*.huwise.com/*'];

export function createFakeSites(): FakeSites {
	const listeners = new Set<() => void>();
	const tell = () => {
		for (const run of listeners) run();
	};
	const fail = () => {
		const error = fake.failNext;
		fake.failNext = null;
		if (error) throw error;
	};
	const fake: FakeSites = {
		added: new Map(),
		granted: new Set(PLATFORM),
		requests: [],
		says: true,
		access: 'not-allowed',
		failNext: null,
		add(host, { parents = [], ...over } = {}) {
			const needs = [host, ...parents].map(origin);
			fake.added.set(host, { host, platform: false, addedAt: Date.UTC(2026, 10, 3), ...over, needs });
			for (const pattern of needs) fake.granted.add(pattern);
		},
		withdraw(...origins) {
			for (const pattern of origins) fake.granted.delete(pattern);
			tell();
		},
		grant(...origins) {
			for (const pattern of origins) fake.granted.add(pattern);
			tell();
		},
		client: {
			async 'site.list'() {
				fail();
				const needed = new Set([...PLATFORM, ...[...fake.added.values()].flatMap(({ needs }) => needs)]);
				return {
					sites: [...fake.added.values()].map(({ needs, ...site }) => ({
						...site,
						granted: originsCover([...fake.granted], site.host),
						missing: needs.filter((pattern) => !fake.granted.has(pattern)),
					})),
					others: [...fake.granted]
						.filter((pattern) => !needed.has(pattern))
						.map((pattern) => ({
							name: pattern.replace(/^\*:\/\/(\*\.)?(.*)\/\*$/, '$2'),
							origins: [pattern],
						})),
				};
			},
			async 'site.remove'({ host }) {
				fail();
				const needs = fake.added.get(host)?.needs ?? [];
				fake.added.delete(host);
				fake.withdraw(...needs);
				return null;
			},
			async 'site.platform'({ host, platform }) {
				fail();
				const site = fake.added.get(host);
				if (site) fake.added.set(host, { ...site, platform });
				tell();
				return null;
			},
			async 'grants.remove'({ origins }) {
				fail();
				fake.withdraw(...origins);
				return null;
			},
		},
		async request(origins) {
			fake.requests.push(origins);
			if (fake.says) fake.grant(...origins);
			return fake.says;
		},
		answers: {
			access: async () => fake.access,
			async giveBack() {
				fake.access = 'not-allowed';
				tell();
				return true;
			},
		},
		holds: async (origins) => origins.every((pattern) => fake.granted.has(pattern)),
		onGrantsChanged(run) {
			listeners.add(run);
			return () => listeners.delete(run);
		},
	};
	return fake;
}
