import { EXCEPTION_FAULTS } from '../core/exceptions/check-exception.ts';

/**
 * Why an intent may be refused: a closed list, each with its words in `_locales` as `failure_<code with underscores>`.
 * Those in `COMMON_REFUSALS` may answer any intent: among them `bad-request` (arguments of the wrong shape), `internal` (an
 * error that is not meant for people) and the client's own `no-answer`. The others are listed by each intent (`refuses`).
 */
export const REFUSAL_CODES = [
	'bad-request',
	'internal',
	'no-answer',
	'storage-failed',
	'storage-failed-restart',
	'storage-full',
	'storage-full-restart',
	'audit-gone',
	'audit-newer',
	'audit-not-possible',
	'audit-too-long',
	'audit-unreadable',
	'audits-full',
	'broken-backup',
	'example-only',
	'broken-baseline',
	...EXCEPTION_FAULTS,
	'exception-gone',
	'exceptions-full',
	'handed-over-gone',
	'journal-failing',
	'journal-gone',
	'journal-newer',
	'newer-backup',
	'newer-baseline',
	'newer-format',
	'no-declarations',
	'no-site',
	'not-a-backup',
	'not-a-baseline',
	'not-a-policy',
	'not-a-reference-list',
	'not-allowed',
	'organisation-locked',
	'reading-gone',
	'recording-cookies-stay',
	'recording-no-portal',
	'recording-not-private',
	'recording-page-closed',
	'recording-restore-pending',
	'recording-running',
	'recording-too-large',
	'signing-unavailable',
	'tab-gone',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Refusals that may answer any intent, and are therefore listed by none. */
export const COMMON_REFUSALS = [
	'bad-request',
	'internal',
	'no-answer',
	'storage-failed',
	'storage-failed-restart',
	'storage-full',
	'storage-full-restart',
] as const satisfies readonly RefusalCode[];
