import { beforeEach, describe, expect, it } from 'vitest';
import { answer, ask, browser, HOST, now, PAGE, prepareBrowser, set, settled } from './recording-stage.ts';

const GUIDE_TAB = 9;
const PLAN = { id: 'p1', step: 'refused' } as const;

beforeEach(async () => {
	await prepareBrowser();
	browser.navigate(GUIDE_TAB, 'chrome-extension://own/report/index.html');
});

const start = (way: 'private-window' | 'clean-start' = 'private-window') =>
	settled(
		ask()['recording.start']({
			tabId: 1,
			host: HOST,
			way,
			timeZone: 'Europe/Paris',
			plan: PLAN,
			automatic: { guideTab: GUIDE_TAB, autoconsent: '1.2.3' },
		}),
	);

async function onlyAudit() {
	const [summary] = await ask()['audit.list'](null);
	return ask()['audit.get']({ id: summary?.id ?? '' });
}

describe('a visit that the guide makes', () => {
	it('is recorded with its steps, also across a stopped worker, and its window closes at the end', async () => {
		const { id, tabId } = await start();
		const at = browser.clock.now();
		await ask()['recording.automate']({ id, at, step: { what: 'clicked' } });
		browser.kill();
		const step = { what: 'banner', outcome: 'answered', rule: 'a rule', answer: 'refused' } as const;
		await ask()['recording.automate']({ id, at: at + 100, step });
		await ask()['recording.automate']({ id, at: at + 200, step: { what: 'finished' } });
		const { audit } = await settled(ask()['recording.stop']({ id }));
		const recording = (await ask()['audit.get']({ id: audit ?? '' }))?.recording;
		expect(recording?.automation).toMatchObject({
			autoconsent: '1.2.3',
			banner: 'answered',
			rule: 'a rule',
			clicks: 1,
			isFinished: true,
		});
		expect(recording?.choices).toMatchObject([
			{ tool: 'automation', answer: 'refused', certainty: 'inferred' },
		]);
		expect(browser.recording.closed).toEqual([tabId]);
		expect(browser.recording.guides).toEqual([PLAN.id]);
	});

	it('ends with the page of the guide, and says that it was interrupted', async () => {
		await start();
		browser.close(GUIDE_TAB);
		await browser.advance(1000);
		expect(await now()).toBeNull();
		expect((await onlyAudit())?.recording?.automation?.isFinished).toBe(false);
		expect(browser.recording.closed).toHaveLength(1);
	});

	it('ends at the next start of the worker where that page was closed meanwhile', async () => {
		await start();
		browser.kill();
		browser.tabs.delete(GUIDE_TAB);
		await browser.advance(1000);
		expect(await settled(now())).toBeNull();
	});

	it('closes no window of the person’s', async () => {
		const { id } = await start('clean-start');
		await settled(ask()['recording.stop']({ id }));
		expect(browser.recording.closed).toEqual([]);
	});
});

describe('waiting for a recorded tab to be quiet', () => {
	it('ends when nothing has come for a while, and at the latest in time', async () => {
		const { id } = await start('clean-start');
		let isQuiet: boolean | null | undefined;
		void ask()
			['recording.quiet']({ id, quietMs: 1000, maxMs: 5000 })
			.then((reply) => {
				isQuiet = reply?.isQuiet;
			});
		await browser.advance(600);
		browser.answer(answer({ url: `${PAGE}later` }));
		await browser.advance(600);
		expect(isQuiet).toBeUndefined();
		await browser.advance(600);
		expect(isQuiet).toBe(true);
		void ask()
			['recording.quiet']({ id, quietMs: 1000, maxMs: 2000 })
			.then((reply) => {
				isQuiet = reply?.isQuiet;
			});
		for (let i = 0; i < 8; i++) {
			set(`cookie${i}`);
			await browser.advance(300);
		}
		expect(isQuiet).toBe(false);
	});

	it('says that the recording has ended', async () => {
		expect(await ask()['recording.quiet']({ id: 'gone', quietMs: 10, maxMs: 100 })).toBeNull();
	});
});
