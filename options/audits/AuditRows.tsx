import type { AuditSummary, RecordingSummary } from '../../src/core/audit/audit.ts';
import { snakeCase } from '../../src/i18n/message-key.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { type AuditsModel, isComparable } from './audits-model.ts';

interface RowsProps {
	readonly audits: AuditsModel;
	/** Reports of one portal. */
	readonly list: readonly AuditSummary[];
}

/** The reports of a portal: each can be opened and deleted, several compared. */
export function AuditRows({ audits, list }: RowsProps) {
	return (
		<ul class="rows">
			{list.map((audit) => (
				<AuditRow key={audit.id} audits={audits} audit={audit} isAlone={list.length === 1} />
			))}
		</ul>
	);
}

/** Buttons for the chosen reports: compare them, or choose none. */
export function Comparing({ audits }: { audits: AuditsModel }) {
	const tr = useTranslator();
	const chosen = audits.chosen.value;
	const [first] = chosen;
	if (first === undefined) return <p role="status" class="visually-hidden" />;
	// The oldest first, as they were made.
	const ids = chosen.map(({ id }) => encodeURIComponent(id)).reverse();
	return (
		<div class="buttons" data-chosen={chosen.length}>
			<p role="status">{chosen.length === 1 && tr.t('options_audits_choose_more', first.host)}</p>
			{chosen.length > 1 && (
				<a
					class="button"
					href={`../report/index.html?compare=${ids.join(',')}`}
					target="_blank"
					rel="noopener"
					data-action="compare-audits"
				>
					{tr.plural('options_audits_compare', chosen.length)}
				</a>
			)}
			<button type="button" class="quiet" data-action="choose-none" onClick={audits.chooseNone}>
				{tr.t('options_audits_unchoose')}
			</button>
		</div>
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
	/** No other report is of its portal. */
	isAlone: boolean;
}

function AuditRow({ audits, audit, isAlone }: RowProps) {
	const tr = useTranslator();
	const { id, host, madeAt, undeclared, declared, inMemory, visit } = audit;
	const chosen = audits.chosen.value;
	const made = tr.dateTime(Date.parse(madeAt));
	return (
		<li data-audit={id} data-host={host}>
			<div class="row">
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
						{visit?.plan && (
							<span class="tag" data-step={visit.plan.step}>
								{tr.t(`visit_step_${visit.plan.step}`)}
							</span>
						)}
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
					{!isAlone && (
						<label class="choose">
							<input
								type="checkbox"
								data-action="choose-audit"
								aria-label={tr.t('options_audits_choose_named', host, made)}
								checked={chosen.some((other) => other.id === id)}
								disabled={!isComparable(audit, chosen)}
								onChange={({ currentTarget: { checked } }) => audits.choose(id, checked)}
							/>
							{tr.t('options_audits_choose')}
						</label>
					)}
					<button
						type="button"
						class="quiet danger"
						data-action="delete-audit"
						aria-label={tr.t('options_audit_delete_named', host, made)}
						onClick={() => void audits.remove(audit)}
					>
						{tr.t('options_audit_delete')}
					</button>
				</div>
			</div>
		</li>
	);
}
