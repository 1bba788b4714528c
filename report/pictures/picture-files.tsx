import { render, type VNode } from 'preact';
import type { Audit } from '../../src/core/audit/audit.ts';
import type { Recording } from '../../src/core/recording/recording.ts';
import type { AuditPicture } from '../../src/export/audit-html.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { Legend } from './Legend.tsx';
import { LifetimeBody } from './LifetimeBody.tsx';
import { lifetimeLegend, timelineLegend, visitLegend } from './legends.tsx';
import { inSheets, lifetimeChart } from './lifetime-chart.ts';
import { lifetimeRows } from './lifetime-rows.ts';
import { PAPER } from './paint.ts';
import { laneWords, shownNames, stayNames, timelineSpan } from './picture-words.ts';
import { TimelineBody } from './TimelineBody.tsx';
import { timeline } from './timeline.ts';
import { stayLanes } from './timeline-rows.ts';
import { SHEET_WIDTH } from './use-width.ts';
import { VisitBody } from './VisitBody.tsx';
import { visitChart } from './visit-chart.ts';
import { visitRows } from './visit-rows.ts';
import { visitSpan } from './visit-words.ts';
import { zoneDates } from './zone-dates.ts';

/** Most lanes of a picture that goes on one sheet of paper. */
export const LANES_A_SHEET = 36;

/** The same of a visit's, whose groups have headings. */
export const LANES_A_VISIT = 28;

/** The report's pictures as markup that stands by itself. Needs a document to draw in. */
export function pictureFiles(audit: Audit, translator: Translator): readonly AuditPicture[] {
	const { t } = translator;
	const rows = lifetimeRows(audit.report);
	const names = shownNames(audit.report, translator);
	const lifetimes = inSheets(rows, LANES_A_SHEET).map((sheet, index) => {
		const chart = lifetimeChart(sheet, SHEET_WIDTH, rows);
		return {
			heading: t('report_pic_lifetimes'),
			caption: t('report_pic_lifetimes_lead'),
			legend: markupOf(<Legend entries={lifetimeLegend(translator, `over-key-${index}`)} onPaper />),
			svg: drawn(
				chart,
				t('report_pic_lifetimes'),
				<LifetimeBody chart={chart} names={names} id={`over-${index}`} translator={translator} />,
			),
		};
	});
	const dates = zoneDates(translator, audit.timeZone);
	const span = timelineSpan(audit);
	const stays = stayLanes(audit).flatMap((lane) =>
		inSheets(lane.rows, LANES_A_SHEET).map((sheet) => {
			const chart = timeline(sheet, SHEET_WIDTH, span);
			const heading = t('report_pic_timeline_of', laneWords(lane, translator));
			return {
				heading,
				caption: t('report_pic_timeline_lead', dates.full(span.since)),
				legend: markupOf(<Legend entries={timelineLegend(translator, span.changes.length > 0)} onPaper />),
				svg: drawn(
					chart,
					heading,
					<TimelineBody chart={chart} names={stayNames(sheet, translator)} dates={dates} />,
				),
			};
		}),
	);
	return audit.recording === null
		? [...lifetimes, ...stays]
		: [...visitFiles(audit, audit.recording, translator), ...lifetimes];
}

function visitFiles(audit: Audit, recording: Recording, translator: Translator): readonly AuditPicture[] {
	const heading = translator.t('report_pic_visit');
	const caption = translator.t('report_pic_visit_lead');
	const legend = markupOf(<Legend entries={visitLegend(translator)} onPaper />);
	const names = shownNames(audit.report, translator);
	const span = visitSpan(recording, translator);
	return inSheets(visitRows(audit, recording), LANES_A_VISIT).map((sheet) => {
		const chart = visitChart(sheet, SHEET_WIDTH, span);
		const body = <VisitBody chart={chart} names={names} translator={translator} />;
		return { heading, caption, legend, svg: drawn(chart, heading, body) };
	});
}

function drawn({ width, height }: { width: number; height: number }, title: string, body: VNode): string {
	return markupOf(
		<svg
			xmlns="http://www.w3.org/2000/svg"
			viewBox={`0 0 ${width} ${height}`}
			width={width}
			height={height}
			role="img"
			font-family="system-ui, sans-serif"
			font-size={12}
		>
			<title>{title}</title>
			<rect width={width} height={height} fill={PAPER} />
			{body}
		</svg>,
	);
}

function markupOf(node: VNode): string {
	const place = document.createElement('div');
	render(node, place);
	const markup = new XMLSerializer().serializeToString(place.firstElementChild ?? place);
	render(null, place);
	return markup;
}
