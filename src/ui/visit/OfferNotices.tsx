import type { RecordingWay } from '../../core/recording/recording.ts';
import type { PendingRestore, RecordingOffer } from '../../messaging/recording-offer.ts';
import { Icon } from '../Icon.tsx';
import { useTranslator } from '../translator-context.ts';

/** What a person should know before they begin: what is still to be given back, and that they are signed in. */
export function OfferNotices({ offer, way }: { offer: RecordingOffer; way: RecordingWay }) {
	const { t } = useTranslator();
	return (
		<>
			{offer.pendingRestore !== null && <PendingRestoreNotice pending={offer.pendingRestore} />}
			{offer.signedIn === true && (
				<div class={`visit-notice ${way === 'as-it-stands' ? 'warns' : ''}`} data-notice="signed-in">
					<Icon name="warning" />
					<div>
						<p class="visit-notice-title">{t('visit_signed_in')}</p>
						<p>{t('visit_signed_in_next')}</p>
					</div>
				</div>
			)}
		</>
	);
}

/** What an earlier clean start has set aside and not given back: it needs a page of its origin. */
function PendingRestoreNotice({ pending: { host, origin, cookies, entries } }: { pending: PendingRestore }) {
	const { t, plural, list } = useTranslator();
	const parts = [
		...(cookies > 0 ? [plural('visit_pending_cookies', cookies)] : []),
		...(entries > 0 ? [plural('visit_pending_entries', entries)] : []),
	];
	return (
		<div class="visit-notice warns" data-notice="pending-restore">
			<Icon name="warning" />
			<div>
				<p class="visit-notice-title">{t('visit_pending', host)}</p>
				<p>{t('visit_pending_why', list(parts))}</p>
				<p>
					<a href={origin} target="_blank" rel="noreferrer" data-action="open-pending-restore">
						{t('visit_pending_open', host)} <Icon name="external" size={12} />
					</a>
				</p>
			</div>
		</div>
	);
}
