import { useState } from 'preact/hooks';
import type { Declaration } from '../../src/core/policy.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { oneLine } from '../describe.ts';
import { LifetimeCell } from './LifetimeCell.tsx';
import { NameCell } from './NameCell.tsx';

/** How a row stands against the policy stored before. */
export type RowMark = 'added' | 'changed';

interface Props {
	readonly caption: string;
	readonly declarations: readonly Declaration[];
	readonly marks?: ReadonlyMap<Declaration, RowMark>;
}

/** Rows shown at first, and more at each asking: a policy may have 100,000. */
const STEP = 200;

/** A policy's declarations as read, one row each. On narrow screens every row is a card (options.css). */
export function DeclarationTable({ caption, declarations, marks }: Props) {
	const tr = useTranslator();
	const [limit, setLimit] = useState(STEP);
	const hidden = declarations.length - limit;
	return (
		<>
			<table class="declarations">
				<caption class="visually-hidden">{caption}</caption>
				<thead>
					<tr>
						<th scope="col">{tr.t('options_column_name')}</th>
						<th scope="col">{tr.t('options_column_category')}</th>
						<th scope="col">{tr.t('options_column_provider')}</th>
						<th scope="col">{tr.t('options_column_purpose')}</th>
						<th scope="col">{tr.t('options_column_lifetime')}</th>
					</tr>
				</thead>
				<tbody>
					{declarations.slice(0, limit).map((declaration, index) => (
						<Row key={index} declaration={declaration} mark={marks?.get(declaration)} />
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

function Row({ declaration, mark }: { declaration: Declaration; mark: RowMark | undefined }) {
	const tr = useTranslator();
	const { category, provider, purpose, location, lifetime } = declaration;
	return (
		<tr class={mark && `mark-${mark}`}>
			<NameCell declaration={declaration} mark={mark} />
			<td data-label={tr.t('options_column_category')}>
				<span class={`category category-${category}`}>{tr.dynamic(`options_category_${category}`)}</span>
			</td>
			<td data-label={tr.t('options_column_provider')}>
				<Told text={provider} />
			</td>
			<td data-label={tr.t('options_column_purpose')}>
				<Told text={purpose} />
				{location !== null && (
					<div class="aside">
						<HostileText text={oneLine(location)} max={400} />
					</div>
				)}
			</td>
			<LifetimeCell lifetime={lifetime} />
		</tr>
	);
}

/** A field as the policy words it, or that it says nothing. */
function Told({ text }: { text: string | null }) {
	const tr = useTranslator();
	if (text !== null) return <HostileText text={oneLine(text)} max={2000} />;
	return <span class="aside">{tr.t('options_not_said')}</span>;
}
