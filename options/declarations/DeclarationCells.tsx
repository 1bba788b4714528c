import type { Lifetime } from '../../src/core/policy/lifetime.ts';
import type { Declaration } from '../../src/core/policy/policy.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { fillSlots, slots } from '../../src/ui/rich-text.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { lifetimeWords, singleLine } from './describe.ts';

/** How many columns a table of declarations has. */
export const COLUMNS = 5;

/** The headings of a table of declarations. */
export function TableHead() {
	const tr = useTranslator();
	return (
		<thead>
			<tr>
				<th scope="col" class="column-name">
					{tr.t('options_column_name')}
				</th>
				<th scope="col" class="column-category">
					{tr.t('options_column_category')}
				</th>
				<th scope="col" class="column-provider">
					{tr.t('options_column_provider')}
				</th>
				<th scope="col">{tr.t('options_column_purpose')}</th>
				<th scope="col" class="column-lifetime">
					{tr.t('options_column_lifetime')}
				</th>
			</tr>
		</thead>
	);
}

/** The cells of a declaration but for its names. */
export function DeclarationCells({ declaration }: { declaration: Declaration }) {
	const tr = useTranslator();
	const { category, provider, purpose, location, lifetime } = declaration;
	return (
		<>
			<td data-label={tr.t('options_column_category')}>
				<span class={`category category-${category}`}>{tr.t(`options_category_${category}`)}</span>
			</td>
			<td data-label={tr.t('options_column_provider')}>
				<PolicyText text={provider} />
			</td>
			<td data-label={tr.t('options_column_purpose')}>
				<PolicyText text={purpose} />
				{location !== null && (
					<div class="aside">
						<HostileText text={singleLine(location)} max={400} />
					</div>
				)}
			</td>
			<LifetimeCell lifetime={lifetime} />
		</>
	);
}

/** A field as the policy words it, or that it says nothing. */
function PolicyText({ text }: { text: string | null }) {
	const tr = useTranslator();
	if (text !== null) return <HostileText text={singleLine(text)} max={2000} />;
	return <span class="aside">{tr.t('options_not_said')}</span>;
}

/** A lifetime as understood, and in the policy's own words where they differ. */
function LifetimeCell({ lifetime }: { lifetime: Lifetime | null }) {
	const tr = useTranslator();
	const label = tr.t('options_column_lifetime');
	if (lifetime === null) {
		return (
			<td data-label={label}>
				<span class="aside">{tr.t('options_not_said')}</span>
			</td>
		);
	}
	const words = lifetimeWords(tr, lifetime);
	const same = words.toLowerCase() === lifetime.text.trim().toLowerCase();
	return (
		<td data-label={label}>
			<span class={lifetime.kind === 'unknown' ? 'doubtful' : undefined}>{words}</span>
			{!same && (
				<div class="aside quoted">
					{fillSlots(tr.t('options_quoted', ...slots(1)), [
						<HostileText key="text" text={singleLine(lifetime.text)} max={200} />,
					])}
				</div>
			)}
		</td>
	);
}
