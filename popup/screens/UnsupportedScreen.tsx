import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';

/** A page that has no cookies to look at, and what to do instead. */
export function UnsupportedScreen() {
	const { t } = useTranslator();
	return (
		<div class="state">
			<Icon name="unseen" size={32} />
			<h2>{t('popup_unsupported_title')}</h2>
			<p>{t('popup_unsupported_text')}</p>
			<p>{t('popup_unsupported_next')}</p>
		</div>
	);
}
