import * as v from 'valibot';
import { PAGE_STORAGES } from '../core/policy/policy.ts';
import type { StoredNames } from '../core/report/report-input.ts';
import { HostSchema } from './policy-schema.ts';
import type { StoredKind } from './stored-value.ts';

const moment = v.number();

/** The hosts that a tab has used since it came to a portal, in session storage: `looked:<tab id>`. */
export interface UsedHosts {
	readonly tabId: number;
	readonly store: string;
	/** The portal that the tab shows. */
	readonly host: string;
	readonly hosts: readonly string[];
	/** When the hosts were last read, or more were added. Milliseconds since the epoch. */
	readonly at: number;
}

export const usedHostsKind: StoredKind<UsedHosts> = {
	prefix: 'looked:',
	schema: v.object({
		tabId: v.number(),
		store: v.string(),
		host: HostSchema,
		hosts: v.array(HostSchema),
		at: moment,
	}),
	migrations: [],
};

/** The names in the storage of a portal's page, in session storage: `names:<report key>`. No values. */
export interface PortalStoredNames {
	/** Key of the portal's report (see `reportKey`). */
	readonly key: string;
	readonly stored: StoredNames;
}

const names = v.nullable(v.array(v.string()));

export const storedNamesKind: StoredKind<PortalStoredNames> = {
	prefix: 'names:',
	schema: v.object({
		key: v.string(),
		stored: v.object({
			at: moment,
			names: v.object({ localStorage: names, sessionStorage: names, indexedDB: names }),
			cut: v.array(v.picklist(PAGE_STORAGES)),
		}),
	}),
	migrations: [],
};
