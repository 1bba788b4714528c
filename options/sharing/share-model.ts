import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Translator } from '../../src/i18n/translator.ts';
import type { Client } from '../../src/messaging/intents.ts';
import type { Notices } from '../notices.ts';
import { readSites, wrongSitesWords } from '../preview/site-field.ts';
import type { StoredModel } from '../stored/stored-model.ts';

/** A stored policy that is to hold for other hosts too. */
export interface ShareModel {
	/** The site whose policy is to be used elsewhere; null while no form is open. */
	readonly site: ReadonlySignal<string | null>;
	readonly text: ReadonlySignal<string>;
	/** The error in words; null when there is none, or before the first attempt to save. */
	readonly error: ReadonlySignal<string | null>;
	/** Hosts named that have a policy of their own, which would be replaced. */
	readonly replaced: ReadonlySignal<readonly string[]>;
	toggle(site: string): void;
	setText(text: string): void;
	save(): Promise<void>;
}

export const SHARE_ID = 'share-hosts';

/** The id of the button that opens the form. */
export const shareButtonId = (site: string): string => `share-${encodeURIComponent(site)}`;

export function createShareModel(
	client: Pick<Client, 'policy.get' | 'policy.source' | 'policy.save'>,
	tr: Translator,
	notices: Notices,
	stored: StoredModel,
): ShareModel {
	const site = signal<string | null>(null);
	const text = signal('');
	const tried = signal(false);
	let saving = false;

	/** The hosts named, without the one whose policy it is. */
	const reading = computed(() => {
		const named = readSites(text.value);
		return 'wrong' in named ? named : { sites: named.sites.filter((host) => host !== site.value) };
	});
	const error = computed((): string | null => {
		if (!tried.value) return null;
		if ('wrong' in reading.value) return wrongSitesWords(tr, reading.value.wrong);
		return reading.value.sites.length === 0 ? tr.t('options_share_no_host') : null;
	});
	const close = () => {
		site.value = null;
		text.value = '';
		tried.value = false;
	};

	return {
		site,
		text,
		error,
		replaced: computed(() => {
			const named = 'sites' in reading.value ? reading.value.sites : [];
			const own = stored.list.value?.policies.find((policy) => policy.site === site.value);
			const stand = new Set(stored.list.value?.policies.map((policy) => policy.site));
			return named.filter((host) => stand.has(host) && !own?.sharedWith.includes(host));
		}),
		toggle(which) {
			const isOpen = site.value === which;
			close();
			if (isOpen) return notices.focus(shareButtonId(which));
			site.value = which;
			notices.focus(SHARE_ID);
		},
		setText(typed) {
			text.value = typed;
		},
		async save() {
			const from = site.value;
			tried.value = true;
			if (error.value !== null) return notices.focus(SHARE_ID);
			if (from === null || 'wrong' in reading.value || saving) return;
			const { sites } = reading.value;
			saving = true;
			await notices.attempt(async () => {
				const policy = await client['policy.get']({ site: from });
				if (policy === null) return close();
				const pages = await client['policy.source']({ site: from });
				const { undo } = await client['policy.save']({ policy: { ...policy, sites }, pages });
				close();
				notices.done(tr.t('options_shared', from, tr.list(sites)), { undo, back: shareButtonId(from) });
			}, SHARE_ID);
			saving = false;
		},
	};
}
