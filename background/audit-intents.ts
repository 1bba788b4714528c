import { intentSchemas, parseArgs } from '../src/messaging/intent-schemas.ts';
import type { Handlers } from '../src/messaging/server.ts';
import type { Worker } from './worker.ts';

type AuditIntents = Pick<
	Handlers,
	'audit.make' | 'audit.keep' | 'audit.get' | 'audit.list' | 'audit.annotate' | 'audit.delete'
>;

/** Inspections kept as evidence. */
export function auditHandlers({ requests, change }: Worker): AuditIntents {
	const { audits, makeAudit } = requests();
	return {
		async 'audit.make'(sent) {
			const request = parseArgs(intentSchemas['audit.make'], sent);
			// Made before its turn comes: the report is of the moment at which it was asked for.
			const audit = await makeAudit(request);
			await change(() => audits.keep(audit));
			return { id: audit.id };
		},
		'audit.keep': (sent) =>
			change(async () => {
				await audits.keepOnDisk(parseArgs(intentSchemas['audit.keep'], sent).id);
				return null;
			}),
		'audit.get': async (sent) => audits.get(parseArgs(intentSchemas['audit.get'], sent).id),
		'audit.list': () => audits.list(),
		'audit.annotate': (sent) =>
			change(async () => {
				const { id, ...words } = parseArgs(intentSchemas['audit.annotate'], sent);
				await audits.annotate(id, words);
				return null;
			}),
		'audit.delete': (sent) =>
			change(async () => ({ undo: await audits.delete(parseArgs(intentSchemas['audit.delete'], sent).id) })),
	};
}
