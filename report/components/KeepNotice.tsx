import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { ReportBackend } from '../backend.ts';

type Place = 'unknown' | 'memory' | 'keeping' | 'kept' | 'failed';

/** Warns that a report is in memory only and goes with the browser, with a button that keeps it. */
export function KeepNotice({ id, backend }: { id: string; backend: ReportBackend }) {
	const { t } = useTranslator();
	const [place, setPlace] = useState<Place>('unknown');
	useEffect(() => {
		let isLatest = true;
		// If that cannot be read, offering to keep the report does no harm.
		backend.client['audit.list']()
			.then((audits) => audits.some((audit) => audit.id === id && audit.inMemory))
			.catch(() => true)
			.then((isInMemory) => isLatest && isInMemory && setPlace('memory'));
		return () => {
			isLatest = false;
		};
	}, [id, backend]);
	if (place === 'unknown') return null;
	const keepReport = async () => {
		setPlace('keeping');
		try {
			await backend.client['audit.keep']({ id });
			setPlace('kept');
		} catch {
			setPlace('failed');
		}
	};
	return (
		<div class={`notice no-print${place === 'kept' ? ' fine' : ''}`} data-notice="private" data-place={place}>
			<Icon name={place === 'kept' ? 'declared' : 'hidden'} />
			<p role="status">{t(place === 'kept' ? 'report_kept_now' : 'report_keep_notice')}</p>
			{place === 'failed' && <p role="alert">{t('report_keep_failed')}</p>}
			{place !== 'kept' && (
				<button
					type="button"
					data-action="keep"
					disabled={place === 'keeping'}
					onClick={() => void keepReport()}
				>
					{t('report_keep')}
				</button>
			)}
		</div>
	);
}
