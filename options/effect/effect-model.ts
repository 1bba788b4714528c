import { computed, type ReadonlySignal } from '@preact/signals';
import type { ImportModel } from '../importing/import-model.ts';
import { readSites } from '../preview/site-field.ts';
import type { StoredModel } from '../stored/stored-model.ts';
import { type Effect, effectsOf } from './effect.ts';
import type { Reports } from './reports.ts';

export interface EffectModel {
	/** The current draft's verdicts on its portals' cookies; null where no portal is named. */
	readonly effects: ReadonlySignal<readonly Effect[] | null>;
}

export function createEffectModel({
	reports,
	importing,
	stored,
}: {
	readonly reports: Reports;
	readonly importing: ImportModel;
	readonly stored: StoredModel;
}): EffectModel {
	// Joined, so that typing in the portal field judges again only when it names another portal.
	const sites = computed(() => {
		const reading = readSites(importing.current.value?.siteText ?? '');
		return 'sites' in reading ? reading.sites.join(' ') : '';
	});
	const declarations = computed(() => importing.current.value?.policy.declarations ?? null);
	return {
		effects: computed(() => {
			if (declarations.value === null || sites.value === '') return null;
			const others = stored.list.value?.policies.map(({ site }) => site) ?? [];
			return effectsOf([...reports.all.value.values()], declarations.value, sites.value.split(' '), others);
		}),
	};
}
