import { useMemo } from 'preact/hooks';
import type { Audit } from '../../../src/core/audit/audit.ts';
import type { Recording } from '../../../src/core/recording/recording.ts';
import type { AuditView, CookieView } from '../../../src/report-text/audit-view.ts';
import { useTranslator } from '../../../src/ui/translator-context.ts';
import { groupWords } from '../cookie-group.ts';
import { LanePicture } from '../drawing/LanePicture.tsx';
import { inSheets } from '../drawing/lanes.ts';
import { PictureSection } from '../drawing/PictureSection.tsx';
import { visitLegend } from '../legends.tsx';
import { reportNames } from '../visible-names.ts';
import { VisitBody } from './VisitBody.tsx';
import { visitChart } from './visit-chart.ts';
import { visitRows } from './visit-rows.ts';
import { cookieLines, eventLines, MAX_VISIT_LANES, visitSpan } from './visit-words.ts';

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
	const rows = useMemo(() => visitRows(audit, recording), [audit, recording]);
	const names = useMemo(() => reportNames(audit.report, translator), [audit, translator]);
	const cookies = useMemo(() => new Map(view.cookies.entries.map((cookie) => [cookie.key, cookie])), [view]);
	const lines = useMemo(
		() => new Map(view.cookies.entries.map((cookie) => [cookie.key, cookieLines(cookie)])),
		[view],
	);
	const span = useMemo(() => visitSpan(recording, translator), [recording, translator]);
	if (rows.length === 0) return null;
	const title = t('report_pic_visit');
	const events = eventLines(view.visit);
	const head = events.length === 0 ? null : { name: t('report_visit'), lines: events };
	return (
		<PictureSection
			name="visit-picture"
			title={title}
			lead={t('report_pic_visit_lead')}
			legend={visitLegend(translator)}
			columns={[
				t('report_pic_col_cookie'),
				t('report_pic_col_group'),
				view.cookies.columns.setBy,
				t('report_pic_col_again'),
				t('report_pic_removed'),
			]}
			rows={rows.map(({ key, domain, group }) => [
				`${names.get(key)} · ${domain}`,
				groupWords(group, translator),
				...cookieCells(cookies.get(key)),
			])}
			isPrinting={isPrinting}
			draw={(width) =>
				inSheets(rows, MAX_VISIT_LANES).map((sheet) => {
					const chart = visitChart(sheet, width, span);
					return (
						<LanePicture
							key={sheet[0]?.key}
							label={title}
							chart={chart}
							names={names}
							lines={lines}
							head={head}
						>
							<VisitBody chart={chart} names={names} translator={translator} />
						</LanePicture>
					);
				})
			}
		/>
	);
}

/** Cells of the table: who set it and when, its renewals, its end. */
function cookieCells(cookie: CookieView | undefined): readonly string[] {
	const renewals = (cookie?.moments ?? []).slice(1).filter(({ what }) => what === 'renewed');
	return [
		[cookie?.setBy, cookie?.setWhen].filter(Boolean).join(' · ') || '–',
		renewals.map(({ when, by }) => `${when} · ${by}`).join('; ') || '–',
		cookie?.gone ?? '–',
	];
}
