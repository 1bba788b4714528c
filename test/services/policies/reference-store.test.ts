import { beforeEach, describe, expect, it } from 'vitest';
import { createHandlers } from '../../../background/intent-handlers.ts';
import type { ReferenceList } from '../../../src/core/known/reference-list.ts';
import { createFakeBrowser, type FakeBrowser } from '../../fakes/fake-browser.ts';
import { aCookie } from '../../fakes/fake-jar.ts';

const HOST = 'lumiere.opendatasoft.com';
const LIST: ReferenceList = {
	source: 'list.csv',
	importedAt: 1,
	entries: [
		{ name: '_inv', platform: 'Invented Analytics', category: 'statistical', domain: null, wildcard: true },
		{ name: 'sessionid', platform: 'Somebody', category: 'functional', domain: null, wildcard: false },
	],
};

let browser: FakeBrowser;
const intents = () => createHandlers(browser.wake());

/** Each row's verdict and guess, by name. */
async function verdicts() {
	const answer = await intents().inspect({ tabId: 1 });
	if (answer.state !== 'ready') throw new Error(answer.state);
	return Object.fromEntries(
		answer.report.rows.map(({ cookie, verdict, findings }) => [
			cookie.name,
			verdict.verdict !== 'declared'
				? (findings.find(({ code }) => code === 'known-elsewhere')?.known ?? null)
				: 'declared',
		]),
	);
}

beforeEach(() => {
	browser = createFakeBrowser();
	browser.navigate(1, `https://${HOST}/`);
	for (const name of ['_inv_1', 'own', 'sessionid']) browser.jar.set(aCookie({ name, domain: HOST }));
});

describe('a stored reference list', () => {
	it('names probable owners of cookies that are not declared, and declares none', async () => {
		expect(await verdicts()).toEqual({ _inv_1: null, own: null, sessionid: 'declared' });
		await intents()['reference.save']({ list: LIST });
		expect(await verdicts()).toEqual({
			_inv_1: {
				product: 'Invented Analytics',
				provider: null,
				category: 'statistical',
				pattern: '_inv*',
				list: 'imported',
			},
			own: null,
			sessionid: 'declared',
		});
		expect(await intents()['reference.get'](null)).toEqual({ source: 'list.csv', importedAt: 1, names: 2 });
	});

	it('holds after the worker was stopped', async () => {
		await intents()['reference.save']({ list: LIST });
		browser.kill();
		expect(await verdicts()).toMatchObject({ _inv_1: { product: 'Invented Analytics' } });
	});

	it('is gone once deleted, and back once that is taken back', async () => {
		await intents()['reference.save']({ list: LIST });
		const { undo } = await intents()['reference.delete'](null);
		expect(await intents()['reference.get'](null)).toBeNull();
		expect(await verdicts()).toMatchObject({ _inv_1: null });
		expect(await intents()['policy.undo']({ undo })).toBe(true);
		expect(await verdicts()).toMatchObject({ _inv_1: { product: 'Invented Analytics' } });
	});

	it.each([
		['no list', null],
		['a list without names', { ...LIST, entries: [] }],
		['an entry that is none', { ...LIST, entries: [{ name: 'x' }] }],
	])('is refused where it is %s', async (_, list) => {
		await expect(intents()['reference.save']({ list })).rejects.toMatchObject({
			code: 'not-a-reference-list',
		});
	});

	it('that cannot be read is none', async () => {
		await browser.local.set({ 'reference:list': { version: 1, value: 'broken' } });
		expect(await verdicts()).toMatchObject({ _inv_1: null });
		expect(await intents()['reference.get'](null)).toBeNull();
	});
});
