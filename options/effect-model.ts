import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { SiteReport } from '../src/core/verdict.ts';
import type { OptionsBackend } from './backend.ts';
import { type Effect, effectsOf } from './effect.ts';
import type { ImportModel } from './import-model.ts';
import type { Notices } from './notices.ts';
import { readSites } from './site-field.ts';
import type { StoredModel } from './stored-model.ts';

export interface EffectModel {
	/** What the current draft would say of the portals that it is for; null where no portal is named. */
	readonly effects: ReadonlySignal<readonly Effect[] | null>;
	start(): Promise<void>;
	dispose(): void;
}

export function createEffectModel(
	backend: OptionsBackend,
	notices: Notices,
	importing: ImportModel,
	stored: StoredModel,
): EffectModel {
	const reports = signal<ReadonlyMap<string, SiteReport>>(new Map());
	const take = (fresh: readonly SiteReport[]) => {
		const all = new Map(reports.value);
		for (const report of fresh) {
			const key = JSON.stringify([report.store, report.host]);
			if ((all.get(key)?.revision ?? -1) < report.revision) all.set(key, report);
		}
		reports.value = all;
	};
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
			return effectsOf([...reports.value.values()], declarations.value, sites.value.split(' '), others);
		}),
		async start() {
			try {
				take(await backend.reports());
			} catch (error) {
				notices.failed(error);
			}
		},
		dispose: backend.onReport((report) => take([report])),
	};
}
