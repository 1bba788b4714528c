import type { CleanStartTrouble } from '../../messaging/clean-start-trouble.ts';
import { useTranslator } from '../translator-context.ts';

interface Props {
	trouble: CleanStartTrouble;
	titleClass?: string;
	onDismiss(id: string): void;
}

/** Says what an earlier clean start could not restore, with the button that dismisses it. */
export function CleanStartText({ trouble, titleClass, onDismiss }: Props) {
	const { t } = useTranslator();
	return (
		<>
			<p class={titleClass}>{t(`visit_clean_start_${trouble.reason}`, trouble.host)}</p>
			{trouble.reason === 'lost' ? <Lost {...trouble} /> : <Different {...trouble} />}
			<button type="button" data-action="dismiss-clean-start" onClick={() => onDismiss(trouble.id)}>
				{t('visit_clean_start_dismiss')}
			</button>
		</>
	);
}

type Lost = Extract<CleanStartTrouble, { reason: 'lost' }>;

function Lost({ at, cookies, entries }: Lost) {
	const { t, plural, list, dateTime } = useTranslator();
	const parts = [
		...(cookies > 0 ? [plural('visit_pending_cookies', cookies)] : []),
		...(entries > 0 ? [plural('visit_pending_entries', entries)] : []),
	];
	return <p>{t('visit_clean_start_lost_why', dateTime(at), list(parts))}</p>;
}

type Different = Extract<CleanStartTrouble, { reason: 'different' }>;

function Different({ missing, extra }: Different) {
	const { t } = useTranslator();
	return (
		<>
			{missing.length > 0 && <p>{t('visit_clean_start_missing', missing.join(', '))}</p>}
			{extra.length > 0 && <p>{t('visit_clean_start_extra', extra.join(', '))}</p>}
		</>
	);
}
