import type { AuditSummary } from '../../src/core/audit/audit.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { SelectionBar } from '../selection/SelectionBar.tsx';
import { type AuditsModel, areComparable, countAudits } from './audits-model.ts';

interface Props {
	readonly audits: AuditsModel;
	/** The reports in sight. */
	readonly list: readonly AuditSummary[];
}

/** Compares, keeps or deletes the chosen reports; nothing where there are fewer than two. */
export function AuditSelection({ audits, list }: Props) {
	const tr = useTranslator();
	if (countAudits(list) < 2) return null;
	const ids = audits.selection.chosen.value;
	const chosen = list.filter(({ id }) => ids.includes(id));
	// The oldest first, as they were made.
	const addresses = chosen.map(({ id }) => encodeURIComponent(id)).reverse();
	return (
		<SelectionBar selection={audits.selection} ids={list.map(({ id }) => id)} count={countAudits(chosen)}>
			{areComparable(chosen) ? (
				<a
					class="button"
					href={`../report/index.html?compare=${addresses.join(',')}`}
					target="_blank"
					rel="noopener"
					data-action="compare-audits"
				>
					{tr.t('options_audits_compare')}
				</a>
			) : (
				<p class="aside">{tr.t('options_audits_comparable')}</p>
			)}
			{chosen.some(({ inMemory }) => inMemory) && (
				<button type="button" data-action="keep-chosen" onClick={() => void audits.keep(chosen)}>
					{tr.t('options_audit_keep')}
				</button>
			)}
			<button
				type="button"
				class="danger"
				data-action="delete-chosen"
				onClick={() => void audits.remove(chosen)}
			>
				{tr.t('options_delete_chosen')}
			</button>
		</SelectionBar>
	);
}
