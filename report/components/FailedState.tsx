import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';

interface Props {
	message: string;
	/** A message key and its substitutions; empty where the worker gave none. */
	detail: readonly string[];
	onRetry(): void;
}

/** What went wrong, and another try. */
export function FailedState({ message, detail, onRetry }: Props) {
	const { t, dynamic } = useTranslator();
	const [key, ...substitutions] = detail;
	return (
		<div class="state" role="alert">
			<Icon name="warning" size={32} />
			<h1>{t('report_page_error')}</h1>
			<p>{key === undefined ? message : dynamic(key, ...substitutions)}</p>
			<button type="button" class="primary" data-action="retry" onClick={onRetry}>
				{t('report_page_again')}
			</button>
		</div>
	);
}
