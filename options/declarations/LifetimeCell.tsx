import type { Lifetime } from '../../src/core/policy/lifetime.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { fillSlots, slots } from '../../src/ui/rich-text.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { lifetimeWords, singleLine } from './describe.ts';

/** A lifetime as understood, and in the policy's own words where they differ. */
export function LifetimeCell({ lifetime }: { lifetime: Lifetime | null }) {
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
