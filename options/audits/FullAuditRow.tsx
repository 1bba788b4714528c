import type { AuditSummary } from '../../src/core/audit/audit.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { AuditItem } from './AuditItem.tsx';
import type { AuditsModel } from './audits-model.ts';

interface Props {
	readonly audits: AuditsModel;
	readonly plan: string;
	/** Its recordings, the newest first. */
	readonly steps: readonly AuditSummary[];
	readonly isChoosable: boolean;
}

/** A full audit: the page about it, and its recordings, each a link to its own report. */
export function FullAuditRow({ audits, plan, steps, isChoosable }: Props) {
	const tr = useTranslator();
	const [first, ...others] = [...steps].reverse();
	if (first === undefined) return null;
	const reports: readonly [AuditSummary, ...AuditSummary[]] = [first, ...others];
	return (
		<li data-full-audit={plan} data-host={first.host}>
			<AuditItem
				audits={audits}
				reports={reports}
				isChoosable={isChoosable}
				query={`audit=${encodeURIComponent(plan)}`}
				action="open-full-audit"
				tags={[tr.t('options_full_audit')]}
			>
				{reports.map(({ id, visit }) => (
					<span key={id} data-audit={id}>
						<a
							href={`../report/index.html?id=${encodeURIComponent(id)}`}
							target="_blank"
							rel="noopener"
							data-action="open-audit"
							data-step={visit?.plan?.step}
						>
							{visit?.plan && tr.t(`options_step_${visit.plan.step}`)}
						</a>
					</span>
				))}
			</AuditItem>
		</li>
	);
}
