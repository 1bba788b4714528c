import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { ReadingNotice } from '../../src/messaging/intents/reading.ts';
import { changedWords, changeWords } from '../../src/report-text/words/reading-words.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { portalPage } from '../pages/options-page.ts';

interface Props {
	report: SiteReport;
	reading: ReadingNotice;
	/** Null in a private window: addresses go into the browser's history. */
	host: string | null;
	tabId: number | null;
	dismiss(): void;
}

/** The words for a reading without a change; null where there is nothing to say. */
function plainWords({ policy }: SiteReport, reading: ReadingNotice, { t, date }: Translator): string | null {
	const day = date(reading.at);
	if (reading.isOwn) return t('popup_reading_own', day);
	if (policy.kind !== 'default' && policy.kind !== 'none') return null;
	if (reading.outcome === 'nothing') return t('popup_reading_nothing', day);
	if (reading.outcome === 'no-page') return t('popup_reading_no_page', day);
	return reading.outcome === 'failed' ? t('popup_reading_failed', day) : null;
}

/** Says when the portal's policy was read unasked, or how its page has changed. */
export function ReadingLine({ report, reading, host, tabId, dismiss }: Props) {
	const translator = useTranslator();
	const { t } = translator;
	const { change } = reading;
	if (change === null) {
		const words = plainWords(report, reading, translator);
		return words === null ? null : (
			<p class="reading-line" data-reading={reading.outcome}>
				{words}
			</p>
		);
	}
	return (
		<div class="reading-line changed" data-reading={change.isStored ? 'changed' : 'proposed'}>
			<p>
				{changedWords(change, translator)} <b>{changeWords(change, translator)}</b>
			</p>
			<p class="ways">
				<a href={portalPage(host, tabId, 'policy')} target="_blank" rel="noopener" data-action="see-change">
					{t('popup_reading_see')}
					<span class="visually-hidden"> {t('popup_opens_in_tab')}</span>
				</a>
				<button type="button" class="link" data-action="dismiss-change" onClick={dismiss}>
					{t('reading_dismiss')}
				</button>
			</p>
		</div>
	);
}
