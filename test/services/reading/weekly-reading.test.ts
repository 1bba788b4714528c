import { beforeEach, describe, expect, it } from 'vitest';
import type { Policy } from '../../../src/core/policy/policy.ts';
import { aDeclaration, aPolicy } from '../../fakes/a-policy.ts';
import type { FakeBrowser } from '../../fakes/fake-browser.ts';
import { CHANGED, DAY_MS, FIRST, HOST, names, PAGE, policyPage, readingStage } from './reading-stage.ts';

let browser: FakeBrowser;
let stage: ReturnType<typeof readingStage>;
const intents = () => stage.intents();
const policy = () => stage.policy();
const notice = () => stage.notice();
const turn = (isOn: boolean) => stage.turn(isOn);
const open = (...place: Parameters<typeof stage.open>) => stage.open(...place);
const later = (days: number) => stage.later(days);

function begin() {
	stage = readingStage();
	({ browser } = stage);
}
beforeEach(begin);

describe('after a week', () => {
	it('a changed page becomes a new version, and is told with its difference', async () => {
		await turn(true);
		await open();
		browser.sitePages.set(PAGE, CHANGED);
		await later(6);
		expect(browser.requests).toEqual([]);
		await later(2);
		expect(browser.requests).toEqual([PAGE]);
		expect(names(await policy())).toEqual(['sessionid', 'text_size', '_ga']);
		expect((await intents()['policy.list'](null)).policies).toMatchObject([{ versions: 2 }]);
		const { change, isOwn } = (await notice()) ?? {};
		expect(isOwn).toBe(true);
		expect(change).toMatchObject({ isStored: true, added: ['_ga'], removed: [], changed: ['text_size'] });
		await intents()['reading.dismiss']({ host: HOST });
		expect(await notice()).toMatchObject({ outcome: 'changed', change: null });
	});

	it('a page that is as it was, or has no cookie any more, changes nothing', async () => {
		await turn(true);
		await open();
		browser.sitePages.set(PAGE, FIRST.replace('Menu', 'Another menu'));
		await later(8);
		expect(await notice()).toMatchObject({ outcome: 'same', isOwn: true, change: null });
		browser.sitePages.set(PAGE, '<html><body>Under construction</body></html>');
		await later(8);
		expect(await notice()).toMatchObject({ outcome: 'nothing' });
		expect(names(await policy())).toEqual(['sessionid', 'text_size']);
	});

	describe('what the person has read or edited', () => {
		const mine = (): Policy => ({
			...aPolicy(HOST, []),
			source: { kind: 'site', url: PAGE, name: null },
			readAt: new Date(browser.clock.now()).toISOString(),
			declarations: [
				aDeclaration(['sessionid']),
				aDeclaration(['text_size'], { category: 'functional', edited: true }),
			],
		});

		it('is never overwritten: the change is proposed once, and accepted or dismissed', async () => {
			await turn(true);
			await intents()['policy.save']({ policy: mine() });
			browser.sitePages.set(PAGE, CHANGED);
			await later(8);
			expect(names(await policy())).toEqual(['sessionid', 'text_size']);
			const { change } = (await notice()) ?? {};
			expect(change).toMatchObject({ isStored: false, added: ['_ga'], removed: [] });
			// A correction of the person is no change of the page.
			expect(change?.changed).not.toContain('text_size');
			const { undo } = await intents()['reading.accept']({ host: HOST });
			expect(names(await policy())).toEqual(['sessionid', 'text_size', '_ga']);
			expect((await notice())?.change).toBeNull();
			await intents()['policy.undo']({ undo });
			expect(names(await policy())).toEqual(['sessionid', 'text_size']);
			await later(8);
			expect((await notice())?.change).toBeNull();
			await expect(intents()['reading.accept']({ host: HOST })).rejects.toMatchObject({
				code: 'reading-gone',
			});
		});

		it('is not proposed again once dismissed, until the page changes anew', async () => {
			await turn(true);
			await intents()['policy.save']({ policy: mine() });
			browser.sitePages.set(PAGE, CHANGED);
			await later(8);
			await intents()['reading.dismiss']({ host: HOST });
			await later(8);
			expect(await notice()).toMatchObject({ outcome: 'same', change: null });
			browser.sitePages.set(PAGE, policyPage([['brand_new', '1 day']]));
			await later(8);
			expect((await notice())?.change).toMatchObject({ added: ['brand_new'] });
		});

		it('is left alone where it came from a text or a file', async () => {
			await turn(true);
			await intents()['policy.save']({ policy: aPolicy(HOST, ['pasted']) });
			await later(8);
			expect([browser.requests, names(await policy())]).toEqual([[], ['pasted']]);
		});

		it('by an edit of what was stored unasked, becomes the person’s own', async () => {
			await turn(true);
			await open();
			const stored = await policy();
			if (stored === null) throw new Error('nothing stored');
			const [first, ...rest] = stored.declarations;
			if (first === undefined) throw new Error('no row');
			const declarations = [{ ...first, category: 'necessary', edited: true } as const, ...rest];
			await intents()['policy.save']({ policy: { ...stored, declarations } });
			expect((await notice())?.isOwn).toBe(false);
			browser.sitePages.set(PAGE, CHANGED);
			await later(8);
			expect(names(await policy())).toEqual(['sessionid', 'text_size']);
			expect((await notice())?.change).toMatchObject({ isStored: false });
		});
	});
});

it('knows its own policies, wherever the worker is stopped', async () => {
	for (let steps = 1; steps < 30; steps += 2) {
		begin();
		await turn(true);
		await open();
		browser.sitePages.set(PAGE, CHANGED);
		browser.navigate(1, 'https://elsewhere.test/');
		browser.kill();
		browser.clock.shift(8 * DAY_MS);
		let isFirst = true;
		browser.duringFetch.run = () => {
			if (isFirst) browser.kill(steps);
			isFirst = false;
		};
		await open();
		await browser.advance(120_000);
		browser.kill();
		expect(names(await policy()), `${steps}`).toEqual(['sessionid', 'text_size', '_ga']);
		expect((await intents()['policy.list'](null)).policies, `${steps}`).toMatchObject([{ versions: 2 }]);
		expect(await notice(), `${steps}`).toMatchObject({ isOwn: true, change: { added: ['_ga'] } });
	}
}, 60_000);
