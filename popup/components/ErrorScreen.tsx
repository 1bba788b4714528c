import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';

/** The inspection failed: what that means, and another try. `message` is the error's own, for a report of it. */
export function ErrorScreen({ message, onRetry }: { message: string; onRetry(): void }) {
	const { t } = useTranslator();
	return (
		<div class="state" role="alert">
			<Icon name="warning" size={32} />
			<h2>{t('popup_error_title')}</h2>
			<p>{t('popup_error_text')}</p>
			<button type="button" class="primary" data-action="retry" onClick={onRetry}>
				{t('popup_retry')}
			</button>
			<p class="small">
				{t('popup_error_next')} <code>{message}</code>
			</p>
		</div>
	);
}
