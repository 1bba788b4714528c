import * as v from 'valibot';
import type { Policy } from '../core/policy/policy.ts';
import type { PolicyPages } from '../core/policy/source-page.ts';
import { READING_OUTCOMES, type ReadingChange, type ReadingOutcome } from '../core/reading/reading.ts';
import { PolicySchema } from './policy-schema.ts';
import { PolicyPagesSchema } from './source-kind.ts';
import type { StoredKind } from './stored-value.ts';

const moment = v.number();
const names = v.array(v.string());

const ChangeSchema: v.GenericSchema<unknown, ReadingChange> = v.object({
	at: moment,
	isStored: v.boolean(),
	added: names,
	removed: names,
	changed: names,
});

/** The last unasked reading of a portal's policy, in local storage: `reading:<host>`. */
export interface PortalReading {
	/** When the last reading began, ms. */
	readonly at: number;
	/** Null while it runs, or where the worker was stopped in the middle. */
	readonly outcome: ReadingOutcome | null;
	/** How often it was begun since the last one that ended. */
	readonly tries: number;
	/** The page that was read last; null: none was found. */
	readonly url: string | null;
	/** Fingerprint of the declarations that were read last. */
	readonly declared: string | null;
	/** Fingerprint of the declarations that were stored unasked; another one in force is the person's own. */
	readonly own: string | null;
	/** Fingerprint of declarations that are being stored: a worker may have died before or after that. */
	readonly pending: string | null;
	/** The last change of the page that the person has not dismissed. */
	readonly change: ReadingChange | null;
}

export const readingKind: StoredKind<PortalReading> = {
	prefix: 'reading:',
	schema: v.object({
		at: moment,
		outcome: v.nullable(v.picklist(READING_OUTCOMES)),
		tries: v.number(),
		url: v.nullable(v.string()),
		declared: v.nullable(v.string()),
		own: v.nullable(v.string()),
		pending: v.nullable(v.string()),
		change: v.nullable(ChangeSchema),
	}),
	migrations: [],
};

/** A changed policy that the person has not accepted yet, in local storage: `proposal:<host>`. */
export interface ProposedPolicy {
	readonly policy: Policy;
	readonly pages: PolicyPages;
}

export const proposalKind: StoredKind<ProposedPolicy> = {
	prefix: 'proposal:',
	schema: v.object({ policy: PolicySchema, pages: PolicyPagesSchema }),
	migrations: [],
};
