import type { Audit } from '../../src/core/audit/audit.ts';
import type { AuditView } from '../../src/report-text/audit-view.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { KeepReport } from '../keeping/KeepReport.tsx';
import type { ReportModel } from '../model.ts';
import type { Notes } from '../notes.ts';
import { ReportTitle } from './ReportTitle.tsx';
import { SavingStatus } from './SavingStatus.tsx';
import { Toolbar } from './Toolbar.tsx';

interface Props {
	view: AuditView;
	audit: Audit;
	notes: Notes;
	model: ReportModel;
}

/** The title, the result in sentences and numbers, and the buttons of the report. */
export function ReportHead({ view, audit, notes, model }: Props) {
	const { t } = useTranslator();
	const annexes = [view.head, ...(view.visit ? [view.visit] : []), view.method, view.wording];
	const contents = [view.findings, view.limits, view.cookies, ...view.lists, ...annexes].filter(
		({ entries }) => entries.length > 0,
	);
	return (
		<header class="page-head">
			<Toolbar notes={notes} model={model} />
			<KeepReport audits={[audit]} backend={model.backend} />
			<ReportTitle view={view} />
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
