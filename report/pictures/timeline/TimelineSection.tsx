import { useMemo } from 'preact/hooks';
import type { Audit } from '../../../src/core/audit/audit.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import { useTranslator } from '../../../src/ui/translator-context.ts';
import { LanePicture } from '../drawing/LanePicture.tsx';
import { inSheets, MAX_LANES } from '../drawing/lanes.ts';
import { PictureSection } from '../drawing/PictureSection.tsx';
import { timelineLegend } from '../legends.tsx';
import { type ZoneDates, zoneDates } from '../scales/zone-dates.ts';
import { visibleNames } from '../visible-names.ts';
import { TimelineBody } from './TimelineBody.tsx';
import { timelineChart } from './timeline-chart.ts';
import { type StayRow, stayRows, timelineSpan } from './timeline-rows.ts';

/** When each cookie came, was last set and was gone, by party and category; nothing without a journal. */
export function TimelineSection({ audit, isPrinting }: { audit: Audit; isPrinting: boolean }) {
	const translator = useTranslator();
	const { t } = translator;
	const all = useMemo(() => stayRows(audit), [audit]);
	const dates = useMemo(() => zoneDates(translator, audit.timeZone), [audit, translator]);
	const span = useMemo(() => timelineSpan(audit), [audit]);
	if (all.length === 0) return null;
	const names = visibleNames(all, translator);
	const lines = new Map(all.map((row) => [row.key, tipLines(row, dates, translator)]));
	return (
		<PictureSection
			name="timeline"
			title={t('report_pic_timeline')}
			lead={t('report_pic_timeline_lead', dates.full(span.since))}
			legend={timelineLegend(translator, span.changes.length > 0)}
			columns={[t('report_pic_col_cookie'), t('report_pic_first'), t('report_pic_set'), t('report_pic_gone')]}
			rows={all.map(({ key, domain, firstSeen, isOlder, lastSet, goneAt }) => [
				`${names.get(key)} · ${domain}`,
				isOlder ? t('report_pic_older_is', dates.full(firstSeen)) : dates.full(firstSeen),
				lastSet === null ? '–' : dates.full(lastSet),
				goneAt === null ? '–' : dates.full(goneAt),
			])}
			isPrinting={isPrinting}
			draw={(width) =>
				inSheets(all, MAX_LANES).map((sheet) => {
					const chart = timelineChart(sheet, width, span);
					return (
						<LanePicture
							key={sheet[0]?.key}
							label={t('report_pic_timeline')}
							chart={chart}
							names={names}
							lines={lines}
						>
							<TimelineBody chart={chart} names={names} dates={dates} translator={translator} />
						</LanePicture>
					);
				})
			}
		/>
	);
}

function tipLines(row: StayRow, { full }: ZoneDates, { t, plural }: Translator): readonly string[] {
	return [
		row.domain,
		t(row.isOlder ? 'report_pic_older_is' : 'report_pic_first_is', full(row.firstSeen)),
		row.lastSet === null ? '' : t('report_pic_set_is', full(row.lastSet)),
		row.timesSet > 1 ? plural('report_pic_times', row.timesSet) : '',
		row.goneAt === null ? t('report_pic_there') : t('report_pic_gone_is', full(row.goneAt)),
	].filter((line) => line !== '');
}
