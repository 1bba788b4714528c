import { beforeEach, expect, it } from 'vitest';
import { createHandlers } from '../../../background/intent-handlers.ts';
import { aPolicy } from '../../fakes/a-policy.ts';
import { createFakeBrowser, type FakeBrowser } from '../../fakes/fake-browser.ts';
import { aCookie } from '../../fakes/fake-jar.ts';

const HOST = 'lumiere.opendatasoft.com';
const accepted = [
	{ finding: 'undeclared', cookie: '_gid', host: '*', reason: 'Ticket 12', until: '2026-12-31' },
];

let browser: FakeBrowser;
const intents = () => createHandlers(browser.wake());

async function shown() {
	const reply = await intents().inspect({ tabId: 1 });
	if (reply.state !== 'ready') throw new Error(reply.state);
	const { policy, rows } = reply.report;
	const undeclared = rows.filter(({ verdict, accepted: by }) => verdict.verdict === 'undeclared' && !by);
	return [policy.kind, ...undeclared.map(({ cookie }) => cookie.name)];
}

async function set(values: Readonly<Record<string, unknown>> | null): Promise<void> {
	browser.managed.values = values;
	browser.wake().followOrganisation();
	await browser.advance(1000);
}

beforeEach(async () => {
	browser = createFakeBrowser();
	browser.navigate(1, `https://${HOST}/`);
	for (const name of ['_ga', '_gid', 'known']) browser.jar.set(aCookie({ name, domain: HOST }));
	await intents()['policy.save']({ policy: aPolicy(HOST, ['known']) });
	await browser.advance(1000);
});

it('is in force before a person’s own, at once, until it is taken away', async () => {
	expect(await shown()).toEqual(['portal', '_ga', '_gid']);
	await set({ policies: [aPolicy('*.opendatasoft.com', ['_ga'])], accepted });
	expect(browser.badges.get(1)?.text).toBe('1');
	expect(await shown()).toEqual(['organisation', 'known']);
	await set(null);
	expect(await shown()).toEqual(['portal', '_ga', '_gid']);
	expect([...browser.local.data.keys()].filter((key) => key.startsWith('organisation:'))).toEqual([]);
});

it('gives way to a policy saved since, unless it is locked', async () => {
	await set({ policies: [aPolicy(HOST, ['_ga'])] });
	await intents()['policy.save']({ policy: aPolicy(HOST, ['_ga', 'known']) });
	expect(await shown()).toEqual(['portal', '_gid']);
	await set({ policies: [aPolicy(HOST, ['_ga'])], locked: true });
	expect(await shown()).toEqual(['organisation', '_gid', 'known']);
	await expect(intents()['policy.save']({ policy: aPolicy(HOST, ['x']) })).rejects.toThrow(
		'organisation-locked',
	);
});
