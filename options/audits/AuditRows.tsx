import type { AuditSummary, RecordingSummary } from '../../src/core/audit/audit.ts';
import { groupBy } from '../../src/core/lib/group-by.ts';
import { snakeCase } from '../../src/i18n/message-key.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { AuditItem } from './AuditItem.tsx';
import { type AuditsModel, wholeOf } from './audits-model.ts';
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
	const rows = groupBy(list, wholeOf);
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
	const { id, host, undeclared, declared, visit } = audit;
	return (
		<li data-audit={id} data-host={host}>
			<AuditItem
				audits={audits}
				reports={[audit]}
				isChoosable={isChoosable}
				query={`id=${encodeURIComponent(id)}`}
				action="open-audit"
				tags={[]}
			>
				{visitWords(visit, tr).map((words) => (
					<span key={words}>{words}</span>
				))}
				<span>{tr.plural('options_audit_undeclared', undeclared)}</span>
				<span>{tr.plural('options_audit_declared', declared)}</span>
			</AuditItem>
		</li>
	);
}
