import type { EventView, Section } from '../../src/report-text/audit-view.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';

/** What happened in the recorded visit, first to last. */
export function VisitSection({ section: { id, heading, intro, entries } }: { section: Section<EventView> }) {
	const { t } = useTranslator();
	return (
		<section aria-labelledby={`h-${id}`} data-section={id}>
			<h2 id={`h-${id}`}>{heading}</h2>
			{intro !== null && <p class="lead">{intro}</p>}
			<table class="events">
				<thead class="visually-hidden">
					<tr>
						<th scope="col">{t('report_column_after')}</th>
						<th scope="col">{t('report_column_event')}</th>
					</tr>
				</thead>
				<tbody>
					{entries.map(({ after, at, kind, words, details }, index) => (
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
		</section>
	);
}
