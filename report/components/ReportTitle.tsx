import type { AuditView } from '../../src/report-text/audit-view.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';

const ICONS = { clean: 'declared', attention: 'warning', unknown: 'unjudged' } as const;

/** The title of a report, and its result in sentences and numbers. */
export function ReportTitle({ view }: { view: AuditView }) {
	const { number } = useTranslator();
	return (
		<>
			<h1>{view.title}</h1>
			<p class={`result ${view.tone}`} data-tone={view.tone}>
				<Icon name={ICONS[view.tone]} size={20} />
				<span>{view.result}</span>
			</p>
			<ul class="counts">
				{view.counts.map(({ id, count, words }) => (
					<li key={id} data-count={id} data-number={count}>
						<strong>{number(count)}</strong> {words}
					</li>
				))}
			</ul>
		</>
	);
}
