import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cookie, cookieKey, isExpired } from '../../../src/core/cookie/cookie.ts';
import type { CookieEvent, PortalJournal } from '../../../src/core/journal/journal.ts';
import { updateJournal } from '../../../src/core/journal/update-journal.ts';
import { makeCookie } from '../../fakes/make.ts';

const START = Date.UTC(2026, 10, 21);
const POLICY = { kind: 'none', site: '', title: null, fingerprint: null } as const;

/** A change of the jar, whether its events arrive, and the delay of the next read. */
const steps = fc.array(
	fc.record({
		name: fc.constantFrom('a', 'b', 'c'),
		act: fc.constantFrom('set', 'set', 'brief', 'remove', 'evict', 'nothing'),
		isTold: fc.boolean(),
		pause: fc.constantFrom(0, 10, 900, 5000),
		isLook: fc.boolean(),
	}),
	{ maxLength: 40 },
);
type Steps = typeof steps extends fc.Arbitrary<infer T> ? T : never;

/** Plays the steps against a simple jar and calls back at each read. */
function play(run: Steps, onLook: (now: PortalJournal, before: PortalJournal | null, jar: Cookie[]) => void) {
	const jar = new Map<string, Cookie>();
	let arrived: CookieEvent[] = [];
	let journal: PortalJournal | null = null;
	let at = START;
	const counts = new Map<string, number>();
	for (const { name, act, isTold, pause, isLook } of run) {
		for (const [key, cookie] of jar) if (isExpired(cookie, at)) jar.delete(key);
		const old = jar.get(name);
		const tell = (cookie: Cookie, removed: boolean, cause: CookieEvent['cause']) => {
			if (isTold) arrived.push({ cookie, removed, cause, at });
		};
		if (act === 'set' || act === 'brief') {
			const cookie = makeCookie({ name, expires: act === 'brief' ? at / 1000 + 4 : null });
			if (old) tell(old, true, 'overwrite');
			tell(cookie, false, 'explicit');
			if (isTold) counts.set(name, (counts.get(name) ?? 0) + 1);
			jar.set(name, cookie);
		} else if (old && act !== 'nothing') {
			jar.delete(name);
			tell(old, true, act === 'evict' ? 'evicted' : 'explicit');
		}
		at += pause;
		if (!isLook) continue;
		const cookies = [...jar.values()].filter((cookie) => !isExpired(cookie, at));
		const next = updateJournal(journal, {
			store: '0',
			host: 'a.test',
			cookies,
			events: arrived,
			policy: POLICY,
			at,
		});
		onLook(next.journal, journal, cookies);
		journal = next.journal;
		arrived = [];
	}
	return { journal, counts, unread: arrived.length };
}

describe('a journal, whatever happens and whatever of it is told', () => {
	it('has after every look exactly the jar’s cookies as those that are there', () => {
		fc.assert(
			fc.property(steps, (run) => {
				play(run, ({ cookies }, _, jar) => {
					const present = [...cookies.values()].filter(({ goneAt }) => goneAt === null);
					expect(present.map(({ key }) => key).sort()).toEqual(jar.map(cookieKey).sort());
				});
			}),
		);
	});

	it('never takes back what it has seen', () => {
		fc.assert(
			fc.property(steps, (run) => {
				play(run, (now, before) => {
					for (const [key, old] of before?.cookies ?? []) {
						const history = now.cookies.get(key);
						expect(history?.firstSeen).toBeLessThanOrEqual(old.firstSeen);
						expect(history?.timesSet).toBeGreaterThanOrEqual(old.timesSet);
						expect(history?.lastSeen).toBeGreaterThanOrEqual(old.lastSeen);
						if (old.longestLifetime !== null) {
							expect(history?.longestLifetime).toBeGreaterThanOrEqual(old.longestLifetime);
						}
					}
				});
			}),
		);
	});

	it('tells moments in their order', () => {
		fc.assert(
			fc.property(steps, (run) => {
				play(run, ({ cookies }) => {
					for (const { firstSeen, lastSeen, goneAt, lastSet } of cookies.values()) {
						expect(lastSeen).toBeGreaterThanOrEqual(firstSeen);
						expect(goneAt ?? lastSeen).toBeGreaterThanOrEqual(firstSeen);
						expect(lastSet?.at ?? firstSeen).toBeGreaterThanOrEqual(firstSeen);
					}
				});
			}),
		);
	});

	it('counts each setting that is told once', () => {
		fc.assert(
			fc.property(steps, (run) => {
				const { journal, counts, unread } = play(run, () => undefined);
				fc.pre(unread === 0);
				for (const [name, count] of counts) {
					const history = [...(journal?.cookies.values() ?? [])].find((other) => other.name === name);
					expect(history?.timesSet).toBe(count);
				}
			}),
		);
	});
});
