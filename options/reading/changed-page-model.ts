import { type ReadonlySignal, signal } from '@preact/signals';
import type { Policy } from '../../src/core/policy/policy.ts';
import { diffDeclarations, type PolicyDiff } from '../../src/core/policy/policy-diff.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { ReadingNotice } from '../../src/messaging/intents/reading.ts';
import type { Client } from '../../src/messaging/intents.ts';
import type { Notices } from '../notices.ts';

export type ReadingClient = Pick<
	Client,
	'reading.notice' | 'reading.difference' | 'reading.accept' | 'reading.dismiss'
>;

/** A policy page that has changed, with its difference. */
export interface ChangedPage {
	readonly host: string;
	readonly notice: ReadingNotice;
	/** Null where the former version is gone. */
	readonly comparison: { readonly site: string; readonly stored: Policy; readonly diff: PolicyDiff } | null;
}

/** Changes of policy pages that were read unasked. */
export interface ChangedPageModel {
	/** The change of the portal that was opened last; null: none. */
	readonly changed: ReadonlySignal<ChangedPage | null>;
	/** Looks for a change of a portal's policy page. */
	open(host: string): Promise<void>;
	/** Looks again: stored policies have changed. */
	refresh(): Promise<void>;
	/** Puts the changed policy into force. */
	accept(host: string): Promise<void>;
	dismiss(host: string): Promise<void>;
}

export const CHANGED_PAGE_ID = 'changed-page';

export function createChangedPageModel(
	client: ReadingClient,
	tr: Translator,
	notices: Notices,
): ChangedPageModel {
	const changed = signal<ChangedPage | null>(null);
	let opened: string | null = null;

	async function load(host: string): Promise<void> {
		opened = host;
		const notice = await client['reading.notice']({ host });
		const difference = notice?.change ? await client['reading.difference']({ host }) : null;
		if (opened !== host) return;
		const comparison = difference && {
			site: host,
			stored: difference.before,
			diff: diffDeclarations(difference.before.declarations, difference.after.declarations),
		};
		changed.value = notice?.change ? { host, notice, comparison } : null;
	}

	const act = (host: string, run: () => Promise<string | null>) =>
		notices.attempt(async () => {
			const undo = await run();
			await load(host);
			if (undo !== null) notices.done(tr.t('reading_accepted'), undo);
		}, CHANGED_PAGE_ID);

	return {
		changed,
		open: (host) => load(host).catch(() => undefined),
		refresh: async () => {
			if (opened !== null) await load(opened).catch(() => undefined);
		},
		accept: (host) => act(host, async () => (await client['reading.accept']({ host })).undo),
		dismiss: (host) => act(host, () => client['reading.dismiss']({ host })),
	};
}
