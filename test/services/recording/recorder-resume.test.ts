import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHandlers } from '../../../background/intent-handlers.ts';
import type { Audit } from '../../../src/core/audit/audit.ts';
import type { CookieOffer } from '../../../src/core/cookie/set-cookie.ts';
import { createFakeBrowser, type FakeBrowser } from '../../fakes/fake-browser.ts';
import { aCookie } from '../../fakes/fake-jar.ts';

const HOST = 'lumiere.opendatasoft.com';
const PAGE = `https://${HOST}/`;
const RUNS = Number(process.env['RUNS'] ?? 30);

type Step = (browser: FakeBrowser) => void;

const offer = (name: string): CookieOffer => ({
	name,
	domain: null,
	path: '/',
	secure: false,
	httpOnly: false,
	sameSite: 'lax',
	partitioned: false,
	asked: null,
});
const cookie = (name: string) => aCookie({ name, domain: HOST });
const names = fc.constantFrom('sessionid', '_ga', 'x');

const steps: fc.Arbitrary<Step> = fc.oneof(
	names.map((name) => (b: FakeBrowser) => b.jar.set(cookie(name))),
	names.map((name) => (b: FakeBrowser) => b.jar.remove(cookie(name))),
	fc.constantFrom('', 'explore', 'about').map((path) => (b: FakeBrowser) => b.navigate(1, PAGE + path)),
	names.map((name) => (b: FakeBrowser) => {
		b.answer({
			at: b.clock.now(),
			requestId: name,
			tabId: 1,
			frameId: 0,
			store: null,
			url: PAGE,
			resource: 'image',
			status: 200,
			initiator: null,
			offers: [offer(name)],
		});
		b.jar.set(cookie(name));
	}),
	names.map((name) => (b: FakeBrowser) => {
		const tab = { tabId: 1, store: '0', incognito: false };
		const told = { ...tab, frameId: 0, isTop: true, documentUrl: PAGE, host: HOST };
		const script = { kind: 'script', api: 'document.cookie', stack: [] } as const;
		b.witness({ ...told, ...script, at: b.clock.now(), offer: offer(name) });
		b.jar.set(cookie(name));
	}),
	fc.constantFrom('accepted' as const, 'refused' as const).map((answer) => (b: FakeBrowser) => {
		createHandlers(b.wake())
			['recording.now'](null)
			.then((state) => createHandlers(b.wake())['recording.mark']({ id: state?.id ?? '', answer }))
			.catch(() => undefined);
	}),
);

/** The audit of a visit in which the worker is stopped after the steps that are said. */
async function audit(visit: readonly (readonly [Step, boolean])[], isStopped: boolean): Promise<Audit> {
	const browser = createFakeBrowser();
	browser.navigate(1, PAGE);
	browser.jar.set(cookie('before'));
	await browser.advance(1000);
	const ask = () => createHandlers(browser.wake());
	const settled = async <T>(call: Promise<T>) => {
		await browser.advance(1000);
		return call;
	};
	const { id } = await settled(ask()['recording.start']({ tabId: 1, way: 'as-it-stands', timeZone: 'UTC' }));
	for (const [step, isLast] of visit) {
		step(browser);
		await browser.advance(250);
		if (isStopped && isLast) browser.kill();
	}
	const { audit: kept } = await settled(ask()['recording.stop']({ id }));
	const found = await ask()['audit.get']({ id: kept ?? '' });
	if (found === null) throw new Error('There is no audit');
	return found;
}

describe('a recording', () => {
	it('ends with the same audit though the worker is stopped between any two steps', async () => {
		const visits = fc.array(fc.tuple(steps, fc.boolean()), { maxLength: 12 });
		await fc.assert(
			fc.asyncProperty(visits, async (visit) => {
				const [whole, stopped] = [await audit(visit, false), await audit(visit, true)];
				expect(stopped.recording).toEqual(whole.recording);
				const rows = ({ report }: Audit) =>
					report.rows.map(({ key, verdict, findings }) => [key, verdict, findings]);
				expect(rows(stopped)).toEqual(rows(whole));
			}),
			{ numRuns: RUNS },
		);
	}, 60_000);

	it('always ends with a row for every cookie that is there, wherever the worker was stopped', async () => {
		const visits = fc.array(fc.tuple(steps, fc.nat(25), fc.boolean()), { maxLength: 10 });
		await fc.assert(
			fc.asyncProperty(visits, async (visit) => {
				const browser = createFakeBrowser();
				browser.navigate(1, PAGE);
				await browser.advance(1000);
				const begun = createHandlers(browser.wake())['recording.start']({
					tabId: 1,
					way: 'as-it-stands',
					timeZone: 'UTC',
				});
				await browser.advance(1000);
				const { id } = await begun;
				for (const [step, calls, isLate] of visit) {
					step(browser);
					browser.kill(calls, isLate);
					await browser.advance(250);
				}
				browser.kill();
				const ended = createHandlers(browser.wake())['recording.stop']({ id });
				await browser.advance(1000);
				const kept = await createHandlers(browser.wake())['audit.get']({ id: (await ended).audit ?? '' });
				const listed = kept?.report.rows.map((row) => row.cookie.name) ?? [];
				for (const { name } of browser.jar.all()) expect(listed).toContain(name);
				expect(kept?.recording?.cookies.map(({ key }) => key).sort()).toEqual(
					kept?.report.rows.map(({ key }) => key).sort(),
				);
			}),
			{ numRuns: RUNS },
		);
	}, 60_000);
});
