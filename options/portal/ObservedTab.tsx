import { useTranslator } from '../../src/ui/translator-context.ts';
import { JournalRow } from '../journal/JournalRow.tsx';
import { JournalTroubles } from '../journal/JournalTroubles.tsx';
import { placeId } from '../journal/journal-model.ts';
import type { TabProps } from './tab-props.ts';

/** The cookies that were observed on a portal over time. */
export function ObservedTab({ model: { journal }, portal: { journals } }: TabProps) {
	const tr = useTranslator();
	return (
		<>
			<p class="lead">{tr.t('options_observed_lead')}</p>
			<JournalTroubles journal={journal} />
			{journals.length === 0 ? (
				<p class="aside">{tr.t('options_observed_none')}</p>
			) : (
				<ul class="rows">
					{journals.map((summary) => (
						<JournalRow key={placeId(summary)} journal={journal} portal={summary} />
					))}
				</ul>
			)}
		</>
	);
}
