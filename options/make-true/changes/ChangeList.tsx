import { useTranslator } from '../../../src/ui/translator-context.ts';
import type { Correction } from '../correction-model.ts';
import { ChangeItem } from './ChangeItem.tsx';
import type { DecidedChange } from './change-edits.ts';

interface Props {
	readonly correction: Correction;
	readonly changes: readonly DecidedChange[];
}

/** The changes, each of which can be left out. */
export function ChangeList({ correction, changes }: Props) {
	const tr = useTranslator();
	const unplaced = new Set(correction.pair.value?.corrected.unplaced);
	return (
		<section aria-labelledby="changes-heading">
			<h3 id="changes-heading" class="visually-hidden">
				{tr.t('options_true_changes')}
			</h3>
			<ul class="change-list">
				{changes.map((change) => (
					<ChangeItem
						key={change.id}
						correction={correction}
						change={change}
						isUnplaced={unplaced.has(change.id)}
					/>
				))}
			</ul>
		</section>
	);
}
