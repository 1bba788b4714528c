import { useTranslator } from '../../src/ui/translator-context.ts';

/** Reads the portal's policy straight from the site; quieter where its own policy is known already. */
export function ReadButton({ again, quiet, onRead }: { again?: boolean; quiet?: boolean; onRead(): void }) {
	const { t } = useTranslator();
	return (
		<button
			type="button"
			class={again || quiet ? 'link' : 'primary'}
			data-action="read-policy"
			onClick={onRead}
		>
			{t(again ? 'popup_fetch_again' : 'popup_fetch')}
		</button>
	);
}
