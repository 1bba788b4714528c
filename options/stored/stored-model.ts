import { type ReadonlySignal, signal } from '@preact/signals';
import type { Policy } from '../../src/core/policy/policy.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { IntentReply } from '../../src/messaging/intents.ts';
import type { OptionsBackend } from '../backend.ts';
import { createList, type LoadedList } from '../list.ts';
import type { Notices } from '../notices.ts';

export interface StoredModel extends LoadedList<IntentReply<'policy.list'>> {
	/** The policies that are open, by site; null while one is being fetched. */
	readonly opened: ReadonlySignal<ReadonlyMap<string, Policy | null>>;
	toggle(site: string): Promise<void>;
	exportOne(site: string): Promise<void>;
	remove(site: string): Promise<void>;
}

export const STORED_ID = 'stored-heading';

export function createStoredModel(backend: OptionsBackend, tr: Translator, notices: Notices): StoredModel {
	const { client } = backend;
	const opened = signal<ReadonlyMap<string, Policy | null>>(new Map());

	const withOpened = (site: string, policy: Policy | null) => {
		opened.value = new Map(opened.value).set(site, policy);
	};
	const close = (site: string) => {
		const rest = new Map(opened.value);
		rest.delete(site);
		opened.value = rest;
	};
	const open = async (site: string) => {
		const policy = await client['policy.get']({ site });
		if (!opened.value.has(site)) return;
		if (policy === null) close(site);
		else withOpened(site, policy);
	};

	const list = createList(
		() => client['policy.list'](),
		tr,
		async ({ policies }) => {
			const stored = new Set(policies.map(({ site }) => site));
			for (const site of opened.value.keys()) if (!stored.has(site)) close(site);
			await Promise.all([...opened.value.keys()].map(open));
		},
	);

	return {
		...list,
		opened,
		async toggle(site) {
			if (opened.value.has(site)) return close(site);
			withOpened(site, null);
			await open(site).catch((reason: unknown) => {
				close(site);
				notices.failed(reason);
			});
		},
		exportOne: (site) =>
			notices.attempt(async () => {
				const policy = await client['policy.get']({ site });
				if (policy === null) return;
				const { policyFileName, policyJson } = await import('../../src/export/policy/policy-json.ts');
				backend.saveFile(policyFileName(site), policyJson(policy));
			}),
		remove: (site) =>
			notices.attempt(async () => {
				const { undo } = await client['policy.delete']({ site });
				notices.done(tr.t('options_deleted', site), undo);
			}),
	};
}
