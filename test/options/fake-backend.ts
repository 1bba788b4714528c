import type { OptionsBackend } from '../../options/backend.ts';
import { readHarFile } from '../../options/capture/read-har-file.ts';
import { BACKUP_PARTS } from '../../src/core/backup/backup-part.ts';
import type { Policy } from '../../src/core/policy/policy.ts';
import { sitesSharing } from '../../src/core/policy/shared-policies.ts';
import type { PolicyPages } from '../../src/core/policy/source-page.ts';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import { correctPage } from '../../src/correct/correct-page.ts';
import { readDeclared } from '../../src/correct/page/page-reading.ts';
import type { CleanStartTrouble } from '../../src/messaging/clean-start-trouble.ts';
import type { DiskTrouble } from '../../src/messaging/intents/inspection.ts';
import type { PolicyVersion, StorageTrouble } from '../../src/messaging/intents/policy.ts';
import type { Settings } from '../../src/messaging/intents/settings.ts';
import type { FetchedPage } from '../../src/ports/page-fetch.ts';
import { createSigning } from '../../src/services/signing/signing.ts';
import { NO_SETTINGS } from '../../src/state/settings-kind.ts';
import { createFakeSigningKey } from '../fakes/fake-signing-key.ts';
import { createFakeNewsSeen } from './about/fake-news-seen.ts';
import { createFakeAudits, type FakeAudits } from './audits/fake-audits.ts';
import { createFakeExceptions, type FakeExceptions } from './exceptions/fake-exceptions.ts';
import { createFakeRead, type FakeRead } from './fake-read.ts';
import { createFakeJournal, type FakeJournal } from './journal/fake-journal.ts';
import { createFakeOrganisation, type FakeOrganisation } from './organisation/fake-organisation.ts';
import { policySummary } from './policy-summary.ts';
import { createFakeReading, type FakeReading } from './reading/fake-reading.ts';
import { createFakeReference } from './reference/fake-reference.ts';
import { createFakePlace, type FakePlace } from './routing/fake-place.ts';
import { createFakeSites, type FakeSites } from './sites/fake-sites.ts';

/** A backend in memory: saving stores, deleting removes, undo restores. */
export interface FakeBackend extends OptionsBackend, FakeRead {
	readonly stored: Map<string, Policy>;
	/** Sources of policies, by site. */
	readonly policySources: Map<string, PolicyPages>;
	readonly place: FakePlace;
	/** Former versions of policies, by site. */
	readonly versions: Map<string, readonly PolicyVersion[]>;
	readonly trouble: StorageTrouble[];
	disk: DiskTrouble | null;
	settings: Settings;
	/** How often the page was loaded anew. */
	reloads: number;
	/** How often the browser's page of keys was opened. */
	shortcutChanges: number;
	cleanStarts: readonly CleanStartTrouble[];
	readonly sites: FakeSites;
	/** Copied texts, in order. */
	readonly clipboard: string[];
	/** Copied pages and tables, in order. */
	readonly rich: { readonly html: string; readonly plain: string }[];
	/** Whether copying is allowed. */
	copies: boolean;
	readonly audits: FakeAudits;
	readonly journal: FakeJournal;
	readonly exceptions: FakeExceptions;
	readonly reading: FakeReading;
	readonly organisation: FakeOrganisation;
	/** Saved files, by name. */
	readonly files: Map<string, string>;
	/** The parts of backups that were restored. */
	readonly restored: string[];
	/** Hosts for which permission was requested, in order. */
	readonly asked: string[];
	/** Reports in session storage. */
	readonly reported: SiteReport[];
	/** Writes a report, as the worker does. */
	report(report: SiteReport): void;
	/** How often the page was printed. */
	prints: number;
	readonly pages: Map<string, FetchedPage>;
	grants: boolean;
	/** Hosts without permission. */
	readonly closed: Set<string>;
	/** The error of the next call that lists or changes something; thrown once. */
	failNext: Error | null;
}

export const NOW = Date.UTC(2026, 10, 22, 9, 30);

export function createFakeBackend(policies: readonly Policy[] = []): FakeBackend {
	const stored = new Map<string, Policy>();
	for (const policy of policies)
		for (const site of policy.sites) stored.set(site, { ...policy, sites: [site] });
	const undos = new Map<string, Map<string, Policy>>();
	const listeners = new Set<() => void>();
	const reportListeners = new Set<(report: SiteReport) => void>();
	const audits = createFakeAudits(tell);
	const journal = createFakeJournal();
	const sites = createFakeSites();
	const signing = createSigning({ signingKey: createFakeSigningKey() });
	const exceptions = createFakeExceptions(NOW);
	const reading = createFakeReading();
	const organisation = createFakeOrganisation(tell);
	const fake: FakeBackend = {
		stored,
		policySources: new Map(),
		place: createFakePlace(),
		versions: new Map(),
		trouble: [],
		disk: null,
		cleanStarts: [],
		files: new Map(),
		restored: [],
		asked: [],
		pages: new Map(),
		reported: [],
		report(report) {
			for (const run of reportListeners) run(report);
		},
		reports: async () => fake.reported,
		onReport(run) {
			reportListeners.add(run);
			return () => reportListeners.delete(run);
		},
		grants: true,
		closed: new Set(),
		failNext: null,
		client: {
			...audits,
			...journal,
			...createFakeReference(),
			...exceptions,
			...reading,
			...organisation,
			...sites.client,
			'signing.key': signing.get,
			'signing.create': signing.create,
			'signing.delete': () => signing.remove().then(() => null),
			'settings.get': async () => fake.settings,
			async 'settings.set'(edits) {
				fake.settings = { ...fake.settings, ...edits };
				return fake.settings;
			},
			'clean-start.troubles': async () => [...fake.cleanStarts],
			async 'clean-start.dismiss'({ id }) {
				fake.cleanStarts = fake.cleanStarts.filter((one) => one.id !== id);
				return null;
			},
			async 'policy.list'() {
				fail();
				const sharing = sitesSharing(stored);
				const policies = [...stored]
					.sort()
					.map(([site, policy]) =>
						policySummary(site, policy, sharing.get(site) ?? [], 1 + (fake.versions.get(site)?.length ?? 0)),
					);
				return { policies, trouble: fake.trouble, disk: fake.disk };
			},
			'policy.versions': async ({ site }) => fake.versions.get(site) ?? [],
			'policy.get': async ({ site }) => stored.get(site) ?? null,
			'policy.source': async ({ site }) =>
				fake.policySources.get(site) ?? { pages: null, reason: 'older-version' },
			async 'policy.save'({ policy, pages, declaresNothing = false }) {
				if (policy.declarations.length === 0 && !declaresNothing) throw new Error('no-declarations');
				return change(() => {
					for (const site of policy.sites) {
						stored.set(site, { ...policy, sites: [site] });
						if (pages !== undefined) fake.policySources.set(site, pages);
					}
				});
			},
			'policy.delete': async ({ sites }) =>
				change(() => {
					for (const site of sites) stored.delete(site);
				}),
			async 'policy.undo'({ undo: token }) {
				if (audits.undo(token)) return true;
				const before = undos.get(token);
				if (!before) return false;
				undos.delete(token);
				stored.clear();
				for (const [site, policy] of before) stored.set(site, policy);
				tell();
				return true;
			},
			async 'backup.export'({ parts }) {
				const entries = [...stored].map(([site, policy]) => [
					`policy:${site}`,
					{ version: 1, value: { policy } },
				]);
				return {
					format: 'cookie-policy-backup/2',
					exportedAt: new Date(NOW).toISOString(),
					entries: parts.includes('policies') ? (entries as [string, unknown][]) : [],
					journals: [],
					omitted: fake.trouble,
					next: null,
				};
			},
			async 'backup.restore'({ backup, parts = BACKUP_PARTS }) {
				const { policies = [] } = backup as { policies?: Policy[] };
				const { undo } = await change(() => {
					for (const policy of policies) for (const site of policy.sites) stored.set(site, policy);
				});
				fake.restored.push(...parts);
				const none = { exceptions: 0, sites: 0, reports: 0, journal: 0, settings: 0 };
				return { restored: { ...none, policies: policies.length }, undo };
			},
		},
		audits,
		sites,
		exceptions,
		reading,
		organisation,
		journal,
		onObserved: (run) => fake.onReport(run),
		onPoliciesChanged(run) {
			listeners.add(run);
			return () => listeners.delete(run);
		},
		async requestHost({ host }) {
			fake.asked.push(host);
			if (fake.grants) fake.closed.delete(host);
			return fake.grants;
		},
		async mayRead({ host }) {
			return !fake.closed.has(host);
		},
		async fetchPage(address) {
			return fake.pages.get(address.href) ?? { failure: { code: 'http-status', place: '404' } };
		},
		...createFakeRead(),
		clipboard: [],
		copies: true,
		async copyText(text) {
			if (fake.copies) fake.clipboard.push(text);
			return fake.copies;
		},
		async copyRich(content) {
			if (fake.copies) fake.rich.push(content);
			return fake.copies;
		},
		correct: async (page, changes) => correctPage(page, changes),
		readHar: (file) => readHarFile(file),
		readPage: async (page) => readDeclared(page).declarations,
		rich: [],
		saveFile(name, text) {
			fake.files.set(name, text);
		},
		prints: 0,
		print() {
			fake.prints += 1;
		},
		shortcuts: {
			list: async () => [
				{ opens: 'popup', keys: 'Alt+Shift+K' },
				{ opens: 'panel', keys: '' },
			],
			async change() {
				fake.shortcutChanges += 1;
			},
		},
		version: '1.2.3',
		site: 'https://inspector.example/guide/',
		newsSeen: createFakeNewsSeen(),
		settings: NO_SETTINGS,
		onSettings: () => () => {},
		reloads: 0,
		shortcutChanges: 0,
		reload() {
			fake.reloads += 1;
		},
		userAgent: 'Mozilla/5.0 Gecko/20100101 Firefox/153.0',
		now: () => NOW,
	};
	function fail() {
		const error = fake.failNext;
		fake.failNext = null;
		if (error) throw error;
	}
	function tell() {
		for (const run of listeners) run();
	}
	function change(run: () => void): { undo: string } {
		fail();
		const before = new Map(stored);
		run();
		const undo = `undo-${undos.size + 1}`;
		undos.set(undo, before);
		tell();
		return { undo };
	}
	return fake;
}
