import { useTranslator } from '../../src/ui/translator-context.ts';
import { CleanStartText } from '../../src/ui/visit/CleanStartText.tsx';
import { Trouble } from '../Trouble.tsx';
import type { CleanStartsModel } from './clean-starts-model.ts';

/** What earlier clean starts could not restore; nothing where all is well. */
export function CleanStarts({ cleanStarts }: { cleanStarts: CleanStartsModel }) {
	const { t } = useTranslator();
	const troubles = cleanStarts.list.value ?? [];
	if (troubles.length === 0) return null;
	return (
		<section aria-label={t('options_clean_starts')}>
			{troubles.map((trouble) => (
				<Trouble key={trouble.id} reason={`clean-start-${trouble.reason}`}>
					<CleanStartText trouble={trouble} onDismiss={(id) => void cleanStarts.dismiss(id)} />
				</Trouble>
			))}
		</section>
	);
}
