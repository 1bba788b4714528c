import { beforeEach, expect, it, vi } from 'vitest';
import { createHandlers } from '../../../background/intent-handlers.ts';
import { ORGANISATION_READ_KEY } from '../../../src/state/session-keys.ts';
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
	browser.session.data.delete(ORGANISATION_READ_KEY);
	browser.wake().organisationWatch.changed();
	// The digest of the values is made on a thread of its own.
	await vi.waitFor(async () => {
		await browser.advance(500);
		if (!browser.session.data.has(ORGANISATION_READ_KEY)) throw new Error('not followed yet');
	});
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
	await vi.waitFor(async () => {
		await browser.advance(500);
		expect(browser.badges.get(1)?.text).toBe('1');
	});
	expect(await shown()).toEqual(['organisation', 'known']);
	await set(null);
	expect(await shown()).toEqual(['portal', '_ga', '_gid']);
	expect([...browser.local.data.keys()].filter((key) => key.startsWith('organisation:'))).toEqual([]);
});

it('stays in force whatever a person saves, until they say that a portal is judged by their own', async () => {
	await set({ policies: [aPolicy(HOST, ['_ga'])], organisation: 'Ville' });
	await intents()['policy.save']({ policy: aPolicy(HOST, ['_ga', 'known']) });
	expect(await shown()).toEqual(['organisation', '_gid', 'known']);
	const { undo } = await intents()['organisation.own-first']({ host: HOST, isOwnFirst: true });
	expect(await shown()).toEqual(['portal', '_gid']);
	await set({ policies: [aPolicy(HOST, ['_gid'])], organisation: 'Ville' });
	expect(await shown()).toEqual(['portal', '_gid']);
	await intents()['policy.undo']({ undo });
	expect(await shown()).toEqual(['organisation', '_ga', 'known']);
});

it('is copied where a person would have one of their own, and is in force again once that is deleted', async () => {
	await intents()['policy.delete']({ sites: [HOST] });
	await set({ policies: [aPolicy('*.opendatasoft.com', ['_ga', '_gid'])] });
	await intents()['organisation.own-first']({ host: HOST, isOwnFirst: true });
	expect(await shown()).toEqual(['portal', 'known']);
	expect((await intents()['policy.get']({ site: HOST }))?.declarations).toHaveLength(2);
	await intents()['policy.delete']({ sites: [HOST] });
	expect(await shown()).toEqual(['organisation', 'known']);
});

it('cannot be replaced while it is locked', async () => {
	await set({ policies: [aPolicy(HOST, ['_ga'])] });
	await intents()['organisation.own-first']({ host: HOST, isOwnFirst: true });
	await set({ policies: [aPolicy(HOST, ['_ga'])], locked: true });
	expect(await shown()).toEqual(['organisation', '_gid', 'known']);
	const locked = 'organisation-locked';
	await expect(intents()['policy.save']({ policy: aPolicy(HOST, ['x']) })).rejects.toThrow(locked);
	await expect(intents()['organisation.own-first']({ host: HOST, isOwnFirst: true })).rejects.toThrow(locked);
});

it('keeps nobody waiting where the browser does not say what is set', async () => {
	browser.managed.read = () => new Promise(() => {});
	browser.jar.set(aCookie({ name: 'late', domain: HOST }));
	await browser.advance(1000);
	expect(await shown()).toEqual(['portal', '_ga', '_gid', 'late']);
	expect(browser.badges.get(1)?.text).toBe('3');
});

it('stays for a while where the browser says at its start that nothing is set, and then goes', async () => {
	await set({ policies: [aPolicy(HOST, ['_ga'])] });
	browser.session.data.delete(ORGANISATION_READ_KEY);
	browser.managed.values = null;
	await intents()['organisation.get'](null);
	await browser.advance(1000);
	expect(await shown()).toEqual(['organisation', '_gid', 'known']);
	await browser.advance(20_000);
	await intents()['organisation.get'](null);
	await browser.advance(1000);
	expect(await shown()).toEqual(['portal', '_ga', '_gid']);
});

it('stays where the browser fails to say what is set', async () => {
	await set({ policies: [aPolicy(HOST, ['_ga'])] });
	browser.managed.read = async () => Promise.reject(new Error('busy'));
	browser.wake().organisationWatch.changed();
	await browser.advance(1000);
	expect(await shown()).toEqual(['organisation', '_gid', 'known']);
});

it('is told with what is refused of it, and the portals that are to be allowed', async () => {
	expect(await intents()['organisation.get'](null)).toBeNull();
	const sites = ['data.ville.example', HOST, 'a b'];
	await set({
		policies: [aPolicy(HOST, ['_ga']), 7],
		sites,
		accepted,
		organisation: 'Ville',
		contact: 'dpo',
	});
	const told = await intents()['organisation.get'](null);
	expect(told).toMatchObject({
		...{ name: 'Ville', contact: 'dpo', locked: false, exceptions: 1, sites: 2 },
		policies: [{ site: HOST, declarations: 1 }],
		refused: [
			{ place: 'policies.1', reason: 'not-a-policy' },
			{ place: 'sites.2', reason: 'not-a-host' },
		],
		toAllow: ['data.ville.example'],
	});
	await intents()['organisation.add-sites'](null);
	browser.grant(...(told?.missing ?? []));
	await browser.advance(1000);
	expect(await intents()['organisation.get'](null)).toMatchObject({ toAllow: [], missing: [] });
	expect((await intents()['site.list'](null)).sites).toMatchObject([{ host: 'data.ville.example' }]);
});
