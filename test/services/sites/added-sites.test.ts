import { beforeEach, describe, expect, it } from 'vitest';
import { createHandlers } from '../../../background/intent-handlers.ts';
import { badgeText } from '../../../src/core/report/badge.ts';
import { storedReports } from '../../fakes/expected-reports.ts';
import { createFakeBrowser, type FakeBrowser, PLATFORM_ORIGINS } from '../../fakes/fake-browser.ts';
import { aCookie } from '../../fakes/fake-jar.ts';

const DATA = 'data.ville.test';
const PLAN = 'plan.ville.test';

let browser: FakeBrowser;

const handlers = () => createHandlers(browser.wake());
const list = () => handlers()['site.list'](null);

async function add(host: string, ...origins: string[]) {
	await handlers()['site.add']({ host, tabId: 1 });
	browser.grant(...origins);
	await browser.advance(1000);
}

beforeEach(async () => {
	browser = createFakeBrowser();
	browser.navigate(1, `https://${DATA}/`);
	await add(DATA, `*://${DATA}/*`, '*://ville.test/*');
});

describe('the list of added sites', () => {
	it('tells which are granted and what is missing', async () => {
		await add('data.bourg.test', '*://data.bourg.test/*');
		browser.withdraw(`*://${DATA}/*`);
		const { sites, others } = await list();
		expect(sites.map(({ host, granted, missing }) => ({ host, granted, missing }))).toEqual([
			{ host: 'data.bourg.test', granted: true, missing: ['*://bourg.test/*'] },
			{ host: DATA, granted: false, missing: [`*://${DATA}/*`] },
		]);
		expect(others).toEqual([]);
	});

	it('tells the other grants by name, and neither the platform’s nor the sites’ own', async () => {
		browser.grant('*://*.tierce.test/*', 'http://www.autre.test/*', 'https://www.autre.test/*');
		expect((await list()).others).toEqual([
			{ name: 'tierce.test', origins: ['*://*.tierce.test/*'] },
			{ name: 'www.autre.test', origins: ['http://www.autre.test/*', 'https://www.autre.test/*'] },
		]);
	});
});

describe('removing an added site', () => {
	it('stops watching it and gives its permissions back', async () => {
		browser.jar.set(aCookie({ name: '_ga', domain: DATA }));
		await browser.advance(1000);
		expect(storedReports(browser).size).toBe(1);
		await handlers()['site.remove']({ host: DATA });
		await browser.advance(1000);
		expect([...browser.origins]).toEqual([...PLATFORM_ORIGINS]);
		expect(await list()).toEqual({ sites: [], others: [] });
		expect(storedReports(browser).size).toBe(0);
		expect(browser.badges.get(1)?.text ?? '').toBe(badgeText(null));
	});

	it('leaves what another added site needs, and third parties’ grants', async () => {
		await add(PLAN, `*://${PLAN}/*`);
		browser.grant('*://*.tierce.test/*');
		await handlers()['site.remove']({ host: DATA });
		expect([...browser.origins]).toEqual([
			...PLATFORM_ORIGINS,
			'*://ville.test/*',
			`*://${PLAN}/*`,
			'*://*.tierce.test/*',
		]);
		await handlers()['site.remove']({ host: PLAN });
		expect([...browser.origins]).toEqual([...PLATFORM_ORIGINS, '*://*.tierce.test/*']);
	});

	it('keeps the others when a host is one that was never added', async () => {
		await handlers()['site.remove']({ host: 'lumiere.opendatasoft.com' });
		expect([...browser.origins]).toHaveLength(4);
		expect((await list()).sites).toHaveLength(1);
	});

	it('leaves no permission behind unsaid when the worker stops half-way', async () => {
		for (let steps = 1; steps < 12; steps++) {
			handlers()
				['site.remove']({ host: DATA })
				.catch(() => undefined);
			browser.kill(steps);
			await browser.advance(35_000);
			browser.kill();
			const { sites, others } = await list();
			const told = [...sites.map(({ host }) => `*://${host}/*`), ...others.flatMap(({ origins }) => origins)];
			const isGone = !browser.origins.has(`*://${DATA}/*`);
			expect(isGone || told.includes(`*://${DATA}/*`), `stopped at call ${steps}`).toBe(true);
		}
	});
});

describe('giving grants back', () => {
	it('takes those of third parties, and no other', async () => {
		browser.grant('*://*.tierce.test/*');
		const origins = ['*://*.tierce.test/*', `*://${DATA}/*`, PLATFORM_ORIGINS[0], '*://never.test/*'];
		await handlers()['grants.remove']({ origins });
		expect([...browser.origins]).toEqual([...PLATFORM_ORIGINS, `*://${DATA}/*`, '*://ville.test/*']);
	});
});
