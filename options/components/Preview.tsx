import type { Policy } from '../../src/core/policy.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { fillSlots, slots } from '../../src/ui/rich-text.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { dayWords, oneLine } from '../describe.ts';
import type { Draft } from '../draft.ts';
import { PREVIEW_ID } from '../import-model.ts';
import type { OptionsModel } from '../model.ts';
import { type Comparison, REFUSAL_ID, type Refusal } from '../preview-model.ts';
import { readSites } from '../site-field.ts';
import { Changes } from './Changes.tsx';
import { DeclarationTable, type RowMark } from './DeclarationTable.tsx';
import { DraftList } from './DraftList.tsx';
import { IssueList } from './IssueList.tsx';
import { SiteField } from './SiteField.tsx';

/** What was read, before it is saved. */
export function Preview({ model }: { model: OptionsModel }) {
	const tr = useTranslator();
	const draft = model.importing.current.value;
	if (draft === null) return null;
	const { policy } = draft;
	const count = policy.declarations.length;
	return (
		<section class="preview" aria-labelledby={PREVIEW_ID} data-state="preview">
			<h2 id={PREVIEW_ID} tabIndex={-1}>
				{count === 0 ? tr.t('options_preview_none') : tr.plural('options_preview_title', count)}
			</h2>
			<DraftList importing={model.importing} />
			<p class="lead">
				<SourceLine label={draft.label} policy={policy} />
			</p>
			{count === 0 ? (
				<p class="help">{tr.t('options_preview_none_help')}</p>
			) : (
				<DeclarationTable
					key={draft.id}
					caption={tr.plural('options_preview_title', count)}
					declarations={policy.declarations}
					marks={marksOf(model.preview.comparisons.value)}
				/>
			)}
			<IssueList key={draft.id} issues={policy.issues} />
			<SavePart model={model} draft={draft} />
		</section>
	);
}

function SavePart({ model, draft }: { model: OptionsModel; draft: Draft }) {
	const tr = useTranslator();
	const { importing, preview } = model;
	const refusal = preview.refusal.value;
	// A field is not scolded for being empty before anyone tried to save.
	const told = refusal && (draft.refused || refusal.why === 'wrong-site' || refusal.why === 'no-declaration');
	const siteError = told && refusal.why !== 'no-declaration' ? refusalWords(tr, refusal) : null;
	return (
		<form
			class="save-part"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				void preview.save();
			}}
		>
			<SiteField
				value={draft.siteText}
				help={tr.t(
					draft.policy.sites.length > 0 || draft.origin === 'address'
						? 'options_site_found'
						: 'options_site_asked',
				)}
				error={siteError}
				onInput={(siteText) => importing.change(draft.id, { siteText })}
			/>
			<OtherSites model={model} draft={draft} />
			<div aria-live="polite">
				{preview.comparisons.value.map((comparison) => (
					<Changes key={comparison.site} comparison={comparison} />
				))}
			</div>
			<div class="buttons">
				<button
					type="submit"
					class="primary"
					data-action="save"
					aria-disabled={refusal !== null}
					aria-describedby={refusal === null ? undefined : siteError === null ? REFUSAL_ID : 'site-error'}
				>
					{tr.t('options_save')}
				</button>
				<button type="button" data-action="discard" onClick={() => preview.discard()}>
					{tr.t('options_discard')}
				</button>
				{refusal && siteError === null && (
					<p id={REFUSAL_ID} tabIndex={-1} class={draft.refused ? 'error' : 'help'}>
						{refusalWords(tr, refusal)}
					</p>
				)}
			</div>
		</form>
	);
}

/** The portals that the text itself names, where the person has named others. */
function OtherSites({ model, draft }: { model: OptionsModel; draft: Draft }) {
	const tr = useTranslator();
	const { sites } = draft.policy;
	const reading = readSites(draft.siteText);
	const named = 'sites' in reading ? reading.sites : [];
	if (sites.length === 0 || named.join() === sites.join()) return null;
	const text = sites.join(', ');
	return (
		<p class="help">
			{tr.t('options_site_other', text)}{' '}
			<button type="button" class="link" onClick={() => model.importing.change(draft.id, { siteText: text })}>
				{tr.t('options_site_use', text)}
			</button>
		</p>
	);
}

function refusalWords(tr: Translator, refusal: Refusal): string {
	if (refusal.why === 'wrong-site') return tr.t('options_refused_wrong_site', refusal.word);
	return tr.t(refusal.why === 'no-site' ? 'options_refused_no_site' : 'options_refused_nothing');
}

/** Its title, where it comes from and the date it states, in one line. */
function SourceLine({ label, policy }: { label: string; policy: Policy }) {
	const tr = useTranslator();
	const { title, date } = policy;
	const shown = <HostileText text={label} max={200} />;
	return (
		<>
			{title !== null && title !== '' && (
				<>
					<HostileText text={oneLine(title)} max={200} />
					{' · '}
				</>
			)}
			{fillSlots(tr.t('options_read_from', ...slots(1)), [shown])}
			{date !== null && ` · ${tr.t('options_dated', dayWords(tr, date))}`}
		</>
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
