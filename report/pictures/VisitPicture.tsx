import { useMemo } from 'preact/hooks';
import type { Audit } from '../../src/core/audit/audit.ts';
import type { Recording } from '../../src/core/recording/recording.ts';
import type { AuditView } from '../../src/report-text/audit-view.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { Interactive, type Spot } from './Interactive.tsx';
import { Legend } from './Legend.tsx';
import { visitLegend } from './legends.tsx';
import { inSheets } from './lifetime-chart.ts';
import { PictureTable } from './PictureTable.tsx';
import { LANES_A_VISIT } from './picture-files.tsx';
import { laneWords, shownNames } from './picture-words.ts';
import { useWidth } from './use-width.ts';
import { VisitBody } from './VisitBody.tsx';
import { type VisitChart, visitChart } from './visit-chart.ts';
import { visitRows } from './visit-rows.ts';
import { cookieLines, visitSpan } from './visit-words.ts';

interface Props {
	audit: Audit;
	recording: Recording;
	view: AuditView;
	isPrinting: boolean;
}

/** Every cookie of a recorded visit on one line of time, with its choices and pages. */
export function VisitPicture({ audit, recording, view, isPrinting }: Props) {
	const translator = useTranslator();
	const { t } = translator;
	const { ref, width } = useWidth(isPrinting);
	const rows = useMemo(() => visitRows(audit, recording), [audit, recording]);
	const names = useMemo(() => shownNames(audit.report, translator), [audit, translator]);
	const cookies = useMemo(() => new Map(view.cookies.entries.map((one) => [one.key, one])), [view]);
	const span = useMemo(() => visitSpan(recording, translator), [recording, translator]);
	if (rows.length === 0) return null;
	const events = (view.visit?.entries ?? []).filter(({ kind }) => kind === 'page' || kind === 'choice');
	const spotsOf = (chart: VisitChart): readonly Spot[] => [
		...(events.length === 0
			? []
			: [
					{
						key: 'events',
						y: chart.top / 2,
						reach: chart.top / 2,
						name: t('report_visit'),
						lines: events.slice(0, 12).map(({ after, words }) => `${after} · ${words}`),
					},
				]),
		...chart.lanes.map(({ key, y }) => ({
			key,
			y: chart.names === null ? y - 8 : y,
			name: names.get(key) ?? '',
			lines: cookieLines(cookies.get(key)),
		})),
	];
	return (
		<section aria-labelledby="h-visit-picture" data-section="visit-picture">
			<h2 id="h-visit-picture">{t('report_pic_visit')}</h2>
			<p class="lead">{t('report_pic_visit_lead')}</p>
			<Legend entries={visitLegend(translator)} />
			<div ref={ref} class="pictures">
				{inSheets(rows, LANES_A_VISIT).map((sheet) => {
					const chart = visitChart(sheet, width, span);
					return (
						<Interactive
							key={sheet[0]?.key}
							label={t('report_pic_visit')}
							width={chart.width}
							height={chart.height}
							reach={chart.names === null ? 18 : 11}
							spots={spotsOf(chart)}
						>
							<VisitBody chart={chart} names={names} translator={translator} />
						</Interactive>
					);
				})}
			</div>
			<PictureTable
				caption={t('report_pic_visit')}
				columns={[
					t('report_pic_col_cookie'),
					t('report_pic_col_group'),
					view.cookies.columns.setBy,
					t('report_pic_col_again'),
					t('report_pic_removed'),
				]}
				rows={rows.map(({ key, domain, group }) => {
					const cookie = cookies.get(key);
					const again = (cookie?.moments ?? []).slice(1).filter(({ what }) => what === 'renewed');
					return [
						`${names.get(key)} · ${domain}`,
						laneWords(group, translator),
						[cookie?.setBy, cookie?.setWhen].filter(Boolean).join(' · ') || '–',
						again.map(({ when, by }) => `${when} · ${by}`).join('; ') || '–',
						cookie?.gone ?? '–',
					];
				})}
			/>
		</section>
	);
}
