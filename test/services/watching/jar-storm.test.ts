import { beforeEach, describe, expect, it } from 'vitest';
import { createHandlers } from '../../../background/intent-handlers.ts';
import { MAX_CHANGES } from '../../../src/services/watching/jar-storm.ts';
import { countCalls } from '../../fakes/count-calls.ts';
import { storedReports } from '../../fakes/expected-reports.ts';
import { createFakeBrowser, type FakeBrowser } from '../../fakes/fake-browser.ts';
import { aCookie } from '../../fakes/fake-jar.ts';

const HOST = 'lumiere.opendatasoft.com';

let browser: FakeBrowser;

beforeEach(async () => {
	browser = createFakeBrowser();
	browser.navigate(1, `https://${HOST}/`);
	await browser.advance(2000);
});

const set = (name: string, fields = {}) => browser.jar.set(aCookie({ name, domain: HOST, ...fields }));

/** Delivers changes of one cookie, all at once. */
function rage(changes: number): void {
	const cookie = aCookie({ name: 'storm', domain: HOST });
	const worker = browser.wake();
	for (let i = 0; i < changes; i++) worker.cookieChanged({ cookie, removed: false, cause: 'explicit' });
}

const shown = () =>
	[...storedReports(browser).values()].flatMap(({ rows }) => rows.map(({ cookie }) => cookie.name));
const ask = () => createHandlers(browser.wake());

describe('a storm of changes', () => {
	it('is one only above a number that no page reaches by itself', async () => {
		rage(MAX_CHANGES);
		await browser.advance(10_001);
		rage(MAX_CHANGES);
		expect(browser.isJarWatched()).toBe(true);
		rage(1);
		expect(browser.isJarWatched()).toBe(false);
	});

	it('is no longer listened to: the jar is read each second until it stays the same', async () => {
		rage(MAX_CHANGES + 1);
		await browser.advance(500);
		for (let second = 0; second < 5; second++) {
			set(`unheard_${second}`);
			await browser.advance(1000);
			expect(browser.isJarWatched()).toBe(false);
			expect(shown()).toContain(`unheard_${second}`);
		}
		await browser.advance(2000);
		expect(browser.isJarWatched()).toBe(true);
		set('heard');
		await browser.advance(300);
		expect(shown()).toContain('heard');
	});

	it('costs reads and writes by its length in seconds, whatever happens in them', async () => {
		rage(MAX_CHANGES + 1);
		await browser.advance(1000);
		const calls = countCalls(browser);
		for (let i = 0; i < 800; i++) {
			set(`n${i}`);
			if (i % 100 === 99) await browser.advance(1000);
		}
		const { jarReads, sessionWrites, journalWrites } = calls.reset();
		for (const count of [jarReads, sessionWrites, journalWrites])
			expect(count).toBeLessThanOrEqual(2 * 8 + 2);
		expect(jarReads).toBeGreaterThanOrEqual(7);
	});

	it('of many names is not listened to before it ends', async () => {
		rage(MAX_CHANGES + 1);
		for (let second = 0; second < 90; second++) {
			for (let i = 0; i < 30; i++) set(`n${second}_${i}`);
			await browser.advance(1000);
			expect(browser.isJarWatched()).toBe(false);
		}
		await browser.advance(2000);
		expect(browser.isJarWatched()).toBe(true);
	});

	it('of few names is listened to after ten seconds, then after twenty, and is recognised sooner', async () => {
		let n = 0;
		async function untilHeard(): Promise<number> {
			for (let seconds = 0; ; seconds++) {
				if (browser.isJarWatched()) return seconds;
				set(`n${n++}`);
				await browser.advance(1000);
			}
		}
		rage(MAX_CHANGES + 1);
		expect(await untilHeard()).toBeCloseTo(10, -0.5);
		rage(2001);
		expect(browser.isJarWatched()).toBe(false);
		expect(await untilHeard()).toBeCloseTo(20, -0.5);
	});

	it('is made up for though the worker is stopped in it, and nothing else happens', async () => {
		rage(MAX_CHANGES + 1);
		await browser.advance(500);
		set('unheard');
		browser.kill();
		await browser.advance(35_000);
		expect(shown()).toContain('unheard');
		expect(browser.isJarWatched()).toBe(true);
	});

	it('does not end for a browser that does not answer', async () => {
		rage(MAX_CHANGES + 1);
		browser.silence('fingerprints', 1);
		await browser.advance(5000);
		expect(browser.isJarWatched()).toBe(false);
		await browser.advance(10_000);
		expect(browser.isJarWatched()).toBe(true);
	});
});

describe('in a recorded visit, a storm', () => {
	async function settled<T>(call: Promise<T>): Promise<T> {
		call.catch(() => undefined);
		await browser.advance(300);
		return call;
	}

	async function record(during: () => Promise<void>) {
		const { id } = await settled(
			ask()['recording.start']({ tabId: 1, way: 'as-it-stands', timeZone: 'UTC' }),
		);
		await during();
		const { audit } = await settled(ask()['recording.stop']({ id }));
		const stored = audit === null ? null : await ask()['audit.get']({ id: audit });
		const recording = stored?.recording;
		if (recording == null) throw new Error('There is no report');
		const cookieOf = (name: string) => recording.cookies.find(({ key }) => JSON.parse(key).at(-1) === name);
		return { recording, cookieOf };
	}

	it('is a limit that the report says, and hides no cookie that is found in it', async () => {
		const begun: number[] = [];
		const { recording, cookieOf } = await record(async () => {
			rage(MAX_CHANGES + 1);
			await browser.advance(500);
			begun.push(browser.clock.now());
			set('stays');
			set('goes');
			await browser.advance(1500);
			set('stays', { secure: true });
			browser.jar.remove(aCookie({ name: 'goes', domain: HOST }));
			await browser.advance(20_000);
		});
		expect(recording.limits).toContainEqual({ limit: 'events', omitted: null });
		expect(cookieOf('stays')).toMatchObject({
			goneAt: null,
			moments: [{ what: 'set' }, { what: 'renewed' }],
		});
		expect(cookieOf('goes')?.moments.map(({ what }) => what)).toEqual(['set', 'removed']);
		// Dated by when it was found: not before it was set, and no more than a second later.
		const [start = 0] = begun;
		const at = cookieOf('stays')?.moments[0]?.at ?? 0;
		expect(at).toBeGreaterThanOrEqual(start);
		expect(at).toBeLessThan(start + 1500);
	});

	it('accuses nobody of what happened about the time of a choice that was made in it', async () => {
		const { recording, cookieOf } = await record(async () => {
			rage(MAX_CHANGES + 1);
			await browser.advance(500);
			browser.recording.state.consents = [
				{ tool: 'tarteaucitron', answer: 'accepted', granted: [], denied: [] },
			];
			set('with_consent');
			// A read of the jar that fails is made up for.
			browser.silence('jar', 2);
			await browser.advance(20_000);
			set('later');
			await browser.advance(1000);
		});
		expect(recording.choices).toHaveLength(1);
		expect(recording.choices[0]).toMatchObject({ answer: 'accepted', by: 'cookie' });
		expect(cookieOf('with_consent')?.moments[0]?.phase).not.toBe('before');
		expect(cookieOf('later')?.moments[0]?.phase).toBe('accepted');
	});
});
