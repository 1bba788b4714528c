import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Origin } from '../../../src/core/recording/recording.ts';
import type { RecordingEvent } from '../../../src/core/recording/recording-event.ts';
import {
	answer,
	jarEvent,
	jarUpdate,
	keptCookie,
	makeOffer,
	PORTAL,
	record,
	START,
	script,
} from './recording-stage.ts';

/** An action in a generated recording. */
interface Deed {
	readonly name: string;
	readonly by: 'answer' | 'script' | 'unknown';
	readonly what: 'set' | 'removed';
	/** Milliseconds since the same cookie's last action. */
	readonly gap: number;
	/** Milliseconds between a response and its jar event, and the delay of a script's message. */
	readonly jitter: number;
	readonly late: number;
	readonly lives: number | null;
}

const deed = fc.record<Deed>({
	name: fc.constantFrom('a', 'b', 'c', 'd'),
	by: fc.constantFrom('answer', 'script', 'unknown'),
	what: fc.constantFrom('set', 'set', 'set', 'removed'),
	gap: fc.integer({ min: 1300, max: 5000 }),
	jitter: fc.integer({ min: 0, max: 40 }),
	late: fc.integer({ min: 1, max: 600 }),
	lives: fc.constantFrom(null, 3600, 86_400 * 900),
});

const CAP = 86_400 * 400;

/** Generates the events of actions in the order of a browser, and the source of each moment of each cookie. */
function tell(deeds: readonly Deed[], browser: 'chromium' | 'firefox') {
	const observed: { at: number; observation: RecordingEvent }[] = [];
	const truth = new Map<string, string[]>();
	const last = new Map<string, number>();
	const present = new Set<string>();
	for (const [number, { name, by, what, gap, jitter, late, lives }] of deeds.entries()) {
		if (what === 'removed' && !present.has(name)) continue;
		const at = (last.get(name) ?? number) + gap;
		last.set(name, at);
		const isSet = what === 'set';
		const expires = lives === null ? null : (START + at) / 1000 + Math.min(lives, CAP);
		const cookie = keptCookie({ name, expires });
		const tellJar = browser === 'chromium' ? at + jitter : at;
		const jar = isSet
			? present.has(name)
				? jarUpdate(tellJar, cookie)
				: [jarEvent(tellJar, cookie)]
			: [jarEvent(tellJar, cookie, true, browser === 'chromium' ? 'expired_overwrite' : 'explicit')];
		for (const observation of jar) observed.push({ at: tellJar, observation });
		const offer = makeOffer({ name, asked: isSet ? lives : 0 });
		if (by === 'answer') {
			const heard = browser === 'chromium' ? at : at + jitter;
			const url = `https://${PORTAL}/${number}`;
			observed.push({ at: heard, observation: answer(heard, [offer], { url, requestId: `${number}` }) });
		}
		if (by === 'script') {
			const heard = at + late;
			const document = `https://${PORTAL}/${number}`;
			observed.push({ at: heard, observation: script(heard, offer, { document }) });
		}
		if (isSet) present.add(name);
		else present.delete(name);
		truth.set(name, [...(truth.get(name) ?? []), by === 'unknown' ? by : `https://${PORTAL}/${number}`]);
	}
	return { told: observed, truth };
}

function sourceOf(origin: Origin): string {
	if (origin.by === 'answer') return origin.url;
	return origin.by === 'script' ? origin.document : 'unknown';
}

function found(observations: readonly RecordingEvent[]) {
	const { recording, cookies } = record(observations);
	const sources = recording.cookies.map(({ moments }) => moments.map(({ origin }) => sourceOf(origin)));
	return new Map(cookies.map(({ name }, place) => [name, sources[place] ?? []]));
}

const visit = fc.array(deed, { maxLength: 14 });
const browser = fc.constantFrom('chromium', 'firefox');

describe('what set each cookie of a visit', () => {
	it('is found in the order in which either browser tells it', () => {
		fc.assert(
			fc.property(visit, browser, (deeds, tells) => {
				const { told, truth } = tell(deeds, tells);
				const inOrder = [...told].sort((a, b) => a.at - b.at).map(({ observation }) => observation);
				expect(found(inOrder)).toEqual(truth);
				expect(record(inOrder).recording.notKept).toEqual([]);
			}),
			{ numRuns: 300 },
		);
	});

	it('is found however the words of answers and scripts arrive among those of the jar', () => {
		fc.assert(
			fc.property(visit, browser, fc.infiniteStream(fc.nat(999)), (deeds, tells, luck) => {
				const { told, truth } = tell(deeds, tells);
				const isJar = ({ observation }: (typeof told)[number]) => observation.kind === 'jar';
				const jar = told.filter(isJar).sort((a, b) => a.at - b.at);
				const others = told.filter((one) => !isJar(one));
				const order = new Map(others.map((one) => [one, luck.next().value]));
				others.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
				const shuffled: RecordingEvent[] = [];
				while (jar.length + others.length > 0) {
					const takesJar = others.length === 0 || (jar.length > 0 && luck.next().value % 2 === 0);
					const next = (takesJar ? jar : others).shift();
					if (next !== undefined) shuffled.push(next.observation);
				}
				expect(found(shuffled)).toEqual(truth);
			}),
			{ numRuns: 300 },
		);
	});

	it('is each offer once at most, however close they are', () => {
		const close = deed.map((one) => ({ ...one, gap: one.gap % 50 }));
		fc.assert(
			fc.property(fc.array(close, { maxLength: 30 }), browser, (deeds, tells) => {
				const { told } = tell(deeds, tells);
				const inOrder = [...told].sort((a, b) => a.at - b.at).map(({ observation }) => observation);
				const { cookies } = record(inOrder).recording;
				const sources = cookies
					.flatMap(({ moments }) => moments.map(({ origin }) => sourceOf(origin)))
					.filter((source) => source !== 'unknown');
				expect(new Set(sources).size).toBe(sources.length);
			}),
		);
	});

	it('takes no longer for thousands, all of one cookie or each of its own', () => {
		const loops = [
			{ name: () => 'a', late: 3 },
			{ name: (n: number) => `n${n}`, late: 300 },
		];
		for (const { name, late } of loops) {
			const observations: RecordingEvent[] = [];
			for (let n = 0; n < 5000; n++) {
				observations.push(jarEvent(n, keptCookie({ name: name(n) })));
				observations.push(script(n + late, makeOffer({ name: name(n) })));
			}
			const { recording } = record(observations);
			const made = recording.cookies.flatMap(({ moments }) => moments);
			for (const { at, origin } of made) {
				const line = origin.by === 'script' ? origin.stack[0]?.column : null;
				expect(line).toBe(at - START + late + 1);
			}
		}
	});
});
