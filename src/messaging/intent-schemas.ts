import * as v from 'valibot';
import { AUDIT_STEPS, RECORDING_WAYS } from '../core/recording/recording.ts';
import { canonicalHost } from '../core/web/host.ts';
import { refusal } from './intent-error.ts';

const tabId = v.pipe(v.number(), v.integer());
const host = v.pipe(
	v.string(),
	v.check((text) => canonicalHost(text) === text),
);
const site = v.string();

/** What each intent must be sent with; what the services check themselves stays unknown here. */
export const intentSchemas = {
	inspect: v.object({
		tabId,
		host: v.exactOptional(v.string()),
		look: v.exactOptional(v.boolean()),
	}),
	'third-parties.look': v.object({ tabId, host: v.exactOptional(v.string()) }),
	'storage.look': v.object({ tabId, host: v.exactOptional(v.string()) }),
	'site.remove': v.object({ host }),
	'grants.remove': v.object({ origins: v.array(v.string()) }),
	'journal.get': v.object({ store: v.string(), host }),
	'journal.clear': v.object({ portal: v.nullable(v.object({ store: v.string(), host })) }),
	'site.add': v.object({ host, tabId }),
	'site.platform': v.object({ host, platform: v.boolean() }),
	'policy.get': v.object({ site }),
	'policy.save': v.object({ policy: v.unknown() }),
	'policy.delete': v.object({ site }),
	'policy.undo': v.object({ undo: v.string() }),
	'policy.read': v.object({
		tabId,
		host: v.exactOptional(v.string()),
		asIs: v.exactOptional(v.boolean()),
	}),
	'policy.read-at': v.object({ site: host, url: v.pipe(v.string(), v.regex(/^https?:\/\//)) }),
	'policy.handed-over': v.object({ token: v.string() }),
	'reference.save': v.object({ list: v.unknown() }),
	'recording.offer': v.object({ tabId, host: v.exactOptional(v.string()) }),
	'recording.start': v.object({
		tabId,
		host: v.exactOptional(v.string()),
		way: v.picklist(RECORDING_WAYS),
		timeZone: v.string(),
		plan: v.exactOptional(v.object({ id: v.string(), step: v.picklist(AUDIT_STEPS) })),
	}),
	'recording.stop': v.object({ id: v.string() }),
	'recording.mark': v.object({ id: v.string(), answer: v.picklist(['accepted', 'refused']) }),
	'audit.keep': v.object({ id: v.string() }),
	'audit.make': v.object({ tabId, host: v.exactOptional(v.string()), timeZone: v.string() }),
	'audit.get': v.object({ id: v.string() }),
	'audit.annotate': v.object({
		id: v.string(),
		auditor: v.string(),
		remarks: v.string(),
		notes: v.unknown(),
	}),
	'audit.delete': v.object({ id: v.string() }),
	'backup.restore': v.object({ backup: v.unknown() }),
};

/** What was sent, once it has the right shape; refuses anything else. */
export function parseArgs<T>(schema: v.GenericSchema<unknown, T>, args: unknown): T {
	const parsed = v.safeParse(schema, args);
	if (!parsed.success) throw refusal('bad-request');
	return parsed.output;
}
