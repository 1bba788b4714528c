import * as v from 'valibot';
import type { Audit, AuditNote, AuditSummary } from '../../core/audit/audit.ts';
import { defineIntent, defineQuestion, parsedByService, reply, tabArgs } from '../define-intent.ts';

const UNREADABLE = ['audit-newer', 'audit-unreadable'] as const;

export const auditIntents = {
	/** Inspects a tab's portal now, stores the result as evidence and returns its id. `timeZone`: IANA name. */
	'audit.make': defineIntent(
		{ ...tabArgs, timeZone: v.string() },
		reply<{ id: string }>(),
		'tab-gone',
		'audit-not-possible',
	),
	/** Stores a private window's audit on the disk. */
	'audit.keep': defineIntent({ id: v.string() }, reply<null>(), 'audit-gone', ...UNREADABLE),
	/** Null where it was deleted. */
	'audit.get': defineIntent({ id: v.string() }, reply<Audit | null>(), ...UNREADABLE),
	/** Newest first. */
	'audit.list': defineQuestion(reply<AuditSummary[]>()),
	/** Replaces what the auditor has written; what was observed cannot be changed. */
	'audit.annotate': defineIntent(
		{
			id: v.string(),
			auditor: v.string(),
			remarks: v.string(),
			notes: parsedByService<Readonly<Record<string, AuditNote>>>(),
		},
		reply<null>(),
		'audit-gone',
		'audit-too-long',
		...UNREADABLE,
	),
	/** `undo` is null for an audit that was in memory only. */
	'audit.delete': defineIntent({ id: v.string() }, reply<{ undo: string | null }>(), ...UNREADABLE),
};
