import type { Audit } from '../../src/core/audit/audit.ts';
import type { AuditView } from '../../src/report-text/audit-view.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { KeepReport } from '../keeping/KeepReport.tsx';
import type { ReportModel } from '../model.ts';
import type { Notes } from '../notes.ts';
import { SavingStatus } from './SavingStatus.tsx';
import { Toolbar } from './Toolbar.tsx';

const ICONS = { clean: 'declared', attention: 'warning', unknown: 'unjudged' } as const;

interface Props {
	view: AuditView;
	audit: Audit;
	notes: Notes;
	model: ReportModel;
}

/** The title, the result in sentences and numbers, and the buttons of the report. */
export function ReportHead({ view, audit, notes, model }: Props) {
	const { t, number } = useTranslator();
	const annexes = [view.head, ...(view.visit ? [view.visit] : []), view.method, view.wording];
	const contents = [view.findings, view.limits, view.cookies, ...view.lists, ...annexes].filter(
		({ entries }) => entries.length > 0,
	);
	return (
		<header class="page-head">
			<Toolbar notes={notes} model={model} />
			<KeepReport audits={[audit]} backend={model.backend} />
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
			<nav class="contents no-print" aria-label={t('report_contents')}>
				{contents.map(({ id, heading }) => (
					<a key={id} href={`#h-${id}`}>
						{heading}
					</a>
				))}
			</nav>
			<SavingStatus notes={notes} cookies={view.cookies} />
		</header>
	);
}
