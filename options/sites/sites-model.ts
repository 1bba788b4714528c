import { type ReadonlySignal, signal } from '@preact/signals';
import { PLATFORM_DOMAINS } from '../../src/core/policy/platform.ts';
import type { AnswerAccess } from '../../src/core/recording/recording.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { refusal } from '../../src/messaging/intent-error.ts';
import type { OtherGrant, SiteSummary } from '../../src/messaging/intents/site.ts';
import type { Client } from '../../src/messaging/intents.ts';
import type { AnswerPermission } from '../../src/ports/answers.ts';
import type { Unsubscribe } from '../../src/ports/unsubscribe.ts';
import { createList, type LoadedList } from '../list.ts';
import type { Notices } from '../notices.ts';
import { createSelection, type Selection } from '../selection/selection.ts';

/** The worker and the browser, as the part about sites needs them. */
export interface SitesBackend {
	readonly client: Pick<Client, 'site.list' | 'site.remove' | 'site.platform' | 'grants.remove'>;
	/** Asks the person for match patterns. Call it before anything else in the click (Firefox). */
	request(origins: readonly string[]): Promise<boolean>;
	/** Whether all of these match patterns are granted. */
	holds(origins: readonly string[]): Promise<boolean>;
	readonly answers: Pick<AnswerPermission, 'access' | 'giveBack'>;
	/** Calls `run` when hosts were granted or withdrawn, on this page or in the browser's settings. */
	onGrantsChanged(run: () => void): Unsubscribe;
}

export interface SitesList {
	readonly sites: readonly SiteSummary[];
	readonly others: readonly OtherGrant[];
	/** The platform's own domains that the person has switched off in the browser's settings. */
	readonly platformOff: readonly string[];
	/** Whether recordings can observe answers. */
	readonly answers: AnswerAccess;
}

export interface SitesModel extends LoadedList<SitesList> {
	remove(host: string): Promise<void>;
	readonly selection: Selection;
	/** Whether the removal of the chosen sites is to be confirmed: their permissions cannot be given back by Undo. */
	readonly isAsking: ReadonlySignal<boolean>;
	ask(isAsking: boolean): void;
	/** Removes the chosen sites. */
	removeChosen(): Promise<void>;
	setPlatform(host: string, platform: boolean): Promise<void>;
	removeOther(other: OtherGrant): Promise<void>;
	giveBackAnswers(): Promise<void>;
	/** Asks for hosts; `name` is what the person knows them by. Call it first in the click. */
	allow(origins: readonly string[], name: string): Promise<void>;
	dispose(): void;
}

export const SITES_ID = 'sites-heading';
export const REMOVE_SITES_ID = 'remove-sites';
export const KEEP_SITES_ID = 'keep-sites';
export const OTHERS_ID = 'others-heading';

const platformOrigin = (domain: string) => `*://*.${domain}/*`;

/** The match patterns to ask for, to have the platform's own domains back. */
export const platformOrigins = (domains: readonly string[]): string[] => domains.map(platformOrigin);

/** The hosts of match patterns, as a person reads them: `*.example.org` for that and all below it. */
export function originHosts(origins: readonly string[]): string[] {
	const hosts = origins.map((origin) => /^[^:]*:\/\/([^/]+)\//.exec(origin)?.[1] ?? origin);
	return [...new Set(hosts)];
}

export function createSitesModel(backend: SitesBackend, tr: Translator, notices: Notices): SitesModel {
	const { client } = backend;

	async function platformOff(): Promise<string[]> {
		const held = await Promise.all(PLATFORM_DOMAINS.map((domain) => backend.holds([platformOrigin(domain)])));
		return PLATFORM_DOMAINS.filter((_, index) => held[index] === false);
	}

	const list = createList(async (): Promise<SitesList> => {
		const [answer, off, answers] = await Promise.all([
			client['site.list'](),
			platformOff(),
			backend.answers.access(),
		]);
		return { ...answer, platformOff: off, answers };
	}, tr);

	/** Does what was asked for, and lists anew, however it went. */
	async function change(run: () => Promise<unknown>, done: () => void): Promise<void> {
		try {
			await run();
			await list.refresh();
			done();
		} catch (reason) {
			notices.failed(reason, SITES_ID);
			await list.refresh();
		}
	}

	const selection = createSelection(() => (list.list.value?.sites ?? []).map(({ host }) => host));
	const isAsking = signal(false);

	return {
		...list,
		selection,
		isAsking,
		ask(asked) {
			isAsking.value = asked;
			notices.focus(asked ? KEEP_SITES_ID : REMOVE_SITES_ID);
		},
		removeChosen() {
			const hosts = selection.chosen.value;
			isAsking.value = false;
			return change(
				async () => {
					for (const host of hosts) await client['site.remove']({ host });
				},
				() => notices.done(tr.plural('options_sites_removed', hosts.length), { back: SITES_ID }),
			);
		},
		remove: (host) =>
			change(
				() => client['site.remove']({ host }),
				() => notices.done(tr.t('options_site_removed', host), { back: SITES_ID }),
			),
		setPlatform: (host, platform) =>
			change(
				() => client['site.platform']({ host, platform }),
				() => {},
			),
		removeOther: ({ name, origins }) =>
			change(
				() => client['grants.remove']({ origins }),
				() => notices.done(tr.t('options_other_removed', name), { back: SITES_ID }),
			),
		giveBackAnswers: () =>
			change(backend.answers.giveBack, () =>
				notices.done(tr.t('options_answers_given_back'), { back: SITES_ID }),
			),
		allow(origins, name) {
			// First of all, in the click itself: later, Firefox refuses to ask.
			const answer = backend.request(origins);
			return change(
				async () => {
					if (!(await answer)) throw refusal('not-allowed', name);
				},
				() => notices.done(tr.t('options_allowed', name), { back: SITES_ID }),
			);
		},
		dispose: backend.onGrantsChanged(() => void list.refresh()),
	};
}
