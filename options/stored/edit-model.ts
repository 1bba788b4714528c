import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ImportIssue, Policy } from '../../src/core/policy/policy.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { OptionsBackend } from '../backend.ts';
import { createMendModel, EDITOR_ID, type MendModel } from '../declarations/mend-model.ts';
import type { Notices } from '../notices.ts';
import type { Draft } from '../preview/draft.ts';
import { rowOfIssue, rowsOf } from '../preview/draft-rows.ts';
import { createDrafts, type Drafts } from '../preview/drafts.ts';

/** Corrects a stored policy, row by row; what is saved is a new version of it. One policy at a time. */
export interface StoredEditModel {
	/** The site whose policy is being corrected. */
	readonly site: ReadonlySignal<string | null>;
	readonly drafts: Drafts;
	readonly mend: MendModel;
	/** How many rows and issues the person has changed. */
	readonly changes: ReadonlySignal<number>;
	/** Opens a policy, at the row that an issue is about where one is given. */
	edit(site: string, issue?: ImportIssue): Promise<void>;
	save(): Promise<void>;
	/** Leaves the policy as it is; asks first where corrections would be lost. */
	cancel(): void;
}

export const EDIT_POLICY_ID = 'edit-policy';
export const EDIT_HEADING_ID = 'edit-policy-heading';

/** A stored policy as a draft of itself. */
function draftOfStored(id: number, site: string, policy: Policy): Draft {
	return {
		id,
		label: site,
		origin: 'text',
		alsoFrom: [],
		texts: [],
		notes: [],
		policy,
		rows: rowsOf(policy.declarations),
		issues: policy.issues,
		text: null,
		siteText: site,
		refused: false,
	};
}

export function createStoredEditModel(
	backend: Pick<OptionsBackend, 'client'>,
	tr: Translator,
	notices: Notices,
): StoredEditModel {
	const { client } = backend;
	const site = signal<string | null>(null);
	const stored = signal<Policy | null>(null);
	const drafts = createDrafts(tr, notices, EDIT_HEADING_ID);
	const mend = createMendModel(notices, drafts);
	const changes = computed(() => {
		const before = stored.value?.issues ?? [];
		const issues = drafts.current.value?.issues ?? [];
		const dismissed = issues.filter((issue, at) => issue.dismissed !== before[at]?.dismissed).length;
		return drafts.handwork.value + dismissed;
	});
	let lastId = 0;

	function close(): void {
		site.value = null;
		drafts.replace([]);
		notices.focus(EDIT_POLICY_ID);
	}

	return {
		site,
		drafts,
		mend,
		changes,
		edit: (wanted, issue) =>
			notices.attempt(async () => {
				if (site.value !== wanted) {
					const policy = await client['policy.get']({ site: wanted });
					if (policy === null) return;
					stored.value = policy;
					drafts.replace([draftOfStored(++lastId, wanted, policy)]);
					site.value = wanted;
				}
				if (issue === undefined) return notices.focus(EDIT_HEADING_ID);
				const row = rowOfIssue(issue, drafts.current.value?.rows ?? []);
				await (row === null ? mend.addFor(issue) : mend.correct(row));
			}, EDIT_POLICY_ID),
		async save() {
			const draft = drafts.current.value;
			if (draft === null || site.value === null) return;
			if (mend.isHalfDone.value) return notices.focus(EDITOR_ID);
			if (changes.value === 0) return;
			const { policy } = draft;
			const edited = site.value;
			await notices.attempt(async () => {
				const nothing = policy.declarations.length === 0 && { declaresNothing: true };
				const { undo } = await client['policy.save']({ policy: { ...policy, sites: [edited] }, ...nothing });
				close();
				notices.done(tr.t('options_edit_saved', edited), { undo, back: EDIT_POLICY_ID });
			}, EDIT_HEADING_ID);
		},
		cancel() {
			const count = changes.value + (mend.isHalfDone.value ? 1 : 0);
			void drafts.losing.guard(count, close);
		},
	};
}
