import type { AuditSummary } from '../../src/core/audit/audit.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { ChooseBox } from '../selection/ChooseBox.tsx';
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
	const inOrder = [...steps].reverse();
	const [first] = inOrder;
	if (first === undefined) return null;
	const made = tr.dateTime(Date.parse(first.madeAt));
	return (
		<li data-full-audit={plan} data-host={first.host}>
			<div class="row">
				{isChoosable && (
					<ChooseBox
						selection={audits.selection}
						ids={steps.map(({ id }) => id)}
						label={tr.t('options_audits_choose_named', first.host, made)}
					/>
				)}
				<div class="row-words">
					<h3>
						<a
							href={`../report/index.html?audit=${encodeURIComponent(plan)}`}
							target="_blank"
							rel="noopener"
							data-action="open-full-audit"
						>
							<HostileText text={first.host} />
						</a>
						<span class="tag">{tr.t('options_full_audit')}</span>
						{first.inMemory && <span class="tag">{tr.t('options_journal_in_memory')}</span>}
					</h3>
					<p class="facts">
						<span>{made}</span>
						{inOrder.map(({ id, visit }) => (
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
					</p>
				</div>
				<div class="row-buttons">
					<button
						type="button"
						class="quiet danger"
						data-action="delete-audit"
						aria-label={tr.t('options_audit_delete_named', first.host, made)}
						onClick={() => void audits.remove(steps)}
					>
						{tr.t('options_audit_delete')}
					</button>
				</div>
			</div>
		</li>
	);
}
