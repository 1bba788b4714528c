import { useEffect, useState } from 'preact/hooks';
import { useTranslator } from '../translator-context.ts';

/** The duration of a recording, updated each second. Assistive technology reads it on request only. */
export function Elapsed({ since }: { since: number }) {
	const { t } = useTranslator();
	const [now, setNow] = useState(Date.now);
	useEffect(() => {
		const timer = setInterval(() => setNow(Date.now()), 1000);
		return () => clearInterval(timer);
	}, []);
	const seconds = Math.max(0, Math.floor((now - since) / 1000));
	const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
	return (
		<span class="visit-elapsed" role="timer" aria-live="off" aria-label={t('visit_elapsed')}>
			{clock}
		</span>
	);
}
