import { useId, useMemo } from 'preact/hooks';
import type { Audit } from '../../src/core/audit/audit.ts';
import type { CookieTableView } from '../../src/report-text/audit-view.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { Interactive, type Spot } from './Interactive.tsx';
import { Legend } from './Legend.tsx';
import { LifetimeBody } from './LifetimeBody.tsx';
import { inSheets, lifetimeChart } from './lifetime-chart.ts';
import { lifetimeRows } from './lifetime-rows.ts';
import { spanInWords } from './lifetime-words.ts';
import { Diamond, Disc, OpenEnd, Triangle } from './Marks.tsx';
import { PictureTable } from './PictureTable.tsx';
import { FAILED } from './paint.ts';
import { LANES_A_SHEET } from './picture-files.tsx';
import { shownNames } from './picture-words.ts';
import { LimitMark } from './TimelineBody.tsx';
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
			<Legend
				entries={[
					{ words: t('report_pic_real'), mark: <Disc x={14} y={9} /> },
					{
						words: t('report_pic_open'),
						mark: (
							<>
								<Disc x={10} y={9} />
								<OpenEnd x={10} y={9} />
							</>
						),
					},
					{ words: t('report_pic_declared'), mark: <Diamond x={14} y={9} /> },
					{
						words: t('report_pic_over'),
						mark: (
							<>
								<rect class="pic-hatch" x={1} y={5} width={20} height={8} fill={`url(#${id}-legend)`} />
								<pattern
									id={`${id}-legend`}
									width={5}
									height={5}
									patternUnits="userSpaceOnUse"
									patternTransform="rotate(45)"
								>
									<path class="pic-over" d="M0 0v5" stroke={FAILED} stroke-width={4} />
								</pattern>
								<Triangle x={22} y={9} />
							</>
						),
					},
					{ words: t('report_pic_limit'), mark: <LimitMark x={14} y={9} /> },
				]}
			/>
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
