import type { Lifetime } from '../../src/core/policy/lifetime.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { lifetimeWords, oneLine } from './describe.ts';

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
				<div class="aside">
					<q>
						<HostileText text={oneLine(lifetime.text)} max={200} />
					</q>
				</div>
			)}
		</td>
	);
}
