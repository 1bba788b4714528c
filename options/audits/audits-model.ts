import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AuditSummary } from '../../src/core/audit/audit.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { failureWords, type Notices } from '../notices.ts';
import type { AuditsBackend } from './backend.ts';

export interface AuditsModel {
	/** Null until the first answer. */
	readonly list: ReadonlySignal<readonly AuditSummary[] | null>;
	/** Why there is no list, in words. */
	readonly error: ReadonlySignal<string | null>;
	/** Those chosen for comparing, all of one portal, in the list's order (the oldest last). */
	readonly chosen: ReadonlySignal<readonly AuditSummary[]>;
	choose(id: string, isChosen: boolean): void;
	chooseNone(): void;
	refresh(): Promise<void>;
	remove(audit: AuditSummary): Promise<void>;
}

export const AUDITS_ID = 'reports';

/** More reports beside each other are no table that a person reads. */
export const MOST_COMPARED = 6;

/** Whether a report can be compared with those chosen: of the same portal, while there is room. */
export function isComparable(audit: AuditSummary, chosen: readonly AuditSummary[]): boolean {
	if (chosen.some(({ id }) => id === audit.id)) return true;
	return chosen.length < MOST_COMPARED && chosen.every(({ host }) => host === audit.host);
}

/** The inspections that were kept as evidence. */
export function createAuditsModel(backend: AuditsBackend, tr: Translator, notices: Notices): AuditsModel {
	const list = signal<readonly AuditSummary[] | null>(null);
	const error = signal<string | null>(null);
	const ids = signal<ReadonlySet<string>>(new Set());
	const chosen = computed(() => (list.value ?? []).filter(({ id }) => ids.value.has(id)));
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
		chosen,
		choose(id, isChosen) {
			const others = [...ids.value].filter((one) => one !== id);
			ids.value = new Set(isChosen ? [...others, id] : others);
		},
		chooseNone() {
			ids.value = new Set();
		},
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
