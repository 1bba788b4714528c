import { type ReadonlySignal, signal } from '@preact/signals';
import type { AuditSummary } from '../../src/core/audit.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { failureWords, type Notices } from '../notices.ts';
import type { AuditsBackend } from './backend.ts';

export interface AuditsModel {
	/** Null until the first answer. */
	readonly list: ReadonlySignal<readonly AuditSummary[] | null>;
	/** Why there is no list, in words. */
	readonly error: ReadonlySignal<string | null>;
	refresh(): Promise<void>;
	remove(audit: AuditSummary): Promise<void>;
}

export const AUDITS_ID = 'reports';

/** The inspections that were kept as evidence. */
export function createAuditsModel(backend: AuditsBackend, tr: Translator, notices: Notices): AuditsModel {
	const list = signal<readonly AuditSummary[] | null>(null);
	const error = signal<string | null>(null);
	let asked = 0;

	async function refresh(): Promise<void> {
		asked += 1;
		const mine = asked;
		try {
			const answer = await backend.list();
			if (mine !== asked) return;
			list.value = answer;
			error.value = null;
		} catch (reason) {
			if (mine === asked) error.value = failureWords(tr, reason);
		}
	}

	return {
		list,
		error,
		refresh,
		async remove({ id, host }) {
			try {
				const { undo } = await backend.remove(id);
				await refresh();
				notices.done(tr.t('options_audit_deleted', host), {
					back: AUDITS_ID,
					...(undo === null ? {} : { undo }),
				});
			} catch (reason) {
				notices.failed(reason, AUDITS_ID);
				await refresh();
			}
		},
	};
}
