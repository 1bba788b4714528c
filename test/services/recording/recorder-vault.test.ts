import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { aCookie } from '../../fakes/fake-jar.ts';
import {
	ask,
	belongings,
	browser,
	HOST,
	kept,
	ORIGIN,
	OWN,
	open,
	RUNS,
	set,
	settled,
	start,
	stop,
} from './clean-start-stage.ts';

beforeEach(() => open());

describe('a clean start', () => {
	it('takes the portal’s own cookies and page storage away, and nothing else', async () => {
		const before = belongings();
		await start();
		expect(belongings()).toEqual({ own: [], others: before.others, local: [], session: [] });
	});

	it('gives all of it back as it was, in its order, without what was made meanwhile', async () => {
		const before = belongings();
		const { id } = await start();
		set('meanwhile');
		set('sessionid');
		browser.recording.entries('localStorage', ORIGIN, 1).set('made', 'meanwhile');
		await browser.advance(300);
		const { audit } = await stop(id);
		expect(belongings()).toEqual(before);
		expect(kept().includes('SECRET')).toBe(false);
		const names = (await ask()['audit.get']({ id: audit ?? '' }))?.report.rows.map((row) => row.cookie.name);
		expect(names).toEqual(['meanwhile', 'sessionid']);
	});

	it('leaves out what has expired meanwhile', async () => {
		const brief = aCookie({ name: 'brief', domain: HOST, expires: browser.clock.now() / 1000 + 5 });
		browser.jar.set(brief);
		const { id } = await start();
		await browser.advance(10_000);
		await stop(id);
		expect(browser.jar.all().some(({ name }) => name === 'brief')).toBe(false);
		expect(belongings().own).toHaveLength(OWN.length);
	});

	it('owes page storage until a page of the origin is open again; a closed tab’s own is gone', async () => {
		const before = belongings();
		await start();
		browser.close(1);
		await browser.advance(300);
		expect(belongings()).toMatchObject({ own: before.own, local: [] });
		browser.navigate(2, 'https://riviere.opendatasoft.com/');
		await browser.advance(300);
		expect(await settled(ask()['recording.offer']({ tabId: 2 }))).toMatchObject({
			pendingRestore: { host: HOST, origin: ORIGIN, cookies: 0, entries: 1 },
		});
		browser.navigate(2, `${ORIGIN}/about`);
		await browser.advance(300);
		expect(belongings().local).toEqual(before.local);
		expect(kept().includes('SECRET')).toBe(false);
		expect(await settled(ask()['recording.offer']({ tabId: 2 }))).toMatchObject({ pendingRestore: null });
	});

	it('keeps what the browser refuses to take back, and tries again', async () => {
		browser.recording.state.refuses = 'sessionid';
		const { id } = await start();
		await stop(id);
		expect(belongings().own).toHaveLength(OWN.length - 1);
		browser.recording.state.refuses = null;
		browser.kill();
		browser.navigate(1, `${ORIGIN}/again`);
		await browser.advance(300);
		expect(belongings().own).toHaveLength(OWN.length);
		expect(kept().includes('SECRET')).toBe(false);
	});

	it('is refused where the page stores more than can be set aside, and takes nothing', async () => {
		browser.recording.entries('localStorage', ORIGIN, 1).set('large', 'x'.repeat(4_100_000));
		const before = belongings();
		await expect(start()).rejects.toMatchObject({ code: 'recording-too-large' });
		expect(belongings()).toEqual(before);
		expect(await ask()['recording.now'](null)).toBeNull();
	});

	it('takes nothing where session storage has no room for it', async () => {
		browser.session.quota = 1000;
		const before = belongings();
		await expect(start()).rejects.toThrow('quota');
		browser.session.quota = Number.POSITIVE_INFINITY;
		await browser.advance(300);
		expect(belongings()).toEqual(before);
	});

	it('gives everything back wherever the worker is stopped, once it wakes', async () => {
		const kills = fc.array(
			fc.tuple(
				fc.constantFrom('start', 'middle', 'stop', 'close'),
				fc.integer({ min: 0, max: 60 }),
				fc.boolean(),
			),
			{ minLength: 1, maxLength: 4 },
		);
		await fc.assert(
			fc.asyncProperty(kills, async (run) => {
				await open();
				const before = belongings();
				const killAt = (when: string) => {
					for (const [moment, steps, late] of run) if (moment === when) browser.kill(steps, late);
				};
				// Whatever is left of the stops that were asked for goes with this one.
				const wake = async () => {
					browser.kill();
					browser.wake();
					await browser.advance(1000);
				};
				killAt('start');
				ask()
					['recording.start']({ tabId: 1, way: 'clean-start', timeZone: 'UTC' })
					.catch(() => undefined);
				await browser.advance(300);
				await wake();
				killAt('middle');
				set('meanwhile');
				await browser.advance(300);
				await wake();
				const state = await ask()['recording.now'](null);
				if (state !== null) {
					killAt('stop');
					ask()
						['recording.stop']({ id: state.id })
						.catch(() => undefined);
				}
				await browser.advance(300);
				await wake();
				const left = await ask()['recording.now'](null);
				if (left !== null) await stop(left.id);
				expect(await ask()['recording.now'](null)).toBeNull();
				const after = belongings();
				// Without a recording nothing took away what was set meanwhile.
				const own = after.own.filter(([{ name }]) => name !== 'meanwhile');
				expect({ ...after, own }).toEqual(before);
				expect(kept().includes('SECRET')).toBe(false);
				const list = await ask()['audit.list'](null);
				expect(list.length).toBe(state === null ? 0 : 1);
			}),
			{ numRuns: RUNS },
		);
	}, 120_000);
});
