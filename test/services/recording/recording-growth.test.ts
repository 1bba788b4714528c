import { expect, test } from 'vitest';
import type { CookieOffer } from '../../../src/core/cookie/set-cookie.ts';
import { buildNameIndex } from '../../../src/core/names/name-index.ts';
import { resolvePolicy } from '../../../src/core/policy/resolve-policy.ts';
import { buildRecording } from '../../../src/core/recording/build-recording.ts';
import type { HttpAnswer } from '../../../src/ports/answers.ts';
import {
	createRecordingListener,
	type RecordingListener,
} from '../../../src/services/recording/recording-listener.ts';
import { openRecordingRun, type RecordingRun } from '../../../src/services/recording/recording-run.ts';
import { createRecordingTally } from '../../../src/services/recording/recording-tally.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createFakeStore } from '../../fakes/fake-store.ts';
import { makeCookie } from '../../fakes/make.ts';

const HOST = 'lumiere.opendatasoft.com';
const SITE = 'opendatasoft.com';
const PAGE = `https://${HOST}/`;
/** Observations of a storm; `npm run fuzz` runs more. */
const SIZE = Number(process.env['STORM_SIZE'] ?? 1500);

const POLICY = {
	policy: resolvePolicy(HOST, { get: () => undefined } as never, true),
	index: buildNameIndex([]),
};

async function openRun(): Promise<{
	run: RecordingRun;
	listener: RecordingListener;
	tick: () => Promise<void>;
}> {
	const clock = createFakeClock();
	const run = await openRecordingRun({
		session: createFakeStore(),
		clock,
		answers: { isHeld: () => true },
		state: {
			id: 'r',
			tabId: 1,
			store: '0',
			host: HOST,
			isPrivate: false,
			stage: 'recording',
			way: 'as-it-stands',
			plan: null,
			startedAt: clock.now(),
			cookies: 0,
			undeclared: 0,
			phase: 'before',
			recognised: false,
			pages: [],
			answers: 'observed',
		},
		memory: {
			id: 'r',
			audit: 'a',
			timeZone: 'UTC',
			site: SITE,
			isSecure: true,
			signedIn: null,
			cookiesAtStart: [],
			areAnswersSeen: true,
			areAnswersMissed: false,
			isCut: false,
			ended: null,
			isKept: false,
		},
		portal: {
			key: `0:${HOST}`,
			store: '0',
			host: HOST,
			site: SITE,
			hostsInUse: [],
			tabIds: [1],
			isSecure: true,
			isPrivate: false,
		},
		createTally: (atStart) => createRecordingTally({ atStart, site: SITE, policy: POLICY }),
		onError(error) {
			throw error;
		},
	});
	const tabs = { get: async () => null, all: async () => [] };
	const listener = createRecordingListener({
		run,
		tabs,
		reporter: { cookies: async () => [] },
		consents: { read: async () => [] },
		clock,
		onError: () => undefined,
	});
	return { run, listener, tick: () => clock.advance(150) };
}

const offer = (name: string): CookieOffer => ({
	name,
	domain: null,
	path: '/',
	secure: false,
	httpOnly: false,
	sameSite: 'unspecified',
	partitioned: false,
	asked: null,
});

function answer(n: number, fields: Partial<HttpAnswer>): HttpAnswer {
	return {
		at: n,
		requestId: `${n}`,
		tabId: 1,
		frameId: 0,
		store: null,
		url: PAGE,
		resource: 'xmlhttprequest',
		status: 200,
		initiator: null,
		offers: [],
		...fields,
	};
}

/** What a page does again and again: its `n`th step. */
const STORMS: Readonly<Record<string, (listener: RecordingListener, n: number) => void>> = {
	'cookies of new names': ({ jarChanged }, n) =>
		jarChanged({ cookie: makeCookie({ name: `n${n}`, domain: HOST }), removed: false, cause: 'explicit' }, n),
	'one cookie written anew': ({ jarChanged }, n) => {
		jarChanged({ cookie: makeCookie({ name: 'a', domain: HOST }), removed: true, cause: 'overwrite' }, n);
		jarChanged({ cookie: makeCookie({ name: 'a', domain: HOST }), removed: false, cause: 'explicit' }, n);
	},
	'cookies of scripts': ({ witnessed }, n) =>
		witnessed({
			kind: 'script',
			tabId: 1,
			frameId: 0,
			isTop: true,
			store: '0',
			incognito: false,
			documentUrl: PAGE,
			host: HOST,
			at: n,
			api: 'document.cookie',
			offer: offer(`n${n}`),
			stack: [],
		}),
	'choices to and fro': ({ jarChanged }, n) => {
		const consent = {
			tool: 'tarteaucitron',
			answer: n % 2 ? 'accepted' : 'refused',
			granted: [],
			denied: [],
		} as const;
		jarChanged(
			{
				cookie: makeCookie({ name: 'tarteaucitron', domain: HOST }),
				removed: false,
				cause: 'explicit',
				consent,
			},
			n,
		);
	},
	'lines of Set-Cookie': ({ answered }, n) =>
		answered(answer(n, { offers: [offer(`n${n}`), offer(`m${n}`)] })),
	hosts: ({ answered, jarChanged }, n) => {
		const host = `h${n}.example`;
		answered(answer(n, { url: `https://${host}/`, offers: [offer('a')] }));
		jarChanged({ cookie: makeCookie({ name: 'a', domain: host }), removed: false, cause: 'explicit' }, n);
	},
	addresses: ({ navigated }, n) => navigated(`${PAGE}${n}`, n),
};

/** Items that are gone through or copied by the built-in methods of lists, and iterated over in sets and maps. */
async function countSteps(run: () => Promise<void>): Promise<number> {
	let steps = 0;
	const methods = [
		'filter',
		'map',
		'flatMap',
		'some',
		'every',
		'find',
		'findLast',
		'sort',
		'slice',
		'reduce',
	] as const;
	const natives = methods.map((name) => [name, Array.prototype[name]] as const);
	const iterations = [Array.prototype, Set.prototype, Map.prototype].map(
		(prototype) => [prototype, Reflect.get(prototype, Symbol.iterator)] as const,
	);
	for (const [name, native] of natives) {
		Object.defineProperty(Array.prototype, name, {
			configurable: true,
			writable: true,
			value(this: unknown[], ...given: unknown[]) {
				steps += 1 + this.length;
				return Reflect.apply(native, this, given);
			},
		});
	}
	for (const [prototype, native] of iterations) {
		Object.defineProperty(prototype, Symbol.iterator, {
			configurable: true,
			writable: true,
			value(this: { length?: number; size?: number }, ...given: unknown[]) {
				steps += 1 + (this.length ?? this.size ?? 0);
				return Reflect.apply(native, this, given);
			},
		});
	}
	try {
		await run();
	} finally {
		for (const [name, value] of natives)
			Object.defineProperty(Array.prototype, name, { configurable: true, writable: true, value });
		for (const [prototype, value] of iterations)
			Object.defineProperty(prototype, Symbol.iterator, { configurable: true, writable: true, value });
	}
	return steps;
}

test.each(Object.entries(STORMS))('%s cost no more for those before them', async (_, step) => {
	const { listener, tick } = await openRun();
	const play = (from: number) => async () => {
		for (let n = from; n < from + SIZE; n++) {
			step(listener, n);
			if (n % 500 === 0) await tick();
		}
	};
	const first = await countSteps(play(0));
	await countSteps(play(SIZE));
	const third = await countSteps(play(2 * SIZE));
	expect(third).toBeLessThan(1.5 * first + 1000);
});

test.each(Object.entries(STORMS))(
	'%s end in a report, in time and memory that are limited',
	async (_, step) => {
		const { run, listener, tick } = await openRun();
		// Of the processor: how busy the machine is with others says nothing.
		const before = process.cpuUsage();
		for (let n = 0; n < SIZE; n++) {
			step(listener, n);
			if (n % 500 === 0) await tick();
		}
		await run.flush();
		const { recording } = buildRecording(run.log.observations, {
			...run.state,
			answers: 'observed',
			endedAt: run.state.startedAt + SIZE,
			end: 'stopped',
			signedIn: null,
			initial: [],
			site: SITE,
			isVisible: () => true,
			isObserved: () => true,
			ownPrefix: '',
		});
		const { user, system } = process.cpuUsage(before);
		expect((user + system) / 1000).toBeLessThan(10_000);
		expect(JSON.stringify(run.log.observations).length).toBeLessThan(5_000_000);
		expect(recording.pages.length).toBeLessThanOrEqual(500);
		expect(recording.choices.length).toBeLessThanOrEqual(200);
	},
);
