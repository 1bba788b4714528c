import { useId, useMemo } from 'preact/hooks';
import type { Audit } from '../../../src/core/audit/audit.ts';
import { isAtBrowserCap } from '../../../src/core/policy/lifetime.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import type { CookieTableView } from '../../../src/report-text/audit-view.ts';
import { useTranslator } from '../../../src/ui/translator-context.ts';
import { LanePicture } from '../drawing/LanePicture.tsx';
import { inSheets, MAX_LANES } from '../drawing/lanes.ts';
import { PictureSection } from '../drawing/PictureSection.tsx';
import { lifetimeLegend } from '../legends.tsx';
import { reportNames } from '../visible-names.ts';
import { LifetimeBody } from './LifetimeBody.tsx';
import { lifetimeChart } from './lifetime-chart.ts';
import { lifetimeRows, type Span } from './lifetime-rows.ts';

interface Props {
	audit: Audit;
	view: CookieTableView;
	isPrinting: boolean;
}

/** Each cookie's real lifetime beside the declared one, with the limits of guidelines and browsers. */
export function LifetimeSection({ audit, view, isPrinting }: Props) {
	const translator = useTranslator();
	const { t } = translator;
	const id = useId();
	const rows = useMemo(() => lifetimeRows(audit), [audit]);
	const names = useMemo(() => reportNames(audit.report, translator), [audit, translator]);
	const where = useMemo(() => new Map(view.entries.map((entry) => [entry.key, entry.where])), [view]);
	if (rows.length === 0) return null;
	const title = t('report_pic_lifetimes');
	const lines = new Map(
		rows.map(({ key, real, declared }) => [
			key,
			[
				where.get(key) ?? '',
				t('report_pic_real_is', spanInWords(real, translator)),
				t('report_pic_declared_is', spanInWords(declared, translator)),
			].filter((line) => line !== ''),
		]),
	);
	return (
		<PictureSection
			name="lifetimes"
			title={title}
			lead={t('report_pic_lifetimes_lead')}
			legend={lifetimeLegend(translator, `${id}-legend`)}
			columns={[view.columns.name, view.columns.declaredLifetime, view.columns.realLifetime]}
			rows={rows.map(({ key, declared, real }) => [
				[names.get(key), where.get(key)].filter(Boolean).join(' · '),
				spanInWords(declared, translator),
				spanInWords(real, translator),
			])}
			isPrinting={isPrinting}
			draw={(width) =>
				inSheets(rows, MAX_LANES).map((sheet, index) => {
					const chart = lifetimeChart(sheet, width, rows);
					return (
						<LanePicture key={sheet[0]?.key} label={title} chart={chart} names={names} lines={lines}>
							<LifetimeBody chart={chart} names={names} id={`${id}-${index}`} translator={translator} />
						</LanePicture>
					);
				})
			}
		/>
	);
}

/** A span in words; a dash for null. */
function spanInWords(span: Span | null, { t, duration }: Translator): string {
	switch (span?.kind) {
		case undefined:
			return '–';
		case 'session':
			return t('report_pic_session_long');
		case 'range':
			return t('report_pic_range', duration(span.from), duration(span.to));
		case 'at-least':
			return t('report_pic_at_least', duration(span.seconds));
		case 'exact':
			return isAtBrowserCap(span.seconds) && span.seconds < 401 * 86_400
				? t('report_pic_at_cap')
				: duration(span.seconds);
	}
}
