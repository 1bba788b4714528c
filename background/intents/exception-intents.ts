import type { exceptionIntents } from '../../src/messaging/intents/exception.ts';
import type { Handlers } from '../../src/messaging/intents.ts';
import type { Worker } from '../worker.ts';

/** Exceptions, by portal. */
export function exceptionHandlers({ judging, requests, change }: Worker): Handlers<typeof exceptionIntents> {
	const { exceptions } = judging();
	const { exceptionStore } = requests();
	return {
		'exception.list': ({ host }) => exceptions.of(host),
		'exception.add': ({ host, exception, instead }) =>
			change(async () => ({ undo: await exceptionStore.add(host, exception, instead) })),
		'exception.remove': ({ host, key }) =>
			change(async () => ({ undo: await exceptionStore.remove(host, key) })),
		'exception.renew': ({ host, key, until }) =>
			change(async () => ({ undo: await exceptionStore.renew(host, key, until) })),
		'exception.import': ({ host, file }) => change(() => exceptionStore.importBaseline(host, file)),
	};
}
