import * as v from 'valibot';
import type { Audit, AuditSummary, MarkedChoice } from '../../core/audit/audit.ts';
import type { AuditEdit, AuditTexts } from '../../core/audit/audit-texts.ts';
import type { Capture } from '../../core/capture/capture.ts';
import {
	defineIntent,
	defineQuestion,
	hostArg,
	parsedByService,
	reply,
	stringsArg,
	tabArgs,
} from '../define-intent.ts';

const UNREADABLE = ['audit-newer', 'audit-unreadable'] as const;

export const auditIntents = {
	/** Inspects a tab's portal now, holds the result in memory and returns its id. `timeZone`: IANA name. */
	'audit.make': defineIntent(
		{ ...tabArgs, timeZone: v.string() },
		reply<{ id: string }>(),
		'tab-gone',
		'audit-not-possible',
	),
	/**
	 * Stores the audit of a capture that a page has read, by the policy of the portal on `host`, and returns its id.
	 * `timeZone`: IANA name.
	 */
	'audit.of-capture': defineIntent(
		{ capture: parsedByService<Capture>(), host: hostArg, timeZone: v.string() },
		reply<{ id: string }>(),
	),
	/** Stores audits on the disk, each with all others of its full audit: all of them or none. */
	'audit.keep': defineIntent({ ids: stringsArg }, reply<null>(), 'audit-gone', 'audits-full', ...UNREADABLE),
	/** Null where it was deleted. */
	'audit.get': defineIntent({ id: v.string() }, reply<Audit | null>(), ...UNREADABLE),
	/** Newest first. */
	'audit.list': defineQuestion(reply<AuditSummary[]>()),
	/**
	 * Changes fields that the auditor writes, and returns all of them as they are then; what was observed cannot be changed.
	 * A field that no longer holds `from` was changed by another page: it stays as it is.
	 */
	'audit.annotate': defineIntent(
		{ id: v.string(), edits: parsedByService<readonly AuditEdit[]>() },
		reply<AuditTexts>(),
		'audit-gone',
		'audit-too-long',
		...UNREADABLE,
	),
	/**
	 * Marks the choice of a recorded visit that nothing recognised, in place of an earlier mark; null removes it. The audit is
	 * judged anew with it.
	 */
	'audit.mark': defineIntent(
		{ id: v.string(), marked: parsedByService<Omit<MarkedChoice, 'markedAt'> | null>() },
		reply<null>(),
		'audit-gone',
		...UNREADABLE,
	),
	/** `undo` brings back those that were on the disk, and is null where none was. */
	'audit.delete': defineIntent({ ids: stringsArg }, reply<{ undo: string | null }>(), ...UNREADABLE),
};
