import { beforeEach, describe, expect, it } from 'vitest';
import { createHandlers } from '../../../background/intent-handlers.ts';
import type { SiteReport } from '../../../src/core/report/site-report.ts';
import { storedNamesKind } from '../../../src/state/page-kinds.ts';
import { reportKey } from '../../../src/state/report-key.ts';
import { aPolicy } from '../../fakes/a-policy.ts';
import { storedReports } from '../../fakes/expected-reports.ts';
import { createFakeBrowser, type FakeBrowser } from '../../fakes/fake-browser.ts';
import { aCookie } from '../../fakes/fake-jar.ts';

const HOST = 'lumiere.opendatasoft.com';
const PAGE = `https://${HOST}/`;
const TIERCE = '*://*.tierce.test/*';

let browser: FakeBrowser;

const handlers = () => createHandlers(browser.wake());

async function ask(
	intent: 'inspect' | 'third-parties.scan' | 'storage.scan',
	tabId = 1,
): Promise<SiteReport> {
	const answer = await handlers()[intent]({ tabId });
	if (answer.state !== 'ready') throw new Error(`The tab is ${answer.state}`);
	return answer.report;
}

const names = ({ rows }: SiteReport) => rows.map(({ cookie }) => cookie.name).sort();
const keepsNames = () =>
	[...browser.session.data.keys()].some((key) => key.startsWith(storedNamesKind.prefix));
const stored = (host = HOST) => storedReports(browser).get(reportKey('0', host));

beforeEach(async () => {
	browser = createFakeBrowser();
	browser.used.set(1, ['video.tierce.test', 'cdn.lumiere.opendatasoft.com']);
	browser.navigate(1, PAGE);
	browser.jar.set(aCookie({ name: 'video', domain: 'video.tierce.test' }));
	browser.jar.set(aCookie({ name: 'parent', domain: 'tierce.test', hostOnly: false }));
	browser.jar.set(aCookie({ name: 'unused', domain: 'www.tierce.test' }));
	await browser.advance(1000);
});

describe('third parties in use', () => {
	it('are not looked for until someone asks', async () => {
		expect((await ask('inspect')).inUse).toBeNull();
		expect([...browser.session.data.keys()].filter((key) => key.startsWith('looked:'))).toEqual([]);
	});

	it('are listed when asked for, and their cookies come with the grant and go with it', async () => {
		const looked = await ask('third-parties.scan');
		expect(looked.inUse?.sites).toEqual([
			{ site: 'tierce.test', hosts: ['video.tierce.test'], granted: false, request: [TIERCE] },
		]);
		expect(names(looked)).toEqual([]);
		browser.grant(TIERCE);
		await browser.advance(1000);
		expect(names(stored() ?? looked)).toEqual(['parent', 'video']);
		expect(stored()?.inUse?.sites[0]?.granted).toBe(true);
		browser.withdraw(TIERCE);
		await browser.advance(1000);
		expect(names(stored() ?? looked)).toEqual([]);
		expect(stored()?.inUse?.sites[0]?.granted).toBe(false);
	});

	it('are looked for again when a grant lets us into their frames', async () => {
		await ask('third-parties.scan');
		browser.used.set(1, ['video.tierce.test', 'compteur.mesure.test']);
		browser.grant(TIERCE);
		await browser.advance(1000);
		expect(stored()?.inUse?.sites.map(({ site }) => site)).toEqual(['mesure.test', 'tierce.test']);
	});

	it('are found unasked where some third party is granted, and only there', async () => {
		browser.grant(TIERCE);
		browser.navigate(1, `${PAGE}map`);
		await browser.advance(1000);
		expect(names(stored() as SiteReport)).toEqual(['parent', 'video']);
	});

	it('are not looked for on account of a site that the person has added', async () => {
		await handlers()['site.add']({ host: 'data.ville.test', tabId: 1 });
		browser.grant('*://data.ville.test/*', '*://ville.test/*');
		await browser.advance(1000);
		browser.navigate(1, `${PAGE}map`);
		await browser.advance(1000);
		expect((await ask('inspect')).inUse).toBeNull();
	});

	it('are judged as third parties, and tell of changes at once', async () => {
		browser.grant(TIERCE);
		await ask('third-parties.scan');
		await browser.advance(1000);
		browser.jar.set(aCookie({ name: 'later', domain: 'video.tierce.test' }));
		await browser.advance(250);
		const later = stored()?.rows.find(({ cookie }) => cookie.name === 'later');
		expect(later?.party).toBe('third');
	});

	it('stay over navigations within the portal, and over the worker’s end', async () => {
		browser.grant(TIERCE);
		await ask('third-parties.scan');
		browser.used.set(1, []);
		browser.navigate(1, `${PAGE}map`);
		browser.kill();
		await browser.advance(31_000);
		expect(names(await ask('inspect'))).toEqual(['parent', 'video']);
	});

	it('are forgotten when the tab leaves the portal, even for another that comes back', async () => {
		browser.grant(TIERCE);
		await ask('third-parties.scan');
		browser.used.set(1, []);
		browser.navigate(1, 'https://riviere.opendatasoft.com/');
		await browser.advance(1000);
		expect(names(stored('riviere.opendatasoft.com') as SiteReport)).toEqual([]);
		browser.navigate(1, PAGE);
		await browser.advance(1000);
		expect(names(stored() as SiteReport)).toEqual([]);
	});

	it('are the union over the tabs that show the portal, and lose a tab that leaves it', async () => {
		browser.grant(TIERCE);
		await ask('third-parties.scan');
		browser.navigate(2, `${PAGE}other`);
		await browser.advance(1000);
		expect(names(await ask('inspect', 2))).toEqual(['parent', 'video']);
		browser.navigate(1, 'https://elsewhere.test/');
		await browser.advance(1000);
		// Leaving is no event: whoever looks finds out.
		expect(names(await ask('inspect', 2))).toEqual([]);
	});

	it('are forgotten when the tab has been elsewhere in between, and the names in storage with its last tab', async () => {
		browser.grant(TIERCE);
		browser.stored.set(1, { names: { localStorage: ['a'], sessionStorage: null, indexedDB: [] }, cut: [] });
		await ask('third-parties.scan');
		await ask('storage.scan');
		expect(keepsNames()).toBe(true);
		browser.used.set(1, []);
		browser.navigate(1, 'https://elsewhere.test/');
		browser.navigate(1, PAGE);
		await browser.advance(1000);
		expect(names(stored() as SiteReport)).toEqual([]);
		expect(keepsNames()).toBe(false);
	});

	it('are forgotten with the tab', async () => {
		await ask('third-parties.scan');
		browser.close(1);
		await browser.advance(1000);
		expect([...browser.session.data.keys()].filter((key) => key.startsWith('looked:'))).toEqual([]);
	});

	it('hold no more hosts than a real page has', async () => {
		browser.used.set(
			1,
			[...Array(2000).keys()].map((i) => `h${i}.tierce.test`),
		);
		const { inUse } = await ask('third-parties.scan');
		expect(inUse?.sites[0]?.hosts.length).toBeLessThanOrEqual(300);
	});

	it('are taken from no text that is not a host', async () => {
		browser.used.set(1, ['<b>', 'a b', '', 'UPPER.tierce.test', '..']);
		const { inUse } = await ask('third-parties.scan');
		expect(inUse?.sites.flatMap(({ hosts }) => hosts)).toEqual(['upper.tierce.test']);
	});

	it('are not laid to the portal that the tab goes to in the middle of a look', async () => {
		browser.grant(TIERCE);
		browser.duringRead.run = () => {
			browser.duringRead.run = () => undefined;
			browser.used.set(1, []);
			browser.navigate(1, 'https://riviere.opendatasoft.com/');
		};
		await ask('third-parties.scan');
		await browser.advance(1000);
		expect(stored('riviere.opendatasoft.com')?.inUse?.sites ?? []).toEqual([]);
		expect(names(stored('riviere.opendatasoft.com') as SiteReport)).toEqual([]);
	});

	it('leave the report as it is when a page cannot be looked into', async () => {
		browser.navigate(3, 'https://elsewhere.test/');
		await expect(handlers()['third-parties.scan']({ tabId: 3 })).resolves.toMatchObject({
			state: 'unsupported',
			hostWithoutDot: null,
		});
		expect([...browser.session.data.keys()].filter((key) => key.startsWith('looked:'))).toEqual([]);
	});
});

describe('page storage', () => {
	const held = { localStorage: ['a', 'b'], sessionStorage: [], indexedDB: null };

	beforeEach(() => {
		browser.stored.set(1, { names: held, cut: [] });
	});

	it('is read when asked for, kept with the report, and dropped with it', async () => {
		expect((await ask('inspect')).storage).toBeNull();
		const { storage } = await ask('storage.scan');
		expect(storage?.rows.map(({ name }) => name)).toEqual(['a', 'b']);
		expect(storage?.incomplete).toEqual(['indexedDB']);
		browser.kill();
		expect((await ask('inspect')).storage?.rows).toHaveLength(2);
		browser.navigate(1, 'https://elsewhere.test/');
		await browser.advance(1000);
		expect([...browser.session.data.keys()].filter((key) => key.startsWith('names:'))).toEqual([]);
		browser.navigate(1, PAGE);
		await browser.advance(1000);
		expect(stored()?.storage).toBeNull();
	});

	it('says that nothing could be read where the page cannot be looked into', async () => {
		browser.stored.delete(1);
		const { storage } = await ask('storage.scan');
		expect(storage).toMatchObject({
			rows: [],
			incomplete: ['localStorage', 'sessionStorage', 'indexedDB'],
		});
	});
});

describe('a tab’s top-level site', () => {
	it('is the browser’s own word, at a label boundary, else the list’s', async () => {
		browser.otherSites.set(HOST, HOST);
		browser.otherSites.set('riviere.opendatasoft.com', 'atasoft.com');
		browser.navigate(2, 'https://riviere.opendatasoft.com/');
		browser.kill();
		expect((await ask('inspect')).site).toBe(HOST);
		expect((await ask('inspect', 2)).site).toBe('opendatasoft.com');
		browser.kill();
		await browser.advance(31_000);
		expect(stored()?.site).toBe(HOST);
	});

	it('is the list’s where the browser tells none', async () => {
		browser = createFakeBrowser({ firefox: true });
		browser.otherSites.set(HOST, HOST);
		browser.navigate(1, PAGE);
		expect((await ask('inspect')).site).toBe('opendatasoft.com');
	});

	it('decides what is a third party and what is partitioned here', async () => {
		browser.otherSites.set(HOST, HOST);
		browser.kill();
		const partition = (site: string) => ({ topLevelSite: `https://${site}`, hasCrossSiteAncestor: true });
		const fields = { domain: 'riviere.opendatasoft.com', partition: partition(HOST) };
		browser.jar.set(aCookie({ name: 'here', ...fields }));
		browser.jar.set(aCookie({ name: 'there', ...fields, partition: partition('opendatasoft.com') }));
		const report = await ask('inspect');
		expect(report.rows.map(({ cookie, party }) => [cookie.name, party])).toEqual([['here', 'third']]);
	});
});

describe('first-party isolation', () => {
	it('is read for a portal though its third parties are not seen in use', async () => {
		browser = createFakeBrowser({ firefox: true });
		browser.grant(TIERCE);
		browser.navigate(1, PAGE);
		const isolated = (name: string, firstPartyDomain: string) =>
			browser.jar.set(aCookie({ name, domain: 'video.tierce.test', firstPartyDomain }));
		isolated('here', 'opendatasoft.com');
		isolated('there', 'autre.test');
		isolated('nowhere', '');
		expect(names(await ask('inspect'))).toEqual(['here']);
	});
});

describe('a policy that several hosts share', () => {
	it('is saved once for each, and each keeps its own report and cookies', async () => {
		const other = 'riviere.opendatasoft.com';
		browser.navigate(2, `https://${other}/`);
		browser.jar.set(aCookie({ name: '_ga', domain: HOST }));
		const policy = { ...aPolicy(HOST, ['_ga', 'shared']), sites: [HOST, other] };
		await handlers()['policy.save']({ policy });
		await browser.advance(1000);
		expect(stored()).toMatchObject({
			policy: { kind: 'portal', site: HOST },
			counts: { declared: 1, unseen: 1 },
		});
		expect(stored(other)).toMatchObject({
			policy: { kind: 'portal', site: other },
			counts: { declared: 0, unseen: 2 },
		});
		await handlers()['policy.delete']({ sites: [other] });
		await browser.advance(1000);
		expect([stored()?.policy.kind, stored(other)?.policy.kind]).toEqual(['portal', 'default']);
	});
});
