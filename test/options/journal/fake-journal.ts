import type { JournalClient } from '../../../options/journal/journal-model.ts';
import type { Trouble } from '../../../src/messaging/intents/inspection.ts';
import type { JournalExport, JournalSummary } from '../../../src/messaging/intents/journal.ts';

/** A journal in memory. */
export interface FakeJournal extends JournalClient {
	readonly portals: JournalSummary[];
	readonly trouble: Trouble[];
	failNext: Error | null;
	/** Adds a portal's journal, by default of 14 cookies. */
	observe(host: string, over?: Partial<JournalSummary>): void;
}

export function createFakeJournal(): FakeJournal {
	const fail = () => {
		const error = fake.failNext;
		fake.failNext = null;
		if (error) throw error;
	};
	const fake: FakeJournal = {
		portals: [],
		trouble: [],
		failNext: null,
		observe(host, over = {}) {
			fake.portals.push({
				store: '0',
				host,
				watchingSince: Date.UTC(2026, 10, 3, 8, 0),
				lastSeen: Date.UTC(2026, 10, 22, 9, 12),
				cookies: 14,
				inMemory: false,
				...over,
			});
		},
		async 'journal.list'() {
			fail();
			return { portals: [...fake.portals], trouble: [...fake.trouble] };
		},
		async 'journal.get'({ store, host }) {
			fail();
			const portal = fake.portals.find((each) => each.store === store && each.host === host);
			return portal ? journalOf(portal) : null;
		},
		async 'journal.clear'({ portal: place }) {
			fail();
			const kept = fake.portals.filter(
				(portal) => place !== null && !(portal.store === place.store && portal.host === place.host),
			);
			fake.portals.splice(0, fake.portals.length, ...kept);
			return null;
		},
	};
	return fake;
}

function journalOf({ store, host, watchingSince, lastSeen }: JournalSummary): JournalExport {
	return {
		store,
		host,
		watchingSince,
		lastLook: null,
		policies: [{ at: watchingSince, kind: 'default', site: '', title: null, fingerprint: null }],
		cookies: [
			{
				key: `${store} ${host} _ga`,
				name: '_ga',
				domain: host,
				firstSeen: watchingSince,
				lastSeen,
				goneAt: null,
				timesSet: 3,
				lastCause: 'explicit',
				lastSet: { at: watchingSince, expires: watchingSince / 1000 + 3600 },
				expires: watchingSince / 1000 + 3600,
				longestLifetime: 3600,
				verdicts: [{ at: watchingSince, verdict: 'undeclared' }],
			},
		],
	};
}
