import { snakeCase } from '../../src/i18n/message-key.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { Trouble } from '../Trouble.tsx';
import type { JournalModel } from './journal-model.ts';

/** Says what of the journal cannot be read or written. */
export function JournalTroubles({ journal }: { journal: JournalModel }) {
	const tr = useTranslator();
	return (
		<>
			{journal.list.value?.trouble.map(({ area, reason }) => (
				<Trouble key={`${area} ${reason}`} reason={reason}>
					{tr.t(`options_journal_${snakeCase(reason)}`)}
				</Trouble>
			))}
		</>
	);
}
