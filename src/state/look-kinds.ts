import * as v from 'valibot';
import type { StoredNames } from '../core/report/report-input.ts';
import { HostSchema } from './policy-schema.ts';
import type { StoredKind } from './stored-value.ts';

const moment = v.number();

/** The hosts that a tab was seen to use since it came to a portal, session: `looked:<tab id>`. */
export interface LookedAt {
	readonly tabId: number;
	readonly store: string;
	/** The portal that the tab shows. */
	readonly host: string;
	readonly hosts: readonly string[];
	/** When someone last looked, or found more; ms. */
	readonly at: number;
}

export const lookedAtKind: StoredKind<LookedAt> = {
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

/** The names that a portal's page was found to store, session: `names:<report key>`. No values. */
export interface NamesOfPortal {
	/** Of the portal's report (see `reportKey`). */
	readonly key: string;
	readonly stored: StoredNames;
}

const names = v.nullable(v.array(v.string()));

export const namesKind: StoredKind<NamesOfPortal> = {
	prefix: 'names:',
	schema: v.object({
		key: v.string(),
		stored: v.object({
			at: moment,
			names: v.object({ localStorage: names, sessionStorage: names, indexedDB: names }),
			cut: v.array(v.picklist(['localStorage', 'sessionStorage', 'indexedDB'])),
		}),
	}),
	migrations: [],
};
