import { expect, it } from 'vitest';
import { createErrorLog } from '../../../src/services/lib/error-log.ts';
import { createFakeClock, flush } from '../../fakes/fake-clock.ts';
import { createFakeStore } from '../../fakes/fake-store.ts';

function setup() {
	const session = createFakeStore();
	const clock = createFakeClock(0);
	return { session, clock, log: createErrorLog({ session, clock }) };
}

it('counts the same error instead of repeating it, newest first', async () => {
	const { log } = setup();
	log.record('a', new Error('one'));
	log.record('b', new TypeError('two'));
	log.record('a', new Error('one'));
	await flush();
	expect(await log.read()).toEqual([
		{ where: 'a', message: 'Error: one', count: 2, at: 0 },
		{ where: 'b', message: 'TypeError: two', count: 1, at: 0 },
	]);
});

it('keeps the last 32', async () => {
	const { log } = setup();
	for (let i = 0; i < 40; i++) log.record('a', `error ${i}`);
	await flush();
	const messages = (await log.read()).map(({ message }) => message);
	expect(messages).toHaveLength(32);
	expect([messages[0], messages[31]]).toEqual(['error 39', 'error 8']);
});

it('never becomes an error itself', async () => {
	const { log, session } = setup();
	session.failures = 1;
	log.record('a', 'lost');
	log.record('a', 'kept');
	await flush();
	expect((await log.read()).map(({ message }) => message)).toEqual(['kept']);
	session.data.set('errors', 'scrambled');
	expect(await log.read()).toEqual([]);
});
