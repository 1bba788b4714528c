import type { MergeWords } from '../src/core/policy/merge-languages.ts';
import type { Translator } from '../src/i18n/translator.ts';
import { findPolicyLinks, looksLikePolicy, otherLanguages } from '../src/import/portal/policy-links.ts';
import { createAuditMaker } from '../src/services/audits/audit-maker.ts';
import { createAuditStore } from '../src/services/audits/audit-store.ts';
import { createBackup } from '../src/services/backup/backup.ts';
import { createExceptionStore } from '../src/services/exceptions/exception-store.ts';
import type { CheckedStore } from '../src/services/lib/checked-store.ts';
import { readStorageTrouble } from '../src/services/lib/storage-trouble.ts';
import { createOrganisationChoices } from '../src/services/organisation/organisation-choices.ts';
import { createOrganisationFollower } from '../src/services/organisation/organisation-follower.ts';
import { createSitePolicy } from '../src/services/policies/site-policy.ts';
import { createAutomaticReading } from '../src/services/reading/automatic-reading.ts';
import { createPolicyPagesReader } from '../src/services/reading/policy-pages.ts';
import { createPolicySearch } from '../src/services/reading/policy-search.ts';
import { createOfferRecording } from '../src/services/recording/offer-recording.ts';
import type { Recorder } from '../src/services/recording/recorder.ts';
import { createSigning } from '../src/services/signing/signing.ts';
import { createAddedSites } from '../src/services/sites/added-sites.ts';
import type { SiteStore } from '../src/services/sites/site-store.ts';
import { createCleanStartTroubles } from '../src/services/vault/clean-start-troubles.ts';
import type { Vault } from '../src/services/vault/vault.ts';
import type { CookieWatcher } from '../src/services/watching/cookie-watcher.ts';
import { createInspect } from '../src/services/watching/inspect.ts';
import type { PageScanner } from '../src/services/watching/page-scanner.ts';
import type { Portals } from '../src/services/watching/portals.ts';
import type { ReportStore } from '../src/services/watching/report-store.ts';
import type { JudgingServices } from './create-judging-services.ts';
import type { WorkerPorts } from './worker-ports.ts';

interface SharedServices extends JudgingServices {
	readonly disk: Pick<CheckedStore, 'trouble'>;
	readonly siteStore: SiteStore;
	readonly portals: Portals;
	readonly reports: ReportStore;
	readonly watcher: CookieWatcher;
	readonly scanner: PageScanner;
	readonly recorder: Recorder;
	readonly vault: Pick<Vault, 'pending'>;
	readonly translator: () => Promise<Translator>;
	readonly change: <T>(task: () => Promise<T>) => Promise<T>;
	readonly onError: (error: unknown) => void;
}

/** Names of languages and categories, for what languages of a policy contradict each other in. */
function mergeWordsOf({ locale, t }: Translator): MergeWords {
	const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
	return {
		language: (tag) => names.of(tag) ?? tag,
		category: (category) => t(`options_category_${category}`),
	};
}

/** Constructs the services that answer a person's requests. */
export function createRequestServices(ports: WorkerPorts, services: SharedServices) {
	const { siteStore, policies, undoable } = services;
	const backup = createBackup({ ...ports, ...services, sites: siteStore });
	const cleanStarts = createCleanStartTroubles(ports);
	const inspect = createInspect({
		...ports,
		...services,
		cleanStarts,
		readingNotice: (host) => automaticReading.notice(host),
	});
	const addedSites = createAddedSites({ ...ports, siteStore });
	const audits = createAuditStore({ ...ports, undoable });
	const makeAudit = createAuditMaker({ ...ports, ...services, inspect });
	const links = { findPolicyLinks, looksLikePolicy, otherLanguages };
	const sitePolicy = createSitePolicy({ ...ports, siteStore, policies, links });
	const reader = createPolicyPagesReader({
		...ports,
		mergeWords: async () => mergeWordsOf(await services.translator()),
	});
	const automaticReading = createAutomaticReading({
		...ports,
		...services,
		schedule: services.readingSchedule,
		search: createPolicySearch({ ...ports, siteStore, links, reader }),
		locale: async () => (await services.translator()).locale,
		whileChanging: services.watcher.whileChanging,
	});
	const offerRecording = createOfferRecording({ ...ports, ...services, inspect });
	const exceptionStore = createExceptionStore({ ...ports, undoable, inUse: services.exceptions });
	const storageTrouble = () => readStorageTrouble(ports.local);
	return {
		backup,
		inspect,
		storageTrouble,
		addedSites,
		audits,
		makeAudit,
		sitePolicy,
		offerRecording,
		cleanStarts,
		exceptionStore,
		organisationChoices: createOrganisationChoices({ ...ports, ...services }),
		organisationFollower: createOrganisationFollower({ ...ports, change: services.change }),
		automaticReading,
		signing: createSigning(ports),
	};
}

export type RequestServices = ReturnType<typeof createRequestServices>;
