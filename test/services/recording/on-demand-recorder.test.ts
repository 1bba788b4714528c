import { describe, expect, it } from 'vitest';
import { RECORDING_KEY } from '../../../src/core/recording/recording-state.ts';
import type { HttpAnswer } from '../../../src/ports/answers.ts';
import type { CookieChange } from '../../../src/ports/cookies.ts';
import type { Witnessed } from '../../../src/ports/page-witness.ts';
import { createOnDemandRecorder } from '../../../src/services/recording/on-demand-recorder.ts';
import type { Recorder } from '../../../src/services/recording/recorder.ts';
import { RECORDING_MEMORY_KEY, VAULT_KEY } from '../../../src/state/session-keys.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { aCookie } from '../../fakes/fake-jar.ts';
import { createFakeStore } from '../../fakes/fake-store.ts';

const change = (name: string): CookieChange => ({
	cookie: aCookie({ name, domain: 'lumiere.opendatasoft.com' }),
	removed: false,
	cause: 'explicit',
});
const answer: HttpAnswer = {
	at: 0,
	requestId: 'r',
	tabId: 1,
	frameId: 0,
	store: null,
	url: 'https://lumiere.opendatasoft.com/',
	resource: 'image',
	status: 200,
	initiator: null,
	offers: [],
};
const told: readonly Witnessed[] = [];

/** A recorder that only notes what it is told, and whether it was made at all. */
function stage() {
	const [session, clock] = [createFakeStore(), createFakeClock()];
	const heard: string[] = [];
	const watching: boolean[] = [];
	const note =
		<T>(what: string, reply: T) =>
		async (): Promise<T> => {
			heard.push(what);
			return reply;
		};
	const recorder: Recorder = {
		resume: note('resume', undefined),
		start: note('start', { id: 'x', tabId: 1 }),
		stop: note('stop', 'audit'),
		current: note('now', null),
		mark: note('mark', undefined),
		automate: note('automate', undefined),
		quiet: note('quiet', null),
		jarChanged: ({ cookie }, at) => void heard.push(`jar ${cookie.name} ${at}`),
		jarUnheard: (since) => void heard.push(`unheard ${since}`),
		answered: () => void heard.push('answer'),
		answersChanged: () => void heard.push('answers changed'),
		witnessed: note('witness', true),
		tabChanged: (tabId, _, at) => void heard.push(`tab ${tabId} ${at}`),
		tabClosed: (tabId) => void heard.push(`closed ${tabId}`),
		alarmFired: () => void heard.push('alarm'),
		isRecording: () => true,
	};
	const answers = { isHeld: () => true, watch: (on: boolean) => void watching.push(on) };
	const tabsWatched: boolean[] = [];
	const tabWatch = { watch: (on: boolean) => void tabsWatched.push(on) };
	const onUse = createOnDemandRecorder({
		session,
		clock,
		answers,
		tabWatch,
		make: () => {
			heard.push('made');
			return recorder;
		},
	});
	return { session, clock, heard, watching, onUse };
}

describe('a recorder that nobody needs', () => {
	it('is not made, whatever happens; answers are heard of only until that is known', async () => {
		const { heard, watching, onUse } = stage();
		const resumed = onUse.resume();
		expect(watching).toEqual([true]);
		onUse.jarChanged(change('early'));
		await resumed;
		onUse.jarChanged(change('late'));
		onUse.tabChanged(1, null);
		onUse.tabClosed(1);
		onUse.alarmFired();
		expect(await onUse.witnessed(told)).toBe(false);
		expect([await onUse.current(), await onUse.stop('x'), onUse.isRecording(1)]).toEqual([null, null, false]);
		expect(heard).toEqual([]);
		expect(watching).toEqual([true, false]);
	});

	it('is made for a person who begins, and hears everything from then on', async () => {
		const { heard, onUse } = stage();
		await onUse.resume();
		expect(await onUse.start({ tabId: 1, way: 'as-it-stands', timeZone: 'UTC' })).toEqual({
			id: 'x',
			tabId: 1,
		});
		onUse.answered(answer);
		expect(await onUse.witnessed(told)).toBe(true);
		expect(onUse.isRecording(1)).toBe(true);
		expect(heard.slice(0, 4)).toEqual(['made', 'resume', 'start', 'answer']);
	});
});

describe('a recorder that has something to go on with', () => {
	it.each([RECORDING_KEY, RECORDING_MEMORY_KEY, VAULT_KEY])(
		'is told all that came before that was known, in its order and of its moment (%s)',
		async (key) => {
			const { session, clock, heard, onUse } = stage();
			await session.set({ [key]: 'not even readable' });
			const at = clock.now();
			const resumed = onUse.resume();
			onUse.jarChanged(change('a'));
			onUse.answered(answer);
			const isWanted = onUse.witnessed(told);
			onUse.tabChanged(2, null);
			onUse.tabClosed(3);
			onUse.alarmFired();
			expect(heard).toEqual([]);
			await clock.advance(1);
			await resumed;
			expect(await isWanted).toBe(true);
			const early = heard.slice(0, 8);
			expect(early).toEqual([
				'made',
				'resume',
				`jar a ${at}`,
				'answer',
				'witness',
				`tab 2 ${at}`,
				'closed 3',
				'alarm',
			]);
			onUse.jarChanged(change('b'));
			expect(heard.at(-1)).toMatch(/^jar b/);
			expect(heard.filter((what) => what === 'made')).toHaveLength(1);
		},
	);

	it('is made where it cannot be known, to tell that itself', async () => {
		const { session, heard, onUse } = stage();
		session.getMany = async () => {
			throw new Error('no storage');
		};
		onUse.jarChanged(change('a'));
		await onUse.resume();
		expect(heard.slice(0, 3)).toEqual(['made', 'resume', expect.stringMatching(/^jar a/)]);
	});
});
