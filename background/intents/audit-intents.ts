import type { auditIntents } from '../../src/messaging/intents/audit.ts';
import type { Handlers } from '../../src/messaging/intents.ts';
import type { Worker } from '../worker.ts';

/** Inspections stored as evidence. */
export function auditHandlers({ requests, recording, change }: Worker): Handlers<typeof auditIntents> {
	const { audits, makeAudit } = requests();
	return {
		async 'audit.make'(request) {
			// Made before its turn comes: the report is of the moment at which it was asked for.
			const audit = await makeAudit(request);
			await change(() => audits.save(audit));
			return { id: audit.id };
		},
		async 'audit.of-capture'(request) {
			const audit = await recording().makeCaptureAudit(request);
			await change(() => audits.save(audit));
			return { id: audit.id };
		},
		'audit.keep': ({ ids }) => change(() => audits.keep(ids).then(() => null)),
		'audit.get': ({ id }) => audits.get(id),
		'audit.list': () => audits.list(),
		'audit.annotate': ({ id, edits }) => change(() => audits.annotate(id, edits)),
		'audit.mark': ({ id, marked }) => change(() => audits.mark(id, marked).then(() => null)),
		'audit.delete': ({ ids }) => change(async () => ({ undo: await audits.delete(ids) })),
	};
}
