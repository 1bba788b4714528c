import * as v from 'valibot';
import type { HandedOver } from '../messaging/policy-reading.ts';
import { HostSchema } from './policy-schema.ts';
import { WANTED_POLICY_KEY } from './session-keys.ts';
import type { StoredKind } from './stored-value.ts';

const languages = v.array(v.object({ language: v.string(), url: v.string() }));
const HandedOverSchema: v.GenericSchema<unknown, HandedOver> = v.variant('kind', [
	v.object({ kind: v.literal('page'), site: HostSchema, url: v.string(), html: v.string(), languages }),
	v.object({ kind: v.literal('addresses'), site: HostSchema, urls: v.array(v.string()), languages }),
]);

/** A page or addresses for the options page to read, in session storage: `handed-over:<token>`. */
export const handedOverKind: StoredKind<HandedOver> = {
	prefix: 'handed-over:',
	schema: HandedOverSchema,
	migrations: [],
};

/** A policy to read once the person grants its host, in session storage: `wanted-policy`. */
export interface WantedPolicy {
	readonly site: string;
	readonly url: string;
	/** Milliseconds since the epoch. */
	readonly at: number;
}

export const wantedPolicyKind: StoredKind<WantedPolicy> = {
	prefix: WANTED_POLICY_KEY,
	schema: v.object({ site: HostSchema, url: v.string(), at: v.number() }),
	migrations: [],
};
