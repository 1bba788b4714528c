import { isOpenPlace, isOpenReason } from '../../../src/core/policy/open-places.ts';
import type { ImportIssue } from '../../../src/core/policy/policy.ts';
import { visibleText } from '../../../src/core/text/visible-text.ts';
import { HostileText } from '../../../src/ui/HostileText.tsx';
import { Icon } from '../../../src/ui/Icon.tsx';
import { useTranslator } from '../../../src/ui/translator-context.ts';
import { inOrder, nameWords, placeWords, singleLine } from '../../declarations/describe.ts';
import type { MendModel } from '../../declarations/mend-model.ts';
import type { Draft } from '../draft.ts';
import { type DraftRow, issuesOf, rowOfIssue } from '../draft-rows.ts';
import type { Drafts } from '../drafts.ts';
import { IssueItem } from './IssueItem.tsx';

interface Props {
	readonly draft: Draft;
	readonly mend: MendModel;
	readonly drafts: Pick<Drafts, 'dismiss'>;
}

/**
 * The places of a draft that were not understood, each with a button that adds its row and one that dismisses it. Those
 * dismissed stay in sight, to be taken back.
 */
export function OpenPlaces({ draft, mend, drafts }: Props) {
	const tr = useTranslator();
	const places = inOrder(issuesOf(draft.issues, draft.rows).filter(({ reason }) => isOpenReason(reason)));
	if (places.length === 0) return null;
	const open = places.filter(isOpenPlace).length;
	return (
		<section class="issues open-places" aria-labelledby="open-places-title" data-open-places={open}>
			<h3 id="open-places-title">
				<Icon name={open > 0 ? 'warning' : 'declared'} />
				{open > 0 ? tr.plural('options_open_places', open) : tr.t('options_open_places_none')}
			</h3>
			{open > 0 && <p class="help">{tr.t('options_open_places_help')}</p>}
			<ul>
				{places.map((issue, index) =>
					issue.dismissed ? (
						<DismissedPlace key={index} issue={issue} onUndo={() => drafts.dismiss(draft.id, issue, false)} />
					) : (
						<IssueItem key={index} issue={issue} id={`place-${index}`} source={draft.text}>
							<PlaceActions
								issue={issue}
								row={rowOfIssue(issue, draft.rows)}
								mend={mend}
								onDismiss={() => drafts.dismiss(draft.id, issue, true)}
							/>
						</IssueItem>
					),
				)}
			</ul>
		</section>
	);
}

interface ActionProps {
	readonly issue: ImportIssue;
	/** The row that it is about; null where no row was read. */
	readonly row: DraftRow | null;
	readonly mend: MendModel;
	readonly onDismiss: () => void;
}

function PlaceActions({ issue, row, mend, onDismiss }: ActionProps) {
	const tr = useTranslator();
	const place = placeWords(tr, issue);
	return (
		<>
			{row === null ? (
				<AddButton issue={issue} mend={mend} />
			) : (
				<button
					type="button"
					data-action="correct-place"
					aria-label={tr.t('options_mend_correct_named', visibleText(nameWords(row.declaration)))}
					onClick={() => mend.correct(row)}
				>
					{tr.t('options_mend_correct')}
				</button>
			)}
			<button
				type="button"
				class="quiet"
				data-action="dismiss-place"
				aria-label={place === '' ? undefined : tr.t('options_open_place_dismiss_named', place)}
				onClick={onDismiss}
			>
				{tr.t('options_open_place_dismiss')}
			</button>
		</>
	);
}

/** Adds the row that a place suggests; where it suggests no name, opens a row to fill in. */
function AddButton({ issue, mend }: Pick<ActionProps, 'issue' | 'mend'>) {
	const tr = useTranslator();
	const place = placeWords(tr, issue);
	const names = issue.suggested?.names.join(', ') ?? '';
	if (names !== '') {
		return (
			<button type="button" data-action="add-suggested" onClick={() => mend.addSuggested(issue)}>
				{tr.t('options_open_place_add', visibleText(names))}
			</button>
		);
	}
	return (
		<button
			type="button"
			data-action="add-from-issue"
			aria-label={place === '' ? undefined : tr.t('options_mend_add_here_named', place)}
			onClick={() => mend.addFor(issue)}
		>
			{tr.t('options_mend_add_here')}
		</button>
	);
}

function DismissedPlace({ issue, onUndo }: { issue: ImportIssue; onUndo: () => void }) {
	const tr = useTranslator();
	const place = placeWords(tr, issue);
	return (
		<li class="dismissed-place" data-issue={issue.reason} data-dismissed>
			<span class="place">{place}</span>
			<p>
				<span class="tag">{tr.t('options_open_place_dismissed')}</span>{' '}
				<HostileText text={singleLine(issue.text)} max={80} />{' '}
				<button
					type="button"
					class="link"
					data-action="reopen-place"
					aria-label={place === '' ? undefined : tr.t('options_undo_named', place)}
					onClick={onUndo}
				>
					{tr.t('options_undo')}
				</button>
			</p>
		</li>
	);
}
