import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { candidateSites } from '../../src/core/policy/candidate-sites.ts';
import type { Policy } from '../../src/core/policy/policy.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { refusal } from '../../src/messaging/intent-error.ts';
import type { OrganisationSummary } from '../../src/messaging/intents/organisation.ts';
import type { PolicySummary } from '../../src/messaging/intents/policy.ts';
import type { Client } from '../../src/messaging/intents.ts';
import { createList } from '../list.ts';
import type { Notices } from '../notices.ts';
import { isFamily } from '../portals/portal.ts';
import type { SitesBackend } from '../sites/sites-model.ts';

export type OrganisationClient = Pick<
	Client,
	'organisation.get' | 'organisation.policy' | 'organisation.own-first' | 'organisation.add-sites'
>;

/** The worker and the browser, as the parts about an organisation need them. */
interface OrganisationBackend {
	readonly client: OrganisationClient;
	readonly sites: Pick<SitesBackend, 'request'>;
	saveFile(name: string, text: string): void;
}

/** The policies and settings of the person's organisation, and the person's choices beside them. */
export interface OrganisationModel {
	/** Null while nothing is set, or loaded. */
	readonly summary: ReadonlySignal<OrganisationSummary | null>;
	/** Whether it is known what is set, or that this cannot be known. */
	readonly isLoaded: ReadonlySignal<boolean>;
	/** Never rejects. */
	refresh(): Promise<void>;
	/** Its policy that holds for a host, or that is for a family; null where it has set none. */
	policyOf(site: string): PolicySummary | null;
	/** Whether one of these sites keeps the organisation's policy, whatever a person saves. */
	holdsFor(sites: readonly string[]): boolean;
	/** Its policies that were opened, by site; null while one is being fetched. */
	readonly opened: ReadonlySignal<ReadonlyMap<string, Policy | null>>;
	open(site: string): Promise<void>;
	exportOne(site: string): Promise<void>;
	/** Compares a portal with the person's own policy, or with the organisation's again. */
	useOwn(host: string, isOwnFirst: boolean): Promise<void>;
	/** Asks for the organisation's own portals. Call it first in the click. */
	allow(): Promise<void>;
}

export const ORGANISATION_ID = 'organisation-heading';
export const ORGANISATION_POLICY_ID = 'organisation-policy-heading';

export function createOrganisationModel(
	backend: OrganisationBackend,
	tr: Translator,
	notices: Notices,
): OrganisationModel {
	const { client } = backend;
	const opened = signal<ReadonlyMap<string, Policy | null>>(new Map());

	const withOpened = (site: string, policy: Policy | null) => {
		opened.value = new Map(opened.value).set(site, policy);
	};
	async function load(site: string): Promise<void> {
		withOpened(site, await client['organisation.policy']({ site }));
	}
	const list = createList(
		async () => ({ set: await client['organisation.get']() }),
		tr,
		// What is open follows changes made by the organisation.
		async () => void (await Promise.all([...opened.value.keys()].map(load))),
	);
	const summary = computed(() => list.list.value?.set ?? null);
	const bySite = computed(
		() => new Map((summary.value?.policies ?? []).map((policy) => [policy.site, policy])),
	);
	const policyOf = (site: string) =>
		(isFamily(site) ? [site] : candidateSites(site))
			.map((candidate) => bySite.value.get(candidate))
			.find((policy) => policy !== undefined) ?? null;

	return {
		summary,
		isLoaded: computed(() => list.list.value !== null || list.error.value !== null),
		refresh: list.refresh,
		policyOf,
		holdsFor: (sites) =>
			sites.some((site) => policyOf(site) !== null && summary.value?.ownFirst.includes(site) !== true),
		opened,
		open: (site) =>
			notices.attempt(async () => {
				if (opened.value.has(site)) return;
				withOpened(site, null);
				await load(site);
			}),
		exportOne: (site) =>
			notices.attempt(async () => {
				const policy = await client['organisation.policy']({ site });
				if (policy === null) return;
				const { policyFileName, policyJson } = await import('../../src/export/policy/policy-json.ts');
				backend.saveFile(policyFileName(site), policyJson(policy));
			}),
		useOwn: (host, isOwnFirst) =>
			notices.attempt(async () => {
				const { undo } = await client['organisation.own-first']({ host, isOwnFirst });
				const words = tr.t(isOwnFirst ? 'organisation_own_used' : 'organisation_set_used', host);
				notices.done(words, { undo, back: ORGANISATION_POLICY_ID });
			}, ORGANISATION_POLICY_ID),
		allow() {
			const { missing = [], toAllow = [] } = summary.value ?? {};
			// First of all, in the click itself: later, Firefox refuses to ask.
			const answer = missing.length === 0 ? Promise.resolve(true) : backend.sites.request(missing);
			const adding = client['organisation.add-sites']();
			return notices.attempt(async () => {
				if (!(await answer)) throw refusal('not-allowed', tr.t('organisation_portals'));
				await adding;
				await list.refresh();
				notices.done(tr.plural('organisation_allowed', toAllow.length), { back: ORGANISATION_ID });
			}, ORGANISATION_ID);
		},
	};
}
