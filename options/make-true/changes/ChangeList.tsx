import { useState } from 'preact/hooks';
import { useTranslator } from '../../../src/ui/translator-context.ts';
import type { Correction } from '../correction-model.ts';
import { ChangeItem } from './ChangeItem.tsx';
import type { DecidedChange } from './change-edits.ts';

/** Changes shown at first; more at each asking. */
const STEP = 30;

interface Props {
	readonly correction: Correction;
	readonly changes: readonly DecidedChange[];
}

/** The changes, each of which can be left out. */
export function ChangeList({ correction, changes }: Props) {
	const tr = useTranslator();
	const [limit, setLimit] = useState(STEP);
	const unplaced = new Set(correction.pair.value?.corrected.unplaced);
	return (
		<section aria-labelledby="changes-heading">
			<h3 id="changes-heading" class="visually-hidden">
				{tr.t('options_true_changes')}
			</h3>
			<ul class="change-list">
				{changes.slice(0, limit).map((change) => (
					<ChangeItem
						key={change.id}
						correction={correction}
						change={change}
						isUnplaced={unplaced.has(change.id)}
					/>
				))}
			</ul>
			{changes.length > limit && (
				<button
					type="button"
					class="quiet"
					data-action="more-changes"
					onClick={() => setLimit(limit + STEP * 10)}
				>
					{tr.plural('options_true_more_changes', changes.length - limit)}
				</button>
			)}
		</section>
	);
}
