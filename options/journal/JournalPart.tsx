import { snakeCase } from '../../src/i18n/message-key.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { Trouble } from '../Trouble.tsx';
import { ForgetButton, ForgetQuestion } from './Forget.tsx';
import { JournalRow } from './JournalRow.tsx';
import { ALL, JOURNAL_ID, type JournalModel, placeId } from './journal-model.ts';

/** The journals, portal by portal: each can be saved, and forgotten. */
export function JournalPart({ journal }: { journal: JournalModel }) {
	const tr = useTranslator();
	const list = journal.list.value;
	const error = journal.error.value;
	return (
		<section class="journal" aria-labelledby={JOURNAL_ID}>
			<h2 id={JOURNAL_ID} tabIndex={-1}>
				{tr.t('options_journal_title')}
			</h2>
			<p class="lead">{tr.t('options_journal_lead')}</p>
			{error !== null && (
				<div class="problems">
					<p>{error}</p>
					<button type="button" onClick={() => void journal.refresh()}>
						{tr.t('options_try_again')}
					</button>
				</div>
			)}
			{list === null && error === null && <p class="aside">{tr.t('options_loading')}</p>}
			{list?.trouble.map(({ area, reason }) => (
				<Trouble key={`${area} ${reason}`} reason={reason}>
					{tr.t(`options_journal_${snakeCase(reason)}`)}
				</Trouble>
			))}
			{list?.portals.length === 0 && <p class="aside">{tr.t('options_journal_none')}</p>}
			{list !== null && list.portals.length > 0 && (
				<ul class="rows">
					{list.portals.map((portal) => (
						<JournalRow key={placeId(portal)} journal={journal} portal={portal} />
					))}
				</ul>
			)}
			{list !== null && list.portals.length > 1 && (
				<ForgetAll journal={journal} portals={list.portals.length} />
			)}
		</section>
	);
}

function ForgetAll({ journal, portals }: { journal: JournalModel; portals: number }) {
	const tr = useTranslator();
	return (
		<div class="list-end">
			{journal.asking.value === ALL ? (
				<ForgetQuestion journal={journal} id={ALL} words={tr.plural('options_forget_all_sure', portals)} />
			) : (
				<ForgetButton journal={journal} place={null} id={ALL} words={tr.t('options_forget_all')} />
			)}
		</div>
	);
}
