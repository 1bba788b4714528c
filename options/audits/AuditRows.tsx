import type { AuditSummary, RecordingSummary } from '../../src/core/audit/audit.ts';
import { groupBy } from '../../src/core/lib/group-by.ts';
import { snakeCase } from '../../src/i18n/message-key.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { ChooseBox } from '../selection/ChooseBox.tsx';
import type { AuditsModel } from './audits-model.ts';
import { FullAuditRow } from './FullAuditRow.tsx';

interface RowsProps {
	readonly audits: AuditsModel;
	/** Reports of one portal. */
	readonly list: readonly AuditSummary[];
	/** Whether rows can be chosen. */
	readonly isChoosable: boolean;
}

/** The reports of a portal: each can be opened and deleted; the recordings of a full audit are one row. */
export function AuditRows({ audits, list, isChoosable }: RowsProps) {
	const rows = groupBy(list, ({ id, visit }) => visit?.plan?.id ?? id);
	return (
		<ul class="rows">
			{[...rows].map(([name, group]) => {
				const [audit] = group;
				if (audit?.visit?.plan) {
					return (
						<FullAuditRow key={name} audits={audits} plan={name} steps={group} isChoosable={isChoosable} />
					);
				}
				return audit && <AuditRow key={name} audits={audits} audit={audit} isChoosable={isChoosable} />;
			})}
		</ul>
	);
}

/** The kind of a report: an inspection, or a visit with its way of recording and its duration. */
function visitWords(visit: RecordingSummary | null, tr: Translator): readonly string[] {
	if (visit === null) return [tr.t('options_audit_inspection')];
	const { way, startedAt, endedAt } = visit;
	return [
		tr.t(`options_audit_visit_${snakeCase(way)}`),
		tr.t('options_audit_lasted', tr.duration(Math.max(1, (endedAt - startedAt) / 1000))),
	];
}

interface RowProps {
	audits: AuditsModel;
	audit: AuditSummary;
	isChoosable: boolean;
}

function AuditRow({ audits, audit, isChoosable }: RowProps) {
	const tr = useTranslator();
	const { id, host, madeAt, undeclared, declared, inMemory, visit } = audit;
	const made = tr.dateTime(Date.parse(madeAt));
	return (
		<li data-audit={id} data-host={host}>
			<div class="row">
				{isChoosable && (
					<ChooseBox
						selection={audits.selection}
						ids={[id]}
						label={tr.t('options_audits_choose_named', host, made)}
					/>
				)}
				<div class="row-words">
					<h3>
						<a
							href={`../report/index.html?id=${encodeURIComponent(id)}`}
							target="_blank"
							rel="noopener"
							data-action="open-audit"
						>
							<HostileText text={host} />
						</a>
						{inMemory && <span class="tag">{tr.t('options_journal_in_memory')}</span>}
					</h3>
					<p class="facts">
						<span>{made}</span>
						{visitWords(visit, tr).map((words) => (
							<span key={words}>{words}</span>
						))}
						<span>{tr.plural('options_audit_undeclared', undeclared)}</span>
						<span>{tr.plural('options_audit_declared', declared)}</span>
					</p>
				</div>
				<div class="row-buttons">
					<button
						type="button"
						class="quiet danger"
						data-action="delete-audit"
						aria-label={tr.t('options_audit_delete_named', host, made)}
						onClick={() => void audits.remove([audit])}
					>
						{tr.t('options_audit_delete')}
					</button>
				</div>
			</div>
		</li>
	);
}
