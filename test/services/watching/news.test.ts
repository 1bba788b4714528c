import { beforeEach, describe, expect, it } from 'vitest';
import { createHandlers } from '../../../background/intent-handlers.ts';
import { aPolicy } from '../../fakes/a-policy.ts';
import { createFakeBrowser, type FakeBrowser } from '../../fakes/fake-browser.ts';
import { aCookie } from '../../fakes/fake-jar.ts';

const HOST = 'lumiere.opendatasoft.com';
const DAY_MS = 86_400_000;

let browser: FakeBrowser;
const intents = () => createHandlers(browser.wake());
const badge = () => browser.badges.get(1);

async function look(isViewed = true) {
	const reply = await intents().inspect({ tabId: 1, look: isViewed });
	if (reply.state !== 'ready') throw new Error(reply.state);
	await browser.advance(1000);
	return reply;
}
const set = (name: string) => browser.jar.set(aCookie({ name, domain: HOST }));

beforeEach(async () => {
	browser = createFakeBrowser();
	browser.navigate(1, `https://${HOST}/`);
	for (const name of ['known', 'old']) set(name);
	await intents()['policy.save']({ policy: aPolicy(HOST, ['known', 'soon_gone', 'added']) });
	set('soon_gone');
	await browser.advance(1000);
});

describe('what became undeclared', () => {
	it('is no news before the person has looked', async () => {
		expect(badge()).toEqual({ text: '1', title: `1 undeclared cookie on ${HOST}` });
		expect((await look()).news?.untrue).toBeUndefined();
	});

	it('since they looked is news on the badge and at the next look, and then no more', async () => {
		await look();
		browser.kill();
		await browser.advance(2 * DAY_MS);
		set('fresh');
		set('added');
		await browser.advance(1000);
		expect(badge()).toEqual({
			text: '2',
			title: `2 undeclared cookies on ${HOST} (1 is new)`,
			isNews: true,
		});
		const second = await look();
		expect(second.news?.keys).toHaveLength(2);
		expect(second.news?.untrue).toHaveLength(1);
		expect(badge()).toEqual({ text: '2', title: `2 undeclared cookies on ${HOST}` });
		expect((await look()).news?.untrue).toBeUndefined();
	});

	it('includes a cookie that the policy declares no more, and leaves out what is accepted', async () => {
		await look();
		await browser.advance(DAY_MS);
		await intents()['policy.save']({ policy: aPolicy(HOST, ['known']) });
		await browser.advance(1000);
		expect(badge()).toMatchObject({ text: '2', isNews: true });
		const exception = {
			...{ pattern: 'soon_gone', domain: null, code: 'undeclared' },
			...{ reason: 'Ticket', until: '2026-12-24' },
		};
		await intents()['exception.add']({ host: HOST, exception });
		await browser.advance(1000);
		expect(badge()).toEqual({ text: '1', title: `1 undeclared cookie on ${HOST}` });
	});

	it('is not what was read for the first time', async () => {
		browser = createFakeBrowser();
		browser.navigate(1, `https://${HOST}/`);
		set('old');
		await browser.advance(1000);
		await look();
		await browser.advance(DAY_MS);
		await intents()['policy.save']({ policy: aPolicy(HOST, ['known']) });
		await browser.advance(1000);
		expect(badge()).toEqual({ text: '1', title: `1 undeclared cookie on ${HOST}` });
	});
});
