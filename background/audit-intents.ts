import { refusal } from '../src/messaging/intent-error.ts';
import type { Handlers } from '../src/messaging/server.ts';
import type { Worker } from './worker.ts';

type AuditIntents = Pick<
	Handlers,
	'audit.make' | 'audit.get' | 'audit.list' | 'audit.annotate' | 'audit.delete'
>;

/** Inspections kept as evidence. */
export function auditHandlers(_worker: Worker): AuditIntents {
	return {
		'audit.make': async () => {
			throw refusal('internal');
		},
		'audit.get': async () => null,
		'audit.list': async () => [],
		'audit.annotate': async () => null,
		'audit.delete': async () => ({ undo: null }),
	};
}
