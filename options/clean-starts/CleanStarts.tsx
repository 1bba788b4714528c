import { useTranslator } from '../../src/ui/translator-context.ts';
import { Trouble } from '../Trouble.tsx';
import { useSeldom } from '../use-seldom.ts';
import type { CleanStartsModel } from './clean-starts-model.ts';

/** Data that earlier clean starts could not restore; nothing where there is none. */
export function CleanStarts({ cleanStarts }: { cleanStarts: CleanStartsModel }) {
	const { t } = useTranslator();
	const troubles = cleanStarts.list.value ?? [];
	const Text = useSeldom(troubles.length > 0, ({ CleanStartText }) => CleanStartText);
	if (troubles.length === 0 || Text === null) return null;
	return (
		<section aria-label={t('options_clean_starts')}>
			{troubles.map((trouble) => (
				<Trouble key={trouble.id} reason={`clean-start-${trouble.reason}`}>
					<Text trouble={trouble} onDismiss={(id) => void cleanStarts.dismiss(id)} />
				</Trouble>
			))}
		</section>
	);
}
