import { type ReadonlySignal, signal } from '@preact/signals';
import type { Policy } from '../../src/core/policy/policy.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { PolicySummary, StorageTrouble } from '../../src/messaging/intents.ts';
import type { OptionsBackend } from '../backend.ts';
import { failureWords, type Notices } from '../notices.ts';

export interface StoredList {
	readonly policies: readonly PolicySummary[];
	readonly trouble: readonly StorageTrouble[];
}

export interface StoredModel {
	/** Null until the first answer. */
	readonly list: ReadonlySignal<StoredList | null>;
	/** Why there is no list, in words. */
	readonly error: ReadonlySignal<string | null>;
	/** The policies that are open, by site; null while one is being fetched. */
	readonly opened: ReadonlySignal<ReadonlyMap<string, Policy | null>>;
	refresh(): Promise<void>;
	toggle(site: string): Promise<void>;
	exportOne(site: string): Promise<void>;
	remove(site: string): Promise<void>;
}

export const STORED_ID = 'stored-heading';

export function createStoredModel(backend: OptionsBackend, tr: Translator, notices: Notices): StoredModel {
	const list = signal<StoredList | null>(null);
	const error = signal<string | null>(null);
	const opened = signal<ReadonlyMap<string, Policy | null>>(new Map());
	let asked = 0;

	const withOpened = (site: string, policy: Policy | null) => {
		opened.value = new Map(opened.value).set(site, policy);
	};
	const close = (site: string) => {
		const rest = new Map(opened.value);
		rest.delete(site);
		opened.value = rest;
	};
	const guarded =
		<A extends unknown[]>(run: (...args: A) => Promise<void>) =>
		(...args: A) =>
			run(...args).catch((reason: unknown) => notices.failed(reason));

	const open = async (site: string) => {
		const policy = await backend.get(site);
		if (!opened.value.has(site)) return;
		if (policy === null) close(site);
		else withOpened(site, policy);
	};

	return {
		list,
		error,
		opened,
		async refresh() {
			asked += 1;
			const mine = asked;
			try {
				const answer = await backend.list();
				if (mine !== asked) return;
				list.value = answer;
				error.value = null;
				const there = new Set(answer.policies.map(({ site }) => site));
				for (const site of opened.value.keys()) if (!there.has(site)) close(site);
				await Promise.all([...opened.value.keys()].map(open));
			} catch (reason) {
				if (mine === asked) error.value = failureWords(tr, reason);
			}
		},
		toggle: guarded(async (site) => {
			if (opened.value.has(site)) return close(site);
			withOpened(site, null);
			await open(site).catch((reason: unknown) => {
				close(site);
				throw reason;
			});
		}),
		exportOne: guarded(async (site) => {
			const policy = await backend.get(site);
			if (policy === null) return;
			const { policyFileName, policyJson } = await import('../../src/export/policy-json.ts');
			backend.saveFile(policyFileName(site), policyJson(policy));
		}),
		remove: guarded(async (site) => {
			const { undo } = await backend.remove(site);
			notices.done(tr.t('options_deleted', site), undo);
		}),
	};
}
