import type { Translator } from '../src/i18n/translator.ts';
import { type AuditsModel, createAuditsModel } from './audits/audits-model.ts';
import type { OptionsBackend } from './backend.ts';
import { type BackupModel, createBackupModel } from './backup/backup-model.ts';
import { createMendModel, type MendModel } from './declarations/mend-model.ts';
import { createReports, type Reports } from './effect/reports.ts';
import { createImportModel, type ImportModel } from './importing/import-model.ts';
import { createJournalModel, type JournalModel } from './journal/journal-model.ts';
import { createNotices, type Notices } from './notices.ts';
import { createPreviewModel, type PreviewModel } from './preview/preview-model.ts';
import { createReferenceModel, type ReferenceModel } from './reference/reference-model.ts';
import { createShareModel, type ShareModel } from './sharing/share-model.ts';
import { createSitesModel, type SitesModel } from './sites/sites-model.ts';
import { createStoredModel, STORED_ID, type StoredModel } from './stored/stored-model.ts';
import { createTodoModel, type TodoModel } from './todo/todo-model.ts';

/** The whole page's state and what a person can do with it. */
export interface OptionsModel {
	readonly tr: Translator;
	readonly notices: Notices;
	readonly importing: ImportModel;
	readonly mend: MendModel;
	readonly reports: Reports;
	readonly todo: TodoModel;
	readonly sharing: ShareModel;
	readonly preview: PreviewModel;
	readonly stored: StoredModel;
	readonly backup: BackupModel;
	readonly reference: ReferenceModel;
	readonly sites: SitesModel;
	readonly journal: JournalModel;
	readonly audits: AuditsModel;
	/** Takes back what the notice speaks of. */
	undo(): Promise<void>;
	dismiss(): void;
	/** Asks for what the page shows first; resolves when it is there. */
	start(): Promise<void>;
	dispose(): void;
}

/** @param startSite the portal the page was opened for (`?site=`), or empty */
export function createOptionsModel(backend: OptionsBackend, tr: Translator, startSite: string): OptionsModel {
	const { client } = backend;
	const notices = createNotices(tr);
	const backup = createBackupModel(backend, tr, notices);
	const reference = createReferenceModel(client, tr, notices, backend.now);
	const importing = createImportModel(backend, tr, notices, startSite, backup.propose, reference.take);
	const mend = createMendModel(notices, importing);
	const preview = createPreviewModel(backend, tr, notices, importing, mend);
	const stored = createStoredModel(backend, tr, notices);
	const reports = createReports(backend, notices);
	const sharing = createShareModel(client, tr, notices, stored);
	const todo = createTodoModel(backend, tr, notices, reports, importing);
	const sites = createSitesModel(backend.sites, tr, notices);
	const journal = createJournalModel(backend, tr, notices);
	const audits = createAuditsModel(client, tr, notices);
	const stopWatching = backend.onPoliciesChanged(() => {
		preview.refresh();
		void stored.refresh();
		void reference.refresh();
		void sites.refresh();
		void audits.refresh();
	});
	return {
		tr,
		notices,
		importing,
		mend,
		reports,
		todo,
		sharing,
		preview,
		stored,
		backup,
		reference,
		sites,
		journal,
		audits,
		async undo() {
			const token = notices.notice.value?.undo;
			if (!token) return;
			try {
				const done = await client['policy.undo']({ undo: token });
				notices.done(tr.t(done ? 'options_undone' : 'options_undo_too_late'));
			} catch (error) {
				notices.failed(error);
			}
		},
		dismiss() {
			const back = notices.notice.value?.back ?? STORED_ID;
			notices.dismiss();
			notices.focus(back);
		},
		async start() {
			await Promise.all([
				stored.refresh(),
				reference.refresh(),
				reports.refresh(),
				sites.refresh(),
				journal.refresh(),
				audits.refresh(),
			]);
		},
		dispose() {
			stopWatching();
			preview.dispose();
			reports.dispose();
			sites.dispose();
			journal.dispose();
		},
	};
}
