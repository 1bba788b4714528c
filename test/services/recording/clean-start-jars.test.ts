import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Cookie, cookieKey } from '../../../src/core/cookie/cookie.ts';
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
	SITE,
	settled,
	start,
	stop,
} from './clean-start-stage.ts';

beforeEach(() => open());

describe('a clean start', () => {
	describe('of a jar that holds what cannot be addressed', () => {
		const stuck = aCookie({ name: 'stuck', domain: HOST, path: '/a?b' });

		it('is refused by name, and touches nothing', async () => {
			browser.jar.set(stuck);
			browser.jar.set(aCookie({ name: 'stuck', domain: HOST, path: '/a' }));
			const before = belongings();
			const changes: unknown[] = [];
			browser.jar.onChange((change) => void changes.push(change));
			await expect(start()).rejects.toMatchObject({
				code: 'recording-cookies-stay',
				detail: ['failure_recording_cookies_stay', HOST, 'stuck (/a?b)'],
			});
			expect(belongings()).toEqual(before);
			expect([changes, browser.recording.reloaded]).toEqual([[], []]);
			expect(kept()).not.toContain('SECRET');
			expect(await ask()['clean-start.troubles'](null)).toEqual([]);
		});

		it('is refused for a partitioned cookie with a first-party domain, which Firefox does not set', async () => {
			const partition = { topLevelSite: SITE, hasCrossSiteAncestor: false };
			browser.jar.set(
				aCookie({ name: 'both', domain: HOST, firstPartyDomain: 'opendatasoft.com', partition }),
			);
			await expect(start()).rejects.toMatchObject({ code: 'recording-cookies-stay' });
		});

		it('is not refused for one that has expired, or that another portal’s host receives', async () => {
			// Firefox lists expired cookies.
			browser.jar.set({ ...stuck, domain: 'riviere.opendatasoft.com' });
			browser.jar.set({ ...stuck, expires: browser.clock.now() / 1000 - 5 });
			await expect(start()).resolves.toMatchObject({ tabId: 1 });
		});

		it('ends with what the page has made, by name, in the report and for the person to dismiss', async () => {
			const before = belongings();
			const { id } = await start();
			browser.jar.set(stuck);
			await browser.advance(300);
			await stop(id);
			const after = belongings();
			expect(after.own.filter(([{ name }]) => name !== 'stuck')).toEqual(before.own);
			expect(after.own.filter(([{ name }]) => name === 'stuck')).toHaveLength(1);
			const trouble = { area: 'clean-start', id, host: HOST, reason: 'different' };
			const told = [{ ...trouble, missing: [], extra: ['stuck (/a?b)'] }];
			expect(await ask()['clean-start.troubles'](null)).toEqual(told);
			expect(await settled(ask().inspect({ tabId: 1 }))).toMatchObject({ trouble: told });
			await ask()['clean-start.dismiss']({ id });
			expect(await ask()['clean-start.troubles'](null)).toEqual([]);
		});
	});

	it('puts nothing back that is there unchanged', async () => {
		browser.jar.set(aCookie({ name: 'sessionid', domain: HOST, path: '/deep' }));
		const before = belongings();
		ask()
			['recording.start']({ tabId: 1, way: 'clean-start', timeZone: 'UTC' })
			.catch(() => undefined);
		// The worker stops once a single cookie is removed.
		const removals: string[] = [];
		browser.jar.onChange(({ cookie, removed }) => {
			if (removed && removals.push(cookieKey(cookie)) === 1) browser.kill();
		});
		await browser.advance(300);
		browser.wake();
		await browser.advance(1000);
		expect(belongings()).toEqual(before);
		expect(browser.recording.state.puts).toContain(removals[0]);
		expect(browser.recording.state.puts.filter((key) => key.includes('/deep'))).toEqual([]);
	});

	describe('that ends with the browser', () => {
		const crash = async () => {
			browser.kill();
			browser.session.data.clear();
			browser.wake();
			await browser.advance(300);
		};

		it('leaves a line, without names and values, that says what is lost until it is dismissed', async () => {
			const { id } = await start();
			const [line] = [...browser.local.data].filter(([key]) => key.startsWith('clean-start:'));
			expect(line?.[1]).toEqual({
				version: 1,
				value: { host: HOST, at: expect.any(Number), cookies: OWN.length, entries: 2 },
			});
			expect(await ask()['clean-start.troubles'](null)).toEqual([]);
			await crash();
			const lost = { area: 'clean-start', id, host: HOST, reason: 'lost', cookies: OWN.length, entries: 2 };
			expect(await ask()['clean-start.troubles'](null)).toMatchObject([lost]);
			expect(await settled(ask().inspect({ tabId: 1 }))).toMatchObject({ trouble: [lost] });
			await ask()['clean-start.dismiss']({ id });
			await crash();
			expect(await ask()['clean-start.troubles'](null)).toEqual([]);
		});

		it('says nothing where all was restored before, and only what was not', async () => {
			await stop((await start()).id);
			await crash();
			expect(await ask()['clean-start.troubles'](null)).toEqual([]);
			await start();
			browser.close(1);
			await browser.advance(300);
			await crash();
			expect(await ask()['clean-start.troubles'](null)).toMatchObject([{ cookies: 0, entries: 1 }]);
		});

		it('leaves no host of a private window on the disk', async () => {
			browser.navigate(5, `${ORIGIN}/`, { store: '1', incognito: true });
			await browser.advance(300);
			await settled(ask()['recording.start']({ tabId: 5, way: 'clean-start', timeZone: 'UTC' }));
			expect(JSON.stringify([...browser.local.data])).not.toContain(HOST);
		});
	});

	it('leaves any jar as it was, refused, finished or broken off', async () => {
		const secondsFromNow = fc.constantFrom(null, null, 30, 100_000);
		const shape = fc.record({
			name: fc.constantFrom('', 'a', 'b', '__Host-c', 'd e'),
			path: fc.constantFrom('/', '/', '/t', '/t/', '/t/u', '//', '/%20', '/a?b', '/t/.', '/é', ''),
			domain: fc.constantFrom(HOST, HOST, 'opendatasoft.com', 'riviere.opendatasoft.com'),
			hostOnly: fc.boolean(),
			secure: fc.boolean(),
			partition: fc.constantFrom(
				null,
				null,
				{ topLevelSite: SITE, hasCrossSiteAncestor: false },
				{ topLevelSite: SITE, hasCrossSiteAncestor: true },
				{ topLevelSite: 'https://elsewhere.test', hasCrossSiteAncestor: true },
			),
			expires: secondsFromNow,
		});
		const shapes = (maxLength: number) => fc.array(shape, { maxLength });
		const isStuck = ({ path }: { path: string }) => ['/a?b', '/t/.', '/é'].includes(path);
		const isOurs = ({ domain, hostOnly, partition }: Omit<Cookie, 'name'>) =>
			(domain === HOST || (domain === 'opendatasoft.com' && !hostOnly)) &&
			(partition === null || partition.topLevelSite === SITE);
		const runs = fc.record({
			firefox: fc.boolean(),
			jar: shapes(12),
			isRefusable: fc.boolean(),
			meanwhile: shapes(6),
			kills: fc.array(fc.integer({ min: 0, max: 80 }), { maxLength: 3 }),
			end: fc.constantFrom('stop', 'close'),
			wait: fc.constantFrom(300, 40_000),
		});
		await fc.assert(
			fc.asyncProperty(runs, async ({ firefox, jar, isRefusable, meanwhile, kills, end, wait }) => {
				const make = (one: (typeof jar)[number]) =>
					aCookie({ ...one, expires: one.expires && browser.clock.now() / 1000 + one.expires });
				await open(() => {
					for (const one of jar.filter((one) => isRefusable || !isStuck(one) || !isOurs(make(one)))) {
						const cookie = make(one);
						browser.recording.values.set(cookieKey(cookie), `SECRET-${browser.jar.all().length}`);
						browser.jar.set(cookie);
					}
				}, firefox);
				/** The portal's own first: their order among others' is not kept. */
				const all = () => {
					const jar = belongings().own;
					const isOwn = ([cookie]: (typeof jar)[number]) => isOurs(cookie);
					return [...jar.filter(isOwn), ...jar.filter((one) => !isOwn(one))];
				};
				const before = all();
				const present = (list: typeof before) =>
					list.filter(([{ expires }]) => expires === null || expires * 1000 > browser.clock.now());
				const stuck = before.filter(([cookie]) => isOurs(cookie) && isStuck(cookie));
				const attempt = start().catch((error) => error);
				if (stuck.length > 0) {
					expect(await attempt).toMatchObject({ code: 'recording-cookies-stay' });
					expect(all()).toEqual(before);
					expect(browser.recording.state.puts).toEqual([]);
					return;
				}
				const { id } = await attempt;
				const rest = present(before).filter(([cookie]) => !isOurs(cookie));
				expect(all()).toEqual(rest);
				const made = meanwhile.map(make).filter(isOurs);
				for (const cookie of made) browser.jar.set(cookie);
				await browser.advance(wait);
				for (const steps of kills) browser.kill(steps, false);
				if (end === 'close') browser.close(1);
				else
					ask()
						['recording.stop']({ id })
						.catch(() => undefined);
				for (let wakes = 0; wakes <= kills.length; wakes++) {
					await browser.advance(1000);
					browser.wake();
				}
				const state = await ask()['recording.now'](null);
				if (state !== null) await stop(state.id);
				await browser.advance(1000);
				const remaining = all().filter(([cookie]) => !made.some((one) => isStuck(one) && one === cookie));
				expect(remaining).toEqual(present(before));
				expect(kept()).not.toContain('SECRET');
			}),
			{ numRuns: RUNS },
		);
	}, 240_000);
});
