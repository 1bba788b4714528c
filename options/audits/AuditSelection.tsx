import type { AuditSummary } from '../../src/core/audit/audit.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { SelectionBar } from '../selection/SelectionBar.tsx';
import { type AuditsModel, areComparable } from './audits-model.ts';

interface Props {
	readonly audits: AuditsModel;
	/** The reports in sight. */
	readonly list: readonly AuditSummary[];
}

/** Compares or deletes the chosen reports; nothing where there are fewer than two. */
export function AuditSelection({ audits, list }: Props) {
	const tr = useTranslator();
	if (list.length < 2) return null;
	const ids = audits.selection.chosen.value;
	const chosen = list.filter(({ id }) => ids.includes(id));
	// The oldest first, as they were made.
	const addresses = chosen.map(({ id }) => encodeURIComponent(id)).reverse();
	return (
		<SelectionBar selection={audits.selection} ids={list.map(({ id }) => id)}>
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
