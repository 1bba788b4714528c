import { useTranslator } from '../../src/ui/translator-context.ts';

/** Reads the portal's policy straight from the site; quieter where it is not the next step. */
export function ReadButton({ quiet, onRead }: { quiet?: boolean; onRead(): void }) {
	const { t } = useTranslator();
	return (
		<button type="button" class={quiet ? 'link' : 'primary'} data-action="read-policy" onClick={onRead}>
			{t('popup_fetch')}
		</button>
	);
}
