import { expect, it } from 'vitest';
import { createSettling } from '../../../src/headless/pass/settle.ts';

const LIMITS = { quietMs: 1000, mostMs: 15_000 };
const nothing = async () => undefined;

/** A clock that moves with each wait; what happens at a time happens on the way. */
function withClock(happenings: Readonly<Record<number, 'news' | 'loaded'>>) {
	let now = 0;
	const settling = createSettling(
		() => now,
		async (ms) => {
			const end = now + ms;
			for (; now < end; now++) {
				const what = happenings[now];
				if (what !== undefined) settling[what]();
			}
		},
	);
	return { settling, now: () => now };
}

it('waits until the page has loaded and nothing has happened for a while', async () => {
	const { settling, now } = withClock({ 500: 'loaded', 1200: 'news', 2000: 'news' });
	settling.begin();
	expect(await settling.settled(LIMITS, nothing)).toBe(true);
	expect(now()).toBe(3000);
});

it('goes on waiting where page and browser had more to say when they were asked', async () => {
	const { settling, now } = withClock({ 100: 'loaded' });
	settling.begin();
	let asked = 0;
	const ask = async () => {
		asked++;
		if (asked === 1) settling.news();
	};
	expect(await settling.settled(LIMITS, ask)).toBe(true);
	expect(now()).toBe(2100);
	expect(asked).toBe(2);
});

it('leaves a page that never rests, or never loads, after the longest time', async () => {
	const restless = Object.fromEntries(
		Array.from({ length: 400 }, (_, index) => [index * 50, 'news' as const]),
	);
	for (const happenings of [{ ...restless, 100: 'loaded' as const }, {}]) {
		const { settling, now } = withClock(happenings);
		settling.begin();
		expect(await settling.settled(LIMITS, nothing)).toBe(false);
		expect(now()).toBe(LIMITS.mostMs);
	}
});
