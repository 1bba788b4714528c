import type { exceptionIntents } from '../../src/messaging/intents/exception.ts';
import type { Handlers } from '../../src/messaging/intents.ts';
import type { Worker } from '../worker.ts';

/** What people accept for now, by portal. */
export function exceptionHandlers({ judging, change }: Worker): Handlers<typeof exceptionIntents> {
	const { exceptions } = judging();
	return {
		'exception.list': ({ host }) => exceptions.of(host),
		'exception.add': ({ host, exception, instead }) =>
			change(async () => ({ undo: await exceptions.add(host, exception, instead) })),
		'exception.remove': ({ host, key }) => change(async () => ({ undo: await exceptions.remove(host, key) })),
		'exception.renew': ({ host, key, until }) =>
			change(async () => ({ undo: await exceptions.renew(host, key, until) })),
		'exception.import': ({ host, file }) => change(() => exceptions.import(host, file)),
	};
}
