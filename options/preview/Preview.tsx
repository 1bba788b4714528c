import { useMemo } from 'preact/hooks';
import { isOpenReason } from '../../src/core/policy/open-places.ts';
import type { Policy } from '../../src/core/policy/policy.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { fillSlots, slots } from '../../src/ui/rich-text.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { dayWords, singleLine } from '../declarations/describe.ts';
import type { Comparison } from '../effect/comparison.ts';
import { createEffects } from '../effect/create-effects.ts';
import type { ImportModel } from '../importing/import-model.ts';
import type { OptionsModel } from '../model.ts';
import { AddRow } from './AddRow.tsx';
import { PREVIEW_ID } from './drafts.ts';
import { IssueList } from './issues/IssueList.tsx';
import { OpenPlaces } from './issues/OpenPlaces.tsx';
import { JoinLanguages, Languages } from './Languages.tsx';
import type { RowMark } from './PreviewRow.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { SaveBar } from './SaveBar.tsx';
import { SavePart } from './SavePart.tsx';

/** The current draft, before it is saved. */
export function Preview({ model }: { model: OptionsModel }) {
	const tr = useTranslator();
	const effects = useMemo(() => createEffects(model), [model]);
	const draft = model.importing.current.value;
	if (draft === null) return null;
	const { policy, rows } = draft;
	const { mend } = model;
	const count = rows.filter(({ read }) => read !== null).length;
	return (
		<section class="preview" aria-labelledby={PREVIEW_ID} data-state="preview">
			<h2 id={PREVIEW_ID} tabIndex={-1}>
				{count === 0 ? tr.t('options_preview_none') : tr.plural('options_preview_title', count)}
			</h2>
			<DraftList importing={model.importing} />
			<JoinLanguages importing={model.importing} />
			<SourceLine label={draft.label} policy={policy} />
			<Languages draft={draft} importing={model.importing} />
			{count === 0 && <p class="help">{tr.t('options_preview_none_help')}</p>}
			<OpenPlaces key={`places-${draft.id}`} draft={draft} mend={mend} drafts={model.importing} />
			{rows.length > 0 && (
				<PreviewTable
					key={draft.id}
					caption={tr.plural('options_preview_title', count)}
					draft={draft}
					mend={mend}
					marks={marksOf(model.preview.comparisons.value)}
				/>
			)}
			<AddRow mend={mend} />
			<IssueList
				key={draft.id}
				issues={policy.issues.filter(({ reason }) => !isOpenReason(reason))}
				source={draft.text}
			/>
			<SavePart model={model} draft={draft} effects={effects} />
			<SaveBar model={model} draft={draft} effects={effects} />
		</section>
	);
}

/** Its title, its source and the date that it states. */
function SourceLine({ label, policy }: { label: string; policy: Policy }) {
	const tr = useTranslator();
	const { title, date } = policy;
	const shown = <HostileText text={label} max={200} />;
	return (
		<p class="lead facts">
			{title !== null && title !== '' && (
				<span>
					<HostileText text={singleLine(title)} max={200} />
				</span>
			)}
			<span>{fillSlots(tr.t('options_read_from', ...slots(1)), [shown])}</span>
			{date !== null && <span>{tr.t('options_dated', dayWords(tr, date))}</span>}
		</p>
	);
}

/** Marks on the rows, where they are compared with one policy only. */
function marksOf(comparisons: readonly Comparison[]): ReadonlyMap<Policy['declarations'][number], RowMark> {
	const diff = comparisons.length === 1 ? comparisons[0]?.diff : null;
	return new Map([
		...(diff?.added ?? []).map((row) => [row, 'added'] as const),
		...(diff?.changed ?? []).map(({ after }) => [after, 'changed'] as const),
	]);
}

/** The policies read and not yet saved, where there are several: one is looked at and saved at a time. */
function DraftList({ importing }: { importing: ImportModel }) {
	const tr = useTranslator();
	const drafts = importing.drafts.value;
	if (drafts.length < 2) return null;
	const current = importing.current.value;
	return (
		<ul class="drafts" aria-label={tr.t('options_drafts')}>
			{drafts.map(({ id, label, policy }) => (
				<li key={id}>
					<button type="button" aria-pressed={id === current?.id} onClick={() => importing.choose(id)}>
						<HostileText text={label} max={60} />
						<span class="aside">{tr.plural('options_declarations', policy.declarations.length)}</span>
					</button>
				</li>
			))}
		</ul>
	);
}
