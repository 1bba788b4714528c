import type { AuditSummary } from '../../src/core/audit.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { AUDITS_ID, type AuditsModel } from './audits-model.ts';

/** The reports that were kept: each can be opened and deleted. */
export function AuditsPart({ audits }: { audits: AuditsModel }) {
	const tr = useTranslator();
	const list = audits.list.value;
	const error = audits.error.value;
	return (
		<section class="audits" aria-labelledby={AUDITS_ID}>
			<h2 id={AUDITS_ID} tabIndex={-1}>
				{tr.t('options_audits_title')}
			</h2>
			<p class="lead">{tr.t('options_audits_lead')}</p>
			{error !== null && (
				<div class="problems">
					<p>{error}</p>
					<button type="button" onClick={() => void audits.refresh()}>
						{tr.t('options_try_again')}
					</button>
				</div>
			)}
			{list === null && error === null && <p class="aside">{tr.t('options_loading')}</p>}
			{list?.length === 0 && <p class="aside">{tr.t('options_audits_none')}</p>}
			{list !== null && list.length > 0 && (
				<ul class="rows">
					{list.map((audit) => (
						<AuditRow key={audit.id} audits={audits} audit={audit} />
					))}
				</ul>
			)}
		</section>
	);
}

function AuditRow({ audits, audit }: { audits: AuditsModel; audit: AuditSummary }) {
	const tr = useTranslator();
	const { id, host, madeAt, undeclared, declared, inMemory } = audit;
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
						{inMemory && <span class="tag">{tr.t('options_journal_in_memory')}</span>}
					</h3>
					<p class="facts">
						<span>{made}</span>
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
						onClick={() => void audits.remove(audit)}
					>
						{tr.t('options_audit_delete')}
					</button>
				</div>
			</div>
		</li>
	);
}
