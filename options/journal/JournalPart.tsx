import { snakeCase } from '../../src/i18n/message-key.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { ListSection } from '../ListSection.tsx';
import { Trouble } from '../Trouble.tsx';
import { ForgetButton, ForgetQuestion } from './Forget.tsx';
import { JournalRow } from './JournalRow.tsx';
import { ALL, JOURNAL_ID, type JournalModel, placeId } from './journal-model.ts';

/** The journals, portal by portal: each can be saved, and forgotten. */
export function JournalPart({ journal }: { journal: JournalModel }) {
	const tr = useTranslator();
	return (
		<ListSection name="journal" id={JOURNAL_ID} model={journal}>
			{({ portals, trouble }) => (
				<>
					{trouble.map(({ area, reason }) => (
						<Trouble key={`${area} ${reason}`} reason={reason}>
							{tr.t(`options_journal_${snakeCase(reason)}`)}
						</Trouble>
					))}
					{portals.length === 0 ? (
						<p class="aside">{tr.t('options_journal_none')}</p>
					) : (
						<ul class="rows">
							{portals.map((portal) => (
								<JournalRow key={placeId(portal)} journal={journal} portal={portal} />
							))}
						</ul>
					)}
					{portals.length > 1 && <ForgetAll journal={journal} portals={portals.length} />}
				</>
			)}
		</ListSection>
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
