import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { Screen } from '../model/popup-model.ts';

interface Props {
	error: Extract<Screen, { state: 'error' }>;
	onRetry(): void;
}

/** The inspection failed: what that means, and another try. The error's own words stand last, for a report of it. */
export function ErrorScreen({ error: { message, detail }, onRetry }: Props) {
	const { t, dynamic } = useTranslator();
	const [key, ...substitutions] = detail;
	return (
		<div class="state" role="alert">
			<Icon name="warning" size={32} />
			<h2>{t('popup_error_title')}</h2>
			<p>{key === undefined ? t('popup_error_text') : dynamic(key, ...substitutions)}</p>
			<button type="button" class="primary" data-action="retry" onClick={onRetry}>
				{t('popup_retry')}
			</button>
			<p class="small">{t('popup_error_next')}</p>
			<p class="small">
				<code>{message}</code>
			</p>
		</div>
	);
}
