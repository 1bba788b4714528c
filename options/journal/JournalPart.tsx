import { useTranslator } from '../../src/ui/translator-context.ts';
import { ListSection } from '../ListSection.tsx';
import { ForgetButton, ForgetQuestion } from './Forget.tsx';
import { JournalTroubles } from './JournalTroubles.tsx';
import { ALL, JOURNAL_ID, type JournalModel } from './journal-model.ts';

/** All journals together: how many portals were watched, and how to forget them. */
export function JournalPart({ journal }: { journal: JournalModel }) {
	const tr = useTranslator();
	return (
		<ListSection name="journal" id={JOURNAL_ID} model={journal}>
			{({ portals }) => (
				<>
					<JournalTroubles journal={journal} />
					{portals.length === 0 ? (
						<p class="aside">{tr.t('options_journal_none')}</p>
					) : (
						<ForgetAll journal={journal} portals={portals.length} />
					)}
				</>
			)}
		</ListSection>
	);
}

function ForgetAll({ journal, portals }: { journal: JournalModel; portals: number }) {
	const tr = useTranslator();
	if (journal.asking.value === ALL) {
		return (
			<ForgetQuestion journal={journal} id={ALL} words={tr.plural('options_forget_all_sure', portals)} />
		);
	}
	return (
		<div class="buttons">
			<p>{tr.plural('options_journal_portals', portals)}</p>
			<ForgetButton journal={journal} place={null} id={ALL} words={tr.t('options_forget_all')} />
		</div>
	);
}
