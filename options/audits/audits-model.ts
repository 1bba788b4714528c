import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AuditSummary } from '../../src/core/audit/audit.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { Client } from '../../src/messaging/intents.ts';
import { createList, type LoadedList } from '../list.ts';
import type { Notices } from '../notices.ts';

export type AuditsClient = Pick<Client, 'audit.list' | 'audit.delete'>;

export interface AuditsModel extends LoadedList<readonly AuditSummary[]> {
	/** The reports chosen for comparing, all of one portal, in the list's order (the oldest last). */
	readonly chosen: ReadonlySignal<readonly AuditSummary[]>;
	choose(id: string, isChosen: boolean): void;
	chooseNone(): void;
	remove(audit: AuditSummary): Promise<void>;
}

/** More reports beside each other are no table that a person reads. */
export const MAX_COMPARED = 6;

/** Whether a report can be compared with those chosen: of the same portal, while there is room. */
export function isComparable(audit: AuditSummary, chosen: readonly AuditSummary[]): boolean {
	if (chosen.some(({ id }) => id === audit.id)) return true;
	return chosen.length < MAX_COMPARED && chosen.every(({ host }) => host === audit.host);
}

/** The inspections that were kept as evidence. */
export function createAuditsModel(client: AuditsClient, tr: Translator, notices: Notices): AuditsModel {
	const list = createList(() => client['audit.list'](), tr);
	const ids = signal<ReadonlySet<string>>(new Set());
	const chosen = computed(() => (list.list.value ?? []).filter(({ id }) => ids.value.has(id)));

	return {
		...list,
		chosen,
		choose(id, isChosen) {
			const others = [...ids.value].filter((other) => other !== id);
			ids.value = new Set(isChosen ? [...others, id] : others);
		},
		chooseNone() {
			ids.value = new Set();
		},
		async remove({ id, host }) {
			try {
				const { undo } = await client['audit.delete']({ id });
				await list.refresh();
				notices.done(tr.t('options_audit_deleted', host), undo === null ? {} : { undo });
			} catch (reason) {
				notices.failed(reason);
				await list.refresh();
			}
		},
	};
}
