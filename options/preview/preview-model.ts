import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Translator } from '../../src/i18n/translator.ts';
import type { OptionsBackend } from '../backend.ts';
import { EDITOR_ID, type MendModel } from '../declarations/mend-model.ts';
import type { Comparison } from '../effect/comparison.ts';
import { type ImportModel, PREVIEW_BUTTON_ID } from '../importing/import-model.ts';
import type { Notices } from '../notices.ts';
import type { Draft } from './draft.ts';
import { countHandwork } from './draft-rows.ts';
import { sourceOfTexts } from './draft-source.ts';
import { PREVIEW_ID } from './drafts.ts';
import { readSites } from './site-field.ts';

/** Why a draft cannot be saved. */
export type Refusal =
	| { readonly why: 'no-site' | 'editing' }
	| { readonly why: 'wrong-site'; readonly words: readonly string[] };

export interface PreviewModel {
	readonly refusal: ReadonlySignal<Refusal | null>;
	/** For each portal named; empty while none is, or while the stored policies are being asked for. */
	readonly comparisons: ReadonlySignal<readonly Comparison[]>;
	/** Saves the current draft; a refused one says why. */
	save(): Promise<void>;
	/** Puts the current draft aside; what was pasted stays. */
	discard(): void;
	/** Looks at the stored policies again. */
	refresh(): void;
	dispose(): void;
}

export const SITE_ID = 'policy-site';
export const REFUSAL_ID = 'save-refusal';

/** Why this draft cannot be saved, or null when it can. */
export function refusalOf({ siteText }: Pick<Draft, 'siteText'>): Refusal | null {
	const reading = readSites(siteText);
	if ('wrong' in reading) return { why: 'wrong-site', words: reading.wrong };
	return reading.sites.length === 0 ? { why: 'no-site' } : null;
}

/**
 * @param onSaved called with the sites of a policy that was saved, once nothing else is to be saved
 * @param isBeside whether an organisation's policy still holds for one of the sites
 */
export function createPreviewModel(
	backend: OptionsBackend,
	tr: Translator,
	notices: Notices,
	importing: ImportModel,
	mend: MendModel,
	onSaved: (sites: readonly string[]) => void,
	isBeside: (sites: readonly string[]) => boolean,
): PreviewModel {
	const comparisons = signal<readonly Comparison[]>([]);
	const asked = signal(0);
	const refusal = computed((): Refusal | null => {
		if (importing.current.value === null) return null;
		return mend.isHalfDone.value ? { why: 'editing' } : refusalOf(importing.current.value);
	});
	let saving = false;

	const dispose = effect(() => {
		const fresh = importing.declarations.value;
		const names = importing.namedSites.value.split(' ').filter((site) => site !== '');
		asked.value;
		let stale = false;
		comparisons.value = [];
		if (fresh === null || names.length === 0) return;
		const compare = async (site: string): Promise<Comparison> => {
			const stored = await backend.client['policy.get']({ site });
			if (stored === null) return { site, stored, diff: null };
			const { diffDeclarations } = await import('../../src/core/policy/policy-diff.ts');
			return { site, stored, diff: diffDeclarations(stored.declarations, fresh) };
		};
		Promise.all(names.map(compare)).then(
			(loaded) => {
				if (!stale) comparisons.value = loaded;
			},
			(error: unknown) => {
				if (!stale) notices.failed(error);
			},
		);
		return () => {
			stale = true;
		};
	});

	return {
		refusal,
		comparisons,
		async save() {
			const draft = importing.current.value;
			if (draft === null || saving) return;
			const reading = readSites(draft.siteText);
			if (refusal.value !== null || 'wrong' in reading) {
				importing.change(draft.id, { refused: true });
				notices.focus(refusal.value?.why === 'editing' ? EDITOR_ID : SITE_ID);
				return;
			}
			saving = true;
			await notices.attempt(async () => {
				const count = draft.policy.declarations.length;
				const { undo } = await backend.client['policy.save']({
					policy: { ...draft.policy, sites: reading.sites },
					pages: sourceOfTexts(draft.texts),
					...(count === 0 && { declaresNothing: true }),
				});
				importing.drop(draft.id, true);
				if (importing.current.value === null) onSaved(reading.sites);
				const sites = tr.list(reading.sites);
				const words =
					count === 0 ? tr.t('options_saved_nothing', sites) : tr.plural('options_saved', count, sites);
				const beside = isBeside(reading.sites) ? [tr.t('organisation_saved_beside')] : [];
				notices.done([words, ...beside].join(' '), undo);
			});
			saving = false;
		},
		discard() {
			const draft = importing.current.value;
			if (draft === null) return;
			const done = countHandwork(draft.rows) + (mend.isHalfDone.value ? 1 : 0);
			void importing.losing.guard(done, () => {
				importing.drop(draft.id, false);
				notices.focus(importing.drafts.value.length > 0 ? PREVIEW_ID : PREVIEW_BUTTON_ID);
			});
		},
		refresh() {
			asked.value += 1;
		},
		dispose,
	};
}
