import { useId, useMemo } from 'preact/hooks';
import type { Audit } from '../../src/core/audit/audit.ts';
import type { CookieTableView } from '../../src/report-text/audit-view.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { Interactive, type Spot } from './Interactive.tsx';
import { Legend } from './Legend.tsx';
import { LifetimeBody } from './LifetimeBody.tsx';
import { lifetimeLegend } from './legends.tsx';
import { inSheets, lifetimeChart } from './lifetime-chart.ts';
import { lifetimeRows } from './lifetime-rows.ts';
import { spanInWords } from './lifetime-words.ts';
import { PictureTable } from './PictureTable.tsx';
import { LANES_A_SHEET } from './picture-files.tsx';
import { shownNames } from './picture-words.ts';
import { useWidth } from './use-width.ts';

interface Props {
	audit: Audit;
	view: CookieTableView;
	isPrinting: boolean;
}

/** How long each cookie is kept, declared against real, with the limits that guidelines and browsers set. */
export function LifetimeSection({ audit, view, isPrinting }: Props) {
	const translator = useTranslator();
	const { t } = translator;
	const { ref, width } = useWidth(isPrinting);
	const id = useId();
	const rows = useMemo(() => lifetimeRows(audit.report), [audit]);
	const names = useMemo(() => shownNames(audit.report, translator), [audit, translator]);
	const where = useMemo(() => new Map(view.entries.map((entry) => [entry.key, entry.where])), [view]);
	if (rows.length === 0) return null;
	const spots = (row: (typeof rows)[number], y: number): Spot => ({
		key: row.key,
		y,
		name: names.get(row.key) ?? '',
		lines: [
			where.get(row.key) ?? '',
			t('report_pic_real_is', spanInWords(row.real, translator)),
			t('report_pic_declared_is', spanInWords(row.declared, translator)),
		].filter((line) => line !== ''),
	});
	return (
		<section aria-labelledby="h-lifetimes" data-section="lifetimes">
			<h2 id="h-lifetimes">{t('report_pic_lifetimes')}</h2>
			<p class="lead">{t('report_pic_lifetimes_lead')}</p>
			<Legend entries={lifetimeLegend(translator, `${id}-legend`)} />
			<div ref={ref} class="pictures">
				{inSheets(rows, LANES_A_SHEET).map((sheet, index) => {
					const chart = lifetimeChart(sheet, width, rows);
					return (
						<Interactive
							key={sheet[0]?.key}
							label={t('report_pic_lifetimes')}
							width={chart.width}
							height={chart.height}
							reach={chart.names === null ? 18 : 11}
							spots={sheet.map((row, lane) => {
								const y = chart.lanes[lane]?.y ?? 0;
								return spots(row, chart.names === null ? y - 8 : y);
							})}
						>
							<LifetimeBody chart={chart} names={names} id={`${id}-${index}`} translator={translator} />
						</Interactive>
					);
				})}
			</div>
			<PictureTable
				caption={t('report_pic_lifetimes')}
				columns={[view.columns.name, view.columns.declaredLifetime, view.columns.realLifetime]}
				rows={rows.map((row) => [
					[names.get(row.key), where.get(row.key)].filter(Boolean).join(' · '),
					spanInWords(row.declared, translator),
					spanInWords(row.real, translator),
				])}
			/>
		</section>
	);
}
