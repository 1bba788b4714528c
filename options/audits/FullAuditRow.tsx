import { useEffect, useState } from 'preact/hooks';
import type { AuditSummary } from '../../src/core/audit/audit.ts';
import { AUDIT_STEPS } from '../../src/core/recording/recording.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { AuditItem } from './AuditItem.tsx';
import type { AuditsModel } from './audits-model.ts';
import type { ListedVerdict } from './judge-audit.ts';

interface Props {
	readonly audits: AuditsModel;
	readonly plan: string;
	/** Its recordings, the newest first. */
	readonly steps: readonly AuditSummary[];
	readonly isChoosable: boolean;
}

/** A full audit: its verdict, the page about it, and its recordings, each a link to its own report. */
export function FullAuditRow({ audits, plan, steps, isChoosable }: Props) {
	const tr = useTranslator();
	const [first, ...others] = [...steps].reverse();
	if (first === undefined) return null;
	const reports: readonly [AuditSummary, ...AuditSummary[]] = [first, ...others];
	const stepOf = ({ visit }: AuditSummary) => visit?.plan?.step;
	const latest = AUDIT_STEPS.flatMap((step) => steps.find((report) => stepOf(report) === step) ?? []);
	const former = reports.filter((report) => !latest.includes(report));
	return (
		<li data-full-audit={plan} data-host={first.host}>
			<AuditItem
				audits={audits}
				reports={reports}
				isChoosable={isChoosable}
				query={`audit=${encodeURIComponent(plan)}`}
				action="open-full-audit"
				tags={[tr.t('options_full_audit')]}
				note={<Verdict audits={audits} steps={steps} />}
			>
				{[...latest, ...former].map((report) => {
					const step = stepOf(report);
					const words = step === undefined ? '' : tr.t(`options_step_${step}`);
					return (
						<span key={report.id} data-audit={report.id}>
							<a
								href={`../report/index.html?id=${encodeURIComponent(report.id)}`}
								target="_blank"
								rel="noopener"
								data-action="open-audit"
								data-step={step}
							>
								{former.includes(report) ? tr.t('options_step_former', words) : words}
							</a>
						</span>
					);
				})}
			</AuditItem>
		</li>
	);
}

const ICONS = { 'not-respected': 'undeclared', respected: 'declared', 'not-sure': 'unjudged' } as const;

/** The verdict, once the recordings are read and judged. */
function Verdict({ audits, steps }: Pick<Props, 'audits' | 'steps'>) {
	const [judged, setJudged] = useState<ListedVerdict | null>(null);
	const ids = steps.map(({ id }) => id);
	useEffect(() => {
		let isLatest = true;
		// The row stands without it.
		audits
			.judge(ids)
			.catch(() => null)
			.then((verdict) => isLatest && setJudged(verdict));
		return () => {
			isLatest = false;
		};
	}, [ids.join()]);
	if (judged === null) return null;
	return (
		<p class="audit-verdict" data-verdict={judged.verdict}>
			<Icon name={ICONS[judged.verdict]} size={14} />
			<span>{judged.words}</span>
		</p>
	);
}
