import { useMemo } from 'preact/hooks';
import type { Audit } from '../../src/core/audit/audit.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { Interactive } from './Interactive.tsx';
import { Legend } from './Legend.tsx';
import { timelineLegend } from './legends.tsx';
import { inSheets } from './lifetime-chart.ts';
import { PictureTable } from './PictureTable.tsx';
import { LANES_A_SHEET } from './picture-files.tsx';
import { laneWords, stayNames, timelineSpan } from './picture-words.ts';
import { TimelineBody } from './TimelineBody.tsx';
import { timeline } from './timeline.ts';
import { type StayRow, stayLanes } from './timeline-rows.ts';
import { useWidth } from './use-width.ts';
import { zoneDates } from './zone-dates.ts';

/** When each cookie came, was set last and was gone, by party and category; nothing without a journal. */
export function TimelineSection({ audit, isPrinting }: { audit: Audit; isPrinting: boolean }) {
	const translator = useTranslator();
	const { t, plural } = translator;
	const { ref, width } = useWidth(isPrinting);
	const lanes = useMemo(() => stayLanes(audit), [audit]);
	const dates = useMemo(() => zoneDates(translator, audit.timeZone), [audit, translator]);
	const span = useMemo(() => timelineSpan(audit), [audit]);
	if (lanes.length === 0) return null;
	const lines = (stay: StayRow) =>
		[
			stay.domain,
			t(stay.isOlder ? 'report_pic_older_is' : 'report_pic_first_is', dates.full(stay.firstSeen)),
			stay.lastSet === null ? '' : t('report_pic_set_is', dates.full(stay.lastSet)),
			stay.timesSet > 1 ? plural('report_pic_times', stay.timesSet) : '',
			stay.goneAt === null ? t('report_pic_there') : t('report_pic_gone_is', dates.full(stay.goneAt)),
		].filter((line) => line !== '');
	return (
		<section aria-labelledby="h-timeline" data-section="timeline">
			<h2 id="h-timeline">{t('report_pic_timeline')}</h2>
			<p class="lead">{t('report_pic_timeline_lead', dates.full(span.since))}</p>
			<Legend entries={timelineLegend(translator, span.changes.length > 0)} />
			<div ref={ref} class="pictures">
				{lanes.map((lane) => (
					<section key={laneWords(lane, translator)} class="lane" data-lane={laneWords(lane, translator)}>
						<h3>
							{laneWords(lane, translator)} <span class="number">{lane.rows.length}</span>
						</h3>
						{inSheets(lane.rows, LANES_A_SHEET).map((sheet) => {
							const chart = timeline(sheet, width, span);
							return (
								<Interactive
									key={sheet[0]?.key}
									label={laneWords(lane, translator)}
									width={chart.width}
									height={chart.height}
									reach={chart.names === null ? 18 : 11}
									spots={sheet.map((stay, index) => {
										const y = chart.stays[index]?.y ?? 0;
										return {
											key: stay.key,
											y: chart.names === null ? y - 8 : y,
											name: stayNames([stay], translator).get(stay.key) ?? '',
											lines: lines(stay),
										};
									})}
								>
									<TimelineBody chart={chart} names={stayNames(sheet, translator)} dates={dates} />
								</Interactive>
							);
						})}
					</section>
				))}
			</div>
			<PictureTable
				caption={t('report_pic_timeline')}
				columns={[
					t('report_pic_col_cookie'),
					t('report_pic_first'),
					t('report_pic_set'),
					t('report_pic_gone'),
				]}
				rows={lanes.flatMap(({ rows }) =>
					rows.map((stay) => [
						`${stayNames([stay], translator).get(stay.key)} · ${stay.domain}`,
						stay.isOlder ? t('report_pic_older_is', dates.full(stay.firstSeen)) : dates.full(stay.firstSeen),
						stay.lastSet === null ? '–' : dates.full(stay.lastSet),
						stay.goneAt === null ? '–' : dates.full(stay.goneAt),
					]),
				)}
			/>
		</section>
	);
}
