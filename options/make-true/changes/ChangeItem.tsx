import type { Change, SuggestedField } from '../../../src/correct/correction.ts';
import { acceptedWords } from '../../../src/report-text/words/accepted-words.ts';
import { HostileText } from '../../../src/ui/HostileText.tsx';
import { Icon } from '../../../src/ui/Icon.tsx';
import { useTranslator } from '../../../src/ui/translator-context.ts';
import { singleLine } from '../../declarations/describe.ts';
import type { Correction } from '../correction-model.ts';
import { pageName } from '../page/page-name.ts';
import { ChangeForm } from './ChangeForm.tsx';
import { ChangeSentence, namesOf } from './ChangeSentence.tsx';
import { type DecidedChange, EDITABLE_FIELDS } from './change-edits.ts';
import { editButtonId, tickId } from './change-form.ts';
import { remarkWords } from './remark-words.ts';

interface Props {
	readonly correction: Correction;
	readonly change: DecidedChange;
	/** The page in sight has no place for it. */
	readonly isUnplaced: boolean;
}

/** One change: whether it is made, what the row says, what is suggested, and remarks beside. */
export function ChangeItem({ correction, change, isUnplaced }: Props) {
	const tr = useTranslator();
	const { id, kind, isTicked, toConfirm } = change;
	const { form } = correction;
	const isOpen = form.open.value?.id === id;
	const names = namesOf(change);
	return (
		<li
			class={isTicked ? 'change' : 'change is-off'}
			data-change-kind={kind}
			data-change-names={change.names.join(' ')}
			onFocusCapture={() => correction.point(id)}
		>
			<div class="change-head">
				<label for={tickId(id)}>
					<input
						id={tickId(id)}
						type="checkbox"
						checked={isTicked}
						onChange={(event) => correction.tick(id, event.currentTarget.checked)}
					/>
					<span>
						<ChangeSentence change={change} />
					</span>
				</label>
				{EDITABLE_FIELDS[kind].length > 0 && !isOpen && (
					<button
						type="button"
						class="link"
						id={editButtonId(id)}
						data-action="edit-change"
						aria-label={tr.t('options_true_edit_named', names)}
						onClick={() => void form.edit(change)}
					>
						{tr.t('options_true_edit')}
					</button>
				)}
			</div>
			{isOpen ? (
				<ChangeForm form={form} change={change} />
			) : (
				<>
					{kind === 'add' && <RowFacts change={change} />}
					{toConfirm.length > 0 && (
						<p class="change-suggested">
							<span class="tag tag-likely">{tr.t('options_true_to_confirm')}</span>
							<span>
								{tr.t('options_true_suggested', tr.list(toConfirm.map((field) => fieldWords(tr, field))))}
							</span>{' '}
							<button
								type="button"
								class="link"
								data-action="confirm-change"
								aria-label={tr.t('options_true_confirm_named', names)}
								onClick={() => {
									correction.confirm(id);
								}}
							>
								{tr.t('options_true_confirm')}
							</button>
						</p>
					)}
				</>
			)}
			<Remarks correction={correction} change={change} isUnplaced={isUnplaced} />
		</li>
	);
}

function fieldWords(tr: ReturnType<typeof useTranslator>, field: SuggestedField): string {
	return tr.t(`options_true_field_${field}`);
}

/** The fields of a row to add. */
function RowFacts({ change: { after } }: { change: Change }) {
	const tr = useTranslator();
	if (after === null) return null;
	const { category, provider, purpose, lifetime } = after;
	return (
		<p class="facts change-facts">
			<span class={category === 'unknown' ? 'doubtful' : undefined}>
				{category === 'unknown' ? tr.t('options_true_no_category') : tr.t(`options_category_${category}`)}
			</span>
			{provider !== null && (
				<span>
					<HostileText text={singleLine(provider)} max={120} />
				</span>
			)}
			<span class={purpose === null ? 'doubtful' : undefined}>
				{purpose === null ? (
					tr.t('options_true_no_purpose')
				) : (
					<HostileText text={singleLine(purpose)} max={200} />
				)}
			</span>
			{lifetime !== null && (
				<span>
					<HostileText text={singleLine(lifetime.text)} max={80} />
				</span>
			)}
		</p>
	);
}

/** Remarks on a change: beside it, never in the page. */
function Remarks({ correction, change, isUnplaced }: Props) {
	const tr = useTranslator();
	const { remarks, accepted } = change;
	const isEverywhere = change.pages.length === correction.pages.value.length;
	if (remarks.length === 0 && accepted === null && !isUnplaced && isEverywhere) return null;
	return (
		<ul class="remarks">
			{isUnplaced && (
				<li class="remark-unplaced">
					<Icon name="warning" size={14} />
					<span>{tr.t('options_true_unplaced')}</span>
				</li>
			)}
			<OnlyIn correction={correction} pages={change.pages} />
			{accepted !== null && <li>{acceptedWords(accepted, tr)}</li>}
			{remarks.map((remark) => (
				<li key={remark.code}>
					{remarkWords(remark, tr)}
					{remark.code === 'known' && remark.source !== null && (
						<>
							{' '}
							<a href={remark.source} target="_blank" rel="noreferrer noopener">
								{tr.t('remark_known_source')}
							</a>
						</>
					)}
				</li>
			))}
		</ul>
	);
}

/** Says which of the policy's languages lack a row, where some have it. */
function OnlyIn({ correction, pages }: { correction: Correction; pages: readonly number[] }) {
	const tr = useTranslator();
	const all = correction.pages.value;
	if (pages.length === all.length) return null;
	const names = pages.flatMap((at) => (all[at] ? [pageName(tr, all[at], at)] : []));
	return <li class="remark-only">{tr.t('options_true_only_in', tr.list(names))}</li>;
}
