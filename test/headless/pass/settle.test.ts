import { expect, it } from 'vitest';
import { createSettling } from '../../../src/headless/pass/settle.ts';

const LIMITS = { quietMs: 1000, mostMs: 15_000 };

/** A clock that moves with each wait, at which things happen. */
function withClock(happenings: Readonly<Record<number, 'news' | 'loaded'>>) {
	let now = 0;
	const settling = createSettling(
		() => now,
		async (ms) => {
			now += ms;
			const what = happenings[now];
			if (what !== undefined) settling[what]();
		},
	);
	return { settling, now: () => now };
}

it('waits until the page has loaded and nothing has happened for a while', async () => {
	const { settling, now } = withClock({ 500: 'loaded', 1200: 'news', 2000: 'news' });
	settling.begin();
	expect(await settling.settled(LIMITS)).toBe(true);
	expect(now()).toBe(3000);
});

it('leaves a page that never rests, or never loads, after the longest time', async () => {
	const restless = Object.fromEntries(
		Array.from({ length: 400 }, (_, index) => [index * 50, 'news' as const]),
	);
	for (const happenings of [{ ...restless, 100: 'loaded' as const }, {}]) {
		const { settling, now } = withClock(happenings);
		settling.begin();
		expect(await settling.settled(LIMITS)).toBe(false);
		expect(now()).toBe(LIMITS.mostMs);
	}
});
