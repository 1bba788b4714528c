import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ImportIssue, Policy } from '../../src/core/policy/policy.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { Notices } from '../notices.ts';
import type { Draft } from './draft.ts';
import { joinable, joinDrafts } from './draft-languages.ts';
import { countHandwork, declarationsOf, issuesOf } from './draft-rows.ts';
import { createLossConfirmation, type LossConfirmation } from './loss-confirmation.ts';
import { namedSites } from './site-field.ts';

/** The policies that were read and not saved yet. One of them is current: shown, and saved next. */
export interface Drafts {
	readonly drafts: ReadonlySignal<readonly Draft[]>;
	readonly current: ReadonlySignal<Draft | null>;
	/** Declarations of the current draft; null where there is none. */
	readonly declarations: ReadonlySignal<Policy['declarations'] | null>;
	/** Portals of the current draft, joined by blanks: typing changes it only when another portal is named. */
	readonly namedSites: ReadonlySignal<string>;
	/** Asked before corrections made by hand are lost. */
	readonly losing: LossConfirmation;
	/** How many rows of all drafts were corrected, dropped or added by hand. */
	readonly handwork: ReadonlySignal<number>;
	/** The drafts that may be one policy in several languages, while they are not joined. */
	readonly joinable: ReadonlySignal<readonly Draft[]>;
	/** Joins those into one draft. */
	join(): Promise<void>;
	choose(id: number): void;
	/** Changes a draft; what is saved follows its rows and issues. */
	change(id: number, change: Partial<Pick<Draft, 'siteText' | 'refused' | 'rows' | 'issues'>>): void;
	/** Dismisses an issue of a draft, or takes that back. */
	dismiss(id: number, issue: ImportIssue, dismissed: boolean): void;
	/** Replaces all drafts; the first becomes the current one. */
	replace(drafts: readonly Draft[]): void;
	/** Removes a draft and returns it; null where there is none of that id. */
	remove(id: number): Draft | null;
}

export const PREVIEW_ID = 'preview-heading';

/** @param keptId where the keyboard goes when the person keeps corrections that would be lost */
export function createDrafts(tr: Translator, notices: Notices, keptId = PREVIEW_ID): Drafts {
	const drafts = signal<readonly Draft[]>([]);
	const currentId = signal<number | null>(null);
	const current = computed(
		() => drafts.value.find(({ id }) => id === currentId.value) ?? drafts.value[0] ?? null,
	);
	const handwork = computed(() => drafts.value.reduce((count, { rows }) => count + countHandwork(rows), 0));
	const losing = createLossConfirmation(notices, keptId);
	const choose = (id: number) => {
		currentId.value = id;
		notices.focus(PREVIEW_ID);
	};
	function change(id: number, change: Parameters<Drafts['change']>[1]): void {
		drafts.value = drafts.value.map((draft) => {
			if (draft.id !== id) return draft;
			const changed = { ...draft, ...change };
			if (!change.rows && !change.issues) return changed;
			const { rows, issues } = changed;
			const policy = {
				...draft.policy,
				declarations: change.rows ? declarationsOf(rows) : draft.policy.declarations,
				issues: issuesOf(issues, rows),
			};
			return { ...changed, policy };
		});
	}
	return {
		drafts,
		current,
		declarations: computed(() => current.value?.policy.declarations ?? null),
		namedSites: computed(() => namedSites(current.value?.siteText ?? '').join(' ')),
		losing,
		handwork,
		joinable: computed(() => joinable(drafts.value)),
		join: () =>
			losing.guard(handwork.value, async () => {
				const parts = joinable(drafts.value);
				const [first] = parts;
				if (first === undefined) return;
				const joined = await joinDrafts(tr, parts);
				drafts.value = drafts.value
					.filter((draft) => draft.id === first.id || !parts.includes(draft))
					.map((draft) => (draft.id === first.id ? joined : draft));
				choose(joined.id);
			}),
		choose,
		change,
		dismiss(id, issue, dismissed) {
			const draft = drafts.value.find((other) => other.id === id);
			const issues = draft?.issues.map((other) => (other === issue ? { ...other, dismissed } : other));
			if (issues) change(id, { issues });
		},
		replace(next) {
			drafts.value = next;
			currentId.value = next[0]?.id ?? null;
		},
		remove(id) {
			losing.forget();
			const draft = drafts.value.find((other) => other.id === id);
			drafts.value = drafts.value.filter((other) => other.id !== id);
			return draft ?? null;
		},
	};
}
