import type { AuditSummary } from '../../src/core/audit/audit.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { Client } from '../../src/messaging/intents.ts';
import { createList, type LoadedList } from '../list.ts';
import type { Notices } from '../notices.ts';
import { createSelection, type Selection } from '../selection/selection.ts';

export type AuditsClient = Pick<Client, 'audit.list' | 'audit.delete'>;

export interface AuditsModel extends LoadedList<readonly AuditSummary[]> {
	readonly selection: Selection;
	/** Deletes reports together: one Undo brings all of them back. */
	remove(audits: readonly AuditSummary[]): Promise<void>;
}

/** More reports beside each other are no table that a person reads. */
const MAX_COMPARED = 6;

/** Whether reports can be compared: two to six of one portal. */
export function areComparable(audits: readonly AuditSummary[]): boolean {
	const hosts = new Set(audits.map(({ host }) => host));
	return audits.length > 1 && audits.length <= MAX_COMPARED && hosts.size === 1;
}

/** The inspections that were kept as evidence. */
export function createAuditsModel(client: AuditsClient, tr: Translator, notices: Notices): AuditsModel {
	const list = createList(() => client['audit.list'](), tr);
	return {
		...list,
		selection: createSelection(() => (list.list.value ?? []).map(({ id }) => id)),
		async remove(audits) {
			const [first] = audits;
			if (first === undefined) return;
			try {
				const { undo } = await client['audit.delete']({ ids: audits.map(({ id }) => id) });
				await list.refresh();
				const words =
					audits.length === 1
						? tr.t('options_audit_deleted', first.host)
						: tr.plural('options_audits_deleted', audits.length);
				notices.done(words, undo === null ? {} : { undo });
			} catch (reason) {
				notices.failed(reason);
				await list.refresh();
			}
		},
	};
}
