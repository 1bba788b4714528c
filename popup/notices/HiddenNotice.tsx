import type { Visibility } from '../../src/core/report/site-report.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';

interface Props {
	visibility: Visibility;
	/** Match patterns that would show them. */
	missing: readonly string[];
	refused: boolean;
	onAsk(): void;
}

/** Says which parent domains' cookies the browser keeps from us, and asks for them. Empty when none are. */
export function HiddenNotice({ visibility: { hiddenDomains }, missing, refused, onAsk }: Props) {
	const { t, list } = useTranslator();
	if (hiddenDomains.length === 0) return null;
	const title = t('popup_hidden', list(hiddenDomains));
	return (
		<section class="notice" aria-label={title}>
			<Icon name="hidden" />
			<div>
				<p class="notice-title">{title}</p>
				<p>{t('popup_hidden_why')}</p>
				{refused && <p class="refused">{t('popup_refused')}</p>}
				{missing.length > 0 && (
					<button type="button" data-action="grant-hidden" onClick={onAsk}>
						{t('popup_hidden_show')}
					</button>
				)}
			</div>
		</section>
	);
}
