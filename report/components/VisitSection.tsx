import type { EventView, Section } from '../../src/report-text/audit-view.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { ReportSection } from './ReportSection.tsx';

/** The events of a recorded visit, in their order. */
export function VisitSection({ section }: { section: Section<EventView> }) {
	const { t } = useTranslator();
	return (
		<ReportSection section={section} level="h3">
			<table class="events">
				<thead class="visually-hidden">
					<tr>
						<th scope="col">{t('report_column_after')}</th>
						<th scope="col">{t('report_column_event')}</th>
					</tr>
				</thead>
				<tbody>
					{section.entries.map(({ after, at, kind, words, details }, index) => (
						<tr key={`${index} ${words}`} class={kind} data-event={kind}>
							<td class="after">
								<time title={at}>{after}</time>
							</td>
							<td>
								<bdi>{words}</bdi>
								{details.map((text) => (
									<span key={text} class="sub">
										<bdi>{text}</bdi>
									</span>
								))}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</ReportSection>
	);
}
