import { render, type VNode } from 'preact';
import type { Audit } from '../../src/core/audit/audit.ts';
import type { Recording } from '../../src/core/recording/recording.ts';
import type { AuditPicture } from '../../src/export/audit/audit-html.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { inSheets, type LaneChart, MAX_LANES } from './drawing/lanes.ts';
import { SHEET_WIDTH } from './drawing/PictureSection.tsx';
import { PAPER } from './drawing/paint.ts';
import { Legend, type LegendEntry, lifetimeLegend, timelineLegend, visitLegend } from './legends.tsx';
import { LifetimeBody } from './lifetimes/LifetimeBody.tsx';
import { lifetimeChart } from './lifetimes/lifetime-chart.ts';
import { lifetimeRows } from './lifetimes/lifetime-rows.ts';
import { zoneDates } from './scales/zone-dates.ts';
import { TimelineBody } from './timeline/TimelineBody.tsx';
import { timelineChart } from './timeline/timeline-chart.ts';
import { stayRows, timelineSpan } from './timeline/timeline-rows.ts';
import { reportNames, visibleNames } from './visible-names.ts';
import { VisitBody } from './visit/VisitBody.tsx';
import { visitChart } from './visit/visit-chart.ts';
import { visitRows } from './visit/visit-rows.ts';
import { MAX_VISIT_LANES, visitSpan } from './visit/visit-words.ts';

/** Draws the report's pictures as markup for files. Needs a document to draw in. */
export function pictureFiles(audit: Audit, translator: Translator): readonly AuditPicture[] {
	const lifetimes = lifetimeFiles(audit, translator);
	return audit.recording === null
		? [...lifetimes, ...timelineFiles(audit, translator)]
		: [...visitFiles(audit, audit.recording, translator), ...lifetimes];
}

function lifetimeFiles(audit: Audit, translator: Translator): readonly AuditPicture[] {
	const heading = translator.t('report_pic_lifetimes');
	const caption = translator.t('report_pic_lifetimes_lead');
	const { id, report } = audit;
	const rows = lifetimeRows(audit);
	const names = reportNames(report, translator);
	return inSheets(rows, MAX_LANES).map((sheet, index) => {
		const chart = lifetimeChart(sheet, SHEET_WIDTH, rows);
		const legend = legendMarkup(lifetimeLegend(translator, `over-key-${id}-${index}`));
		const body = (
			<LifetimeBody chart={chart} names={names} id={`over-${id}-${index}`} translator={translator} />
		);
		return { heading, caption, legend, svg: svgMarkup(chart, heading, body) };
	});
}

function timelineFiles(audit: Audit, translator: Translator): readonly AuditPicture[] {
	const { t } = translator;
	const dates = zoneDates(translator, audit.timeZone);
	const span = timelineSpan(audit);
	const caption = t('report_pic_timeline_lead', dates.full(span.since));
	const legend = legendMarkup(timelineLegend(translator, span.changes.length > 0));
	const heading = t('report_pic_timeline');
	const rows = stayRows(audit);
	const names = visibleNames(rows, translator);
	return inSheets(rows, MAX_LANES).map((sheet) => {
		const chart = timelineChart(sheet, SHEET_WIDTH, span);
		const body = <TimelineBody chart={chart} names={names} dates={dates} translator={translator} />;
		return { heading, caption, legend, svg: svgMarkup(chart, heading, body) };
	});
}

function visitFiles(audit: Audit, recording: Recording, translator: Translator): readonly AuditPicture[] {
	const heading = translator.t('report_pic_visit');
	const caption = translator.t('report_pic_visit_lead');
	const legend = legendMarkup(visitLegend(translator));
	const names = reportNames(audit.report, translator);
	const span = visitSpan(recording, translator);
	return inSheets(visitRows(audit, recording), MAX_VISIT_LANES).map((sheet) => {
		const chart = visitChart(sheet, SHEET_WIDTH, span);
		const body = <VisitBody chart={chart} names={names} translator={translator} />;
		return { heading, caption, legend, svg: svgMarkup(chart, heading, body) };
	});
}

const legendMarkup = (entries: readonly LegendEntry[]) => markupOf(<Legend entries={entries} onPaper />);

function svgMarkup({ width, height }: LaneChart, title: string, body: VNode): string {
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
