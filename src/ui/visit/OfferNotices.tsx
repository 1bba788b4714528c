import type { RecordingWay } from '../../core/recording/recording.ts';
import type { PendingRestore, RecordingOffer } from '../../messaging/recording-offer.ts';
import { Icon } from '../Icon.tsx';
import { useTranslator } from '../translator-context.ts';
import { VisitNotice } from './VisitNotice.tsx';

/** Notices before a recording: what an earlier one has yet to give back, and that the person is signed in. */
export function OfferNotices({ offer, way }: { offer: RecordingOffer; way: RecordingWay }) {
	const { t } = useTranslator();
	return (
		<>
			{offer.pendingRestore !== null && <PendingRestoreNotice pending={offer.pendingRestore} />}
			{offer.signedIn === true && (
				<VisitNotice name="signed-in" isWarning={way === 'as-it-stands'}>
					<p class="visit-notice-title">{t('visit_signed_in')}</p>
					<p>{t('visit_signed_in_next')}</p>
				</VisitNotice>
			)}
		</>
	);
}

/** Cookies and entries that an earlier clean start has not given back: it needs a page of their origin. */
function PendingRestoreNotice({ pending }: { pending: PendingRestore }) {
	const { host, isPrivate, origin, cookies, entries } = pending;
	const { t, plural, list } = useTranslator();
	const parts = [
		...(cookies > 0 ? [plural('visit_pending_cookies', cookies)] : []),
		...(entries > 0 ? [plural('visit_pending_entries', entries)] : []),
	];
	return (
		<VisitNotice name="pending-restore">
			<p class="visit-notice-title">{t('visit_pending', host)}</p>
			<p>{t('visit_pending_why', list(parts))}</p>
			{!isPrivate && (
				<p>
					<a href={origin} target="_blank" rel="noreferrer" data-action="open-pending-restore">
						{t('visit_pending_open', host)} <Icon name="external" size={12} />
					</a>
				</p>
			)}
		</VisitNotice>
	);
}
