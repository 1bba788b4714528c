import { computed, type ReadonlySignal } from '@preact/signals';
import type { OptionsModel } from '../model.ts';
import { type Effect, effectsOf } from './effect.ts';

/** The current draft's verdicts on its portals' cookies; null where no portal is named. */
export function createEffects({
	reports,
	importing: { declarations, namedSites },
	stored,
}: Pick<OptionsModel, 'reports' | 'importing' | 'stored'>): ReadonlySignal<readonly Effect[] | null> {
	return computed(() => {
		if (declarations.value === null || namedSites.value === '') return null;
		const others = stored.list.value?.policies.map(({ site }) => site) ?? [];
		return effectsOf(
			[...reports.all.value.values()],
			declarations.value,
			namedSites.value.split(' '),
			others,
		);
	});
}
