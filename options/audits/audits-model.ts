import type { AuditSummary } from '../../src/core/audit/audit.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { Client } from '../../src/messaging/intents.ts';
import { createList, type LoadedList } from '../list.ts';
import type { Notices } from '../notices.ts';
import { createSelection, type Selection } from '../selection/selection.ts';
import type { ListedVerdict } from './judge-audit.ts';

export type AuditsClient = Pick<Client, 'audit.list' | 'audit.get' | 'audit.delete' | 'audit.keep'>;

export interface AuditsModel extends LoadedList<readonly AuditSummary[]> {
	readonly selection: Selection;
	/** Deletes reports together: one Undo brings all of them back. */
	remove(audits: readonly AuditSummary[]): Promise<void>;
	/** Judges the recordings of one full audit, the newest first; null if none can be read. */
	judge(ids: readonly string[]): Promise<ListedVerdict | null>;
	/** Keeps reports that are in memory only, each with all of its full audit. */
	keep(audits: readonly AuditSummary[]): Promise<void>;
}

/** More reports beside each other are no table that a person reads. */
const MAX_COMPARED = 6;

/** Whether reports can be compared: two to six of one portal. */
export function areComparable(audits: readonly AuditSummary[]): boolean {
	const hosts = new Set(audits.map(({ host }) => host));
	return audits.length > 1 && audits.length <= MAX_COMPARED && hosts.size === 1;
}

/** The id of what a report is a part of: its full audit, or itself. */
export const wholeOf = ({ id, visit }: AuditSummary): string => visit?.plan?.id ?? id;

/** The number of reports as people count them: a full audit is one. */
export const countAudits = (audits: readonly AuditSummary[]): number => new Set(audits.map(wholeOf)).size;

/** The stored inspections and visits. */
export function createAuditsModel(client: AuditsClient, tr: Translator, notices: Notices): AuditsModel {
	const list = createList(() => client['audit.list'](), tr);

	async function attempt(act: () => Promise<void>): Promise<void> {
		try {
			await act();
		} catch (reason) {
			notices.failed(reason);
			await list.refresh();
		}
	}

	return {
		...list,
		selection: createSelection(() => (list.list.value ?? []).map(({ id }) => id)),
		remove: (audits) =>
			attempt(async () => {
				const [first] = audits;
				if (first === undefined) return;
				const { undo } = await client['audit.delete']({ ids: audits.map(({ id }) => id) });
				await list.refresh();
				const count = countAudits(audits);
				const isWhole = first.visit?.plan != null;
				const words =
					count === 1
						? tr.t(isWhole ? 'options_full_audit_deleted' : 'options_audit_deleted', first.host)
						: tr.plural('options_audits_deleted', count);
				notices.done(words, undo === null ? {} : { undo });
			}),
		async judge(ids) {
			const { judgeAudit } = await import('./judge-audit.ts');
			return judgeAudit(client, ids, tr);
		},
		keep: (audits) =>
			attempt(async () => {
				await client['audit.keep']({ ids: audits.map(({ id }) => id) });
				await list.refresh();
				notices.done(tr.plural('options_audits_kept', countAudits(audits)));
			}),
	};
}
