import type { ComponentChildren } from 'preact';
import type { AuditSummary } from '../../src/core/audit/audit.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { ChooseBox } from '../selection/ChooseBox.tsx';
import type { AuditsModel } from './audits-model.ts';

interface Props {
	readonly audits: AuditsModel;
	/** One report, or the recordings of a full audit, which are chosen and deleted together. The first gives host and time. */
	readonly reports: readonly [AuditSummary, ...AuditSummary[]];
	readonly isChoosable: boolean;
	/** Query of the report page that the row leads to. */
	readonly query: string;
	readonly action: 'open-audit' | 'open-full-audit';
	/** Beside the host. */
	readonly tags: readonly string[];
	/** Above the facts. */
	readonly note?: ComponentChildren;
	/** Facts after the time, each an element. */
	readonly children: ComponentChildren;
}

/** The content of a row of reports: choosing, the link, its facts, and deleting. */
export function AuditItem({ audits, reports, isChoosable, query, action, tags, note, children }: Props) {
	const tr = useTranslator();
	const [{ host, madeAt }] = reports;
	const made = tr.dateTime(Date.parse(madeAt));
	const isInMemory = reports.some(({ inMemory }) => inMemory);
	return (
		<div class="row">
			{isChoosable && (
				<ChooseBox
					selection={audits.selection}
					ids={reports.map(({ id }) => id)}
					label={tr.t('options_audits_choose_named', host, made)}
				/>
			)}
			<div class="row-words">
				<h3>
					<a href={`../report/index.html?${query}`} target="_blank" rel="noopener" data-action={action}>
						<HostileText text={host} />
					</a>
					{[...tags, ...(isInMemory ? [tr.t('options_audit_not_kept')] : [])].map((tag) => (
						<span key={tag} class="tag">
							{tag}
						</span>
					))}
				</h3>
				{note}
				<p class="facts">
					<span>{made}</span>
					{children}
				</p>
			</div>
			<div class="row-buttons">
				{isInMemory && (
					<button
						type="button"
						class="quiet"
						data-action="keep-audit"
						aria-label={tr.t('options_audit_keep_named', host, made)}
						onClick={() => void audits.keep(reports)}
					>
						{tr.t('options_audit_keep')}
					</button>
				)}
				<button
					type="button"
					class="quiet danger"
					data-action="delete-audit"
					aria-label={tr.t('options_audit_delete_named', host, made)}
					onClick={() => void audits.remove(reports)}
				>
					{tr.t('options_audit_delete')}
				</button>
			</div>
		</div>
	);
}
