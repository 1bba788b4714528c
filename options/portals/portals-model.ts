import { computed, type ReadonlySignal } from '@preact/signals';
import type { AuditsModel } from '../audits/audits-model.ts';
import type { Reports } from '../effect/reports.ts';
import type { JournalModel } from '../journal/journal-model.ts';
import type { OrganisationModel } from '../organisation/organisation-model.ts';
import { OPENED_PORTAL, type Route } from '../routing/route.ts';
import type { SitesModel } from '../sites/sites-model.ts';
import type { StoredModel } from '../stored/stored-model.ts';
import type { ListedPortal } from './portal.ts';
import { portalsOf, unknownPortal } from './portals-of.ts';

/** The portal that the page was opened for. */
export interface Opening {
	/** A portal's host; empty for none. */
	readonly site: string;
	/** It is a private window's: its host is in no address. */
	readonly isPrivate: boolean;
}

export interface PortalsModel {
	readonly all: ReadonlySignal<readonly ListedPortal[]>;
	/** Whether everything that portals are known from has been loaded, or has failed to. */
	readonly isLoaded: ReadonlySignal<boolean>;
	/** The portal that an address names; null where the name is a private window's and means nothing any more. */
	portalOf(key: string): ListedPortal | null;
	/** The place of a host's page. */
	routeOf(host: string, tab?: string): Route;
}

interface Lists {
	readonly stored: StoredModel;
	readonly organisation: OrganisationModel;
	readonly sites: SitesModel;
	readonly journal: JournalModel;
	readonly audits: AuditsModel;
	readonly reports: Reports;
}

export function createPortalsModel(lists: Lists, opening: Opening): PortalsModel {
	const { stored, organisation, sites, journal, audits, reports } = lists;
	const opened = opening.isPrivate && opening.site !== '' ? opening.site : null;
	const all = computed(() =>
		portalsOf(
			{
				policies: stored.list.value?.policies ?? [],
				organisation: {
					sites: (organisation.summary.value?.policies ?? []).map(({ site }) => site),
					ownFirst: organisation.summary.value?.ownFirst ?? [],
					policyOf: organisation.policyOf,
				},
				sites: sites.list.value?.sites ?? [],
				journals: journal.list.value?.portals ?? [],
				audits: audits.list.value ?? [],
				reports: [...reports.all.value.values()],
			},
			opened,
		),
	);
	return {
		all,
		isLoaded: computed(
			() =>
				organisation.isLoaded.value &&
				[stored, sites, journal, audits].every(
					({ list, error }) => list.value !== null || error.value !== null,
				),
		),
		portalOf(key) {
			const match = all.value.find((portal) => portal.key === key || portal.host === key);
			if (match !== undefined) return match;
			const unknown = (host: string, isPrivate: boolean) => ({
				...unknownPortal(key, host, isPrivate),
				organisation: organisation.policyOf(host),
			});
			if (key === OPENED_PORTAL && opened !== null) return unknown(opened, true);
			return key.startsWith(OPENED_PORTAL) ? null : unknown(key, false);
		},
		routeOf(host, tab) {
			const key = host === opened ? OPENED_PORTAL : all.value.find((portal) => portal.host === host)?.key;
			return { page: 'portal', portal: key ?? host, tab: tab ?? null };
		},
	};
}
