import type { Translator } from '../src/i18n/translator.ts';
import { createAboutModel } from './about/about-model.ts';
import { createAuditsModel } from './audits/audits-model.ts';
import type { OptionsBackend } from './backend.ts';
import { createBackupModel } from './backup/backup-model.ts';
import { createCertificateModel } from './certificate/certificate-model.ts';
import { createCleanStartsModel } from './clean-starts/clean-starts-model.ts';
import { createMendModel } from './declarations/mend-model.ts';
import { createReports } from './effect/reports.ts';
import { createExceptionsModel } from './exceptions/exceptions-model.ts';
import { createImportModel } from './importing/import-model.ts';
import { createJournalModel } from './journal/journal-model.ts';
import { createCorrections } from './make-true/corrections.ts';
import { createNotices } from './notices.ts';
import { createOrganisationModel } from './organisation/organisation-model.ts';
import { createReadingStarter } from './portal/reading-starter.ts';
import { createPortalsModel, type Opening } from './portals/portals-model.ts';
import { createPreviewModel } from './preview/preview-model.ts';
import { createChangedPageModel } from './reading/changed-page-model.ts';
import { createReferenceModel } from './reference/reference-model.ts';
import { createNavigation, PAGE_HEADING_ID } from './routing/navigation.ts';
import type { SinglePage } from './routing/route.ts';
import { createSettingsModel } from './settings/settings-model.ts';
import { createShareModel } from './sharing/share-model.ts';
import { createSitesModel } from './sites/sites-model.ts';
import { createStoredEditModel } from './stored/edit-model.ts';
import { createStoredModel } from './stored/stored-model.ts';
import { createVersionsModel } from './stored/versions-model.ts';

/** The whole page's state and what a person can do with it. */
export type OptionsModel = ReturnType<typeof createOptionsModel>;

export function createOptionsModel(backend: OptionsBackend, tr: Translator, opening: Opening) {
	const { client } = backend;
	const notices = createNotices(tr);
	const navigation = createNavigation(backend.place, notices);
	const show = (page: SinglePage) => {
		if (navigation.route.value.page !== page) navigation.go({ page });
	};
	const backup = createBackupModel(backend, tr, notices, () => show('settings'));
	const reference = createReferenceModel(client, tr, notices, backend.now);
	const importing = createImportModel(backend, tr, notices, opening.site, {
		show: () => show('import'),
		onBackup: backup.propose,
		async onReference(entries, label) {
			show('settings');
			await reference.take(entries, label);
		},
	});
	const mend = createMendModel(notices, importing);
	const organisation = createOrganisationModel(backend, tr, notices);
	const preview = createPreviewModel(
		backend,
		tr,
		notices,
		importing,
		mend,
		([site = '']) => navigation.go(portals.routeOf(site)),
		organisation.holdsFor,
	);
	const stored = createStoredModel(backend, tr, notices);
	const editing = createStoredEditModel(backend, tr, notices);
	const reports = createReports(backend, notices);
	const sharing = createShareModel(client, tr, notices, stored);
	const sites = createSitesModel(backend.sites, tr, notices);
	const corrections = createCorrections(backend, tr, notices, reports, sites);
	const journal = createJournalModel(backend, tr, notices);
	const audits = createAuditsModel(client, tr, notices);
	const portals = createPortalsModel({ stored, organisation, sites, journal, audits, reports }, opening);
	const settings = createSettingsModel(
		backend,
		tr,
		notices,
		() => importing.drafts.value.length > 0 || !importing.sources.isEmpty.value,
	);
	const exceptions = createExceptionsModel(client, backend.saveFile, tr, notices);
	const reading = createChangedPageModel(client, tr, notices);
	const versions = createVersionsModel(client, tr, notices);
	const about = createAboutModel(backend, tr, notices);
	const cleanStarts = createCleanStartsModel(client, tr, notices);
	const stopWatching = backend.onPoliciesChanged(() => {
		preview.refresh();
		void stored.refresh();
		void organisation.refresh();
		void exceptions.refresh();
		void reading.refresh();
		void reference.refresh();
		void sites.refresh();
		void audits.refresh();
		corrections.refresh();
	});
	return {
		tr,
		notices,
		navigation,
		settings,
		shortcuts: backend.shortcuts,
		about,
		versions,
		portals,
		importing,
		reader: createReadingStarter(importing, notices),
		mend,
		reports,
		sharing,
		preview,
		stored,
		organisation,
		editing,
		corrections,
		backup,
		reference,
		sites,
		journal,
		audits,
		capturing: { client, readHar: backend.readHar },
		exceptions,
		reading,
		now: backend.now,
		cleanStarts,
		signing: { client, copyText: backend.copyText },
		certificates: createCertificateModel(backend, tr, notices),
		/** Takes back what the notice speaks of. */
		async undo(): Promise<void> {
			const token = notices.notice.value?.undo;
			if (!token) return;
			await notices.attempt(async () => {
				const done = await client['policy.undo']({ undo: token });
				notices.done(tr.t(done ? 'options_undone' : 'options_undo_too_late'));
			});
		},
		dismiss() {
			const back = notices.notice.value?.back ?? PAGE_HEADING_ID;
			notices.dismiss();
			notices.focus(back);
		},
		/** Asks for what the page shows first; resolves when it is there. */
		async start(): Promise<void> {
			await Promise.all([
				stored.refresh(),
				organisation.refresh(),
				settings.refresh(),
				reference.refresh(),
				reports.refresh(),
				sites.refresh(),
				journal.refresh(),
				audits.refresh(),
				cleanStarts.refresh(),
			]);
		},
		dispose() {
			stopWatching();
			navigation.dispose();
			settings.dispose();
			preview.dispose();
			corrections.dispose();
			reports.dispose();
			sites.dispose();
			journal.dispose();
		},
	};
}
