import { useState } from 'preact/hooks';
import type { Declaration } from '../../src/core/policy/policy.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { DeclarationCells, TableHead } from './DeclarationCells.tsx';
import { NameCell } from './NameCell.tsx';

interface Props {
	readonly caption: string;
	readonly declarations: readonly Declaration[];
}

/** Rows shown at first, and more at each asking: a policy may have 100,000. */
export const STEP = 200;

/** A stored policy's declarations, one row each. On narrow screens every row is a card (declarations.css). */
export function DeclarationTable({ caption, declarations }: Props) {
	const tr = useTranslator();
	const [limit, setLimit] = useState(STEP);
	const hidden = declarations.length - limit;
	return (
		<>
			<table class="declarations">
				<caption class="visually-hidden">{caption}</caption>
				<TableHead />
				<tbody>
					{declarations.slice(0, limit).map((declaration, index) => (
						<tr key={index}>
							<NameCell declaration={declaration} />
							<DeclarationCells declaration={declaration} />
						</tr>
					))}
				</tbody>
			</table>
			{hidden > 0 && (
				<button type="button" class="quiet" onClick={() => setLimit(limit + STEP * 5)}>
					{tr.plural('options_more_rows', hidden)}
				</button>
			)}
		</>
	);
}
