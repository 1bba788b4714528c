import { type ReadonlySignal, signal } from '@preact/signals';
import type { Policy } from '../../src/core/policy/policy.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { IntentReply } from '../../src/messaging/intents.ts';
import type { OptionsBackend } from '../backend.ts';
import { createList, type LoadedList } from '../list.ts';
import type { Notices } from '../notices.ts';
import { createSelection, type Selection } from '../selection/selection.ts';

export interface StoredModel extends LoadedList<IntentReply<'policy.list'>> {
	/** The policies that were opened, by site; null while one is being fetched. */
	readonly opened: ReadonlySignal<ReadonlyMap<string, Policy | null>>;
	/** Loads a policy, if that was not asked for before; it then follows changes. */
	open(site: string): Promise<void>;
	exportOne(site: string): Promise<void>;
	/** The policies that were chosen in the list of portals. */
	readonly selection: Selection;
	exportAll(sites: readonly string[]): Promise<void>;
	/** Deletes policies together: one Undo brings all of them back. */
	remove(sites: readonly string[]): Promise<void>;
}

export function createStoredModel(backend: OptionsBackend, tr: Translator, notices: Notices): StoredModel {
	const { client } = backend;
	const opened = signal<ReadonlyMap<string, Policy | null>>(new Map());

	const withOpened = (site: string, policy: Policy | null) => {
		opened.value = new Map(opened.value).set(site, policy);
	};
	async function load(site: string): Promise<void> {
		const policy = await client['policy.get']({ site });
		if (opened.value.has(site)) withOpened(site, policy);
	}
	// What is open follows changes made elsewhere.
	const list = createList(
		() => client['policy.list'](),
		tr,
		async ({ policies }) => {
			const sites = new Set(policies.map(({ site }) => site));
			opened.value = new Map([...opened.value].filter(([site]) => sites.has(site)));
			await Promise.all([...opened.value.keys()].map(load));
		},
	);

	async function saveAsFile(site: string): Promise<void> {
		const policy = await client['policy.get']({ site });
		if (policy === null) return;
		const { policyFileName, policyJson } = await import('../../src/export/policy/policy-json.ts');
		backend.saveFile(policyFileName(site), policyJson(policy));
	}

	return {
		...list,
		opened,
		open: (site) =>
			notices.attempt(async () => {
				if (opened.value.has(site)) return;
				withOpened(site, null);
				await load(site);
			}),
		exportOne: (site) => notices.attempt(() => saveAsFile(site)),
		selection: createSelection(() => (list.list.value?.policies ?? []).map(({ site }) => site)),
		exportAll: (sites) =>
			notices.attempt(async () => {
				for (const site of sites) await saveAsFile(site);
			}),
		remove: (sites) =>
			notices.attempt(async () => {
				const { undo } = await client['policy.delete']({ sites });
				const [site = ''] = sites;
				const words =
					sites.length === 1
						? tr.t('options_deleted', site)
						: tr.plural('options_deleted_several', sites.length);
				notices.done(words, undo);
			}),
	};
}
