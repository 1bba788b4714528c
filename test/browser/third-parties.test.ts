import { describe, expect, it } from 'vitest';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { Inspection } from '../../src/messaging/intents/inspection.ts';
import { COUNTER_HOST, MAP_HOST, VIDEO_HOST } from '../portal/portals.mjs';
import { until } from './driver/poll.mjs';
import type { Tab } from './driver/types.mjs';
import { send } from './intents.ts';
import { BROWSERS, readAttributes, useStage } from './stage.ts';

function reportOf(inspection: Inspection): SiteReport {
	if (inspection.state !== 'ready') throw new Error(`The tab is ${inspection.state}`);
	return inspection.report;
}

/** Returns the sorted names of the cookies of a domain and its subdomains. */
const namesOf = ({ rows }: SiteReport, domain: string) =>
	rows
		.filter(({ cookie }) => cookie.domain === domain || cookie.domain.endsWith(`.${domain}`))
		.map(({ cookie }) => cookie.name)
		.sort();

const waitForFrame = (tab: Tab) =>
	until('the frame', async () => {
		const frame = tab.page.frames().find((other) => other.url().includes('/embed'));
		const counted = () => performance.getEntriesByType('resource').length > 0;
		return frame !== undefined && (frame.url().includes('video') || (await frame.evaluate(counted)));
	});

describe.each(BROWSERS)('third parties in %s', (browser) => {
	const stage = useStage(browser, { thirdPartyCookies: true });
	/** Whether the browser partitions all third-party cookies; Chromium partitions only those with `Partitioned` here. */
	const partitions = browser === 'firefox';
	const lookAtThirdParties = async (tab: Tab) =>
		reportOf(await send(stage.session, 'third-parties.scan', { tabId: await stage.session.tabId(tab) }));
	const inspect = async (tab: Tab) =>
		reportOf(await send(stage.session, 'inspect', { tabId: await stage.session.tabId(tab) }));
	const site = (report: SiteReport, name: string) =>
		report.inUse?.sites.find((other) => other.site === name) ?? null;

	it('lists the sites in use on request, and shows their cookies only while permitted', async () => {
		await stage.visit('https://mosaique.opendatasoft.com/', async (tab) => {
			await waitForFrame(tab);
			const before = await inspect(tab);
			expect(before.inUse).toBeNull();
			const result = await lookAtThirdParties(tab);
			expect(result.inUse?.sites.map(({ site: name }) => name)).toEqual(['fournisseur.example']);
			expect(site(result, 'fournisseur.example')).toEqual({
				site: 'fournisseur.example',
				hosts: [MAP_HOST],
				granted: false,
				request: ['*://*.fournisseur.example/*'],
			});
			expect(namesOf(result, 'fournisseur.example')).toEqual([]);

			await stage.session.grant(['*://*.fournisseur.example/*']);
			const granted = await until('the third party’s cookies', async () => {
				const report = await inspect(tab);
				return (
					namesOf(report, 'fournisseur.example').length === 4 && site(report, 'mesure.example') && report
				);
			});
			// Cookies of the host, of its parent and of another path, and the host that only the frame uses.
			expect(namesOf(granted, 'fournisseur.example')).toEqual([
				'__Host-map_part',
				'map_parent',
				'map_path',
				'map_plain',
			]);
			expect(site(granted, 'fournisseur.example')?.granted).toBe(true);
			expect(site(granted, 'mesure.example')).toMatchObject({ hosts: [COUNTER_HOST], granted: false });
			for (const { cookie, party } of granted.rows) {
				if (!cookie.domain.endsWith('fournisseur.example')) continue;
				expect(party).toBe('third');
				const isPartitioned = partitions || cookie.name === '__Host-map_part';
				expect(cookie.partition?.topLevelSite ?? null, cookie.name).toBe(
					isPartitioned ? 'https://opendatasoft.com' : null,
				);
			}

			await stage.session.withdraw(['*://*.fournisseur.example/*']);
			await until('them to be gone', async () => {
				const report = await inspect(tab);
				return namesOf(report, 'fournisseur.example').length === 0 && report;
			});
		});
	});

	it('hides a third party’s unpartitioned cookies on a portal that does not use it', async () => {
		const grant = ['*://*.tierce.example/*'];
		await stage.session.grant(grant);
		await stage.visit('https://cadre.opendatasoft.com/', async (tab) => {
			await waitForFrame(tab);
			// With permission from before, without a request.
			const shown = await until('the frame’s cookies', async () => {
				const report = await inspect(tab);
				return namesOf(report, VIDEO_HOST).length === 2 && report;
			});
			expect(namesOf(shown, VIDEO_HOST)).toEqual(['__Host-vid_part', 'vid_plain']);
			// On another portal, the hosts used before do not count.
			await tab.goto('https://clairval.opendatasoft.com/');
			const other = await inspect(tab);
			expect(namesOf(other, VIDEO_HOST)).toEqual(
				partitions ? ['__Host-vid_part', 'vid_plain'] : ['__Host-vid_part'],
			);
		});
		await stage.session.withdraw(grant);
	});

	it('shows a portal’s own cookies of any path and its parents’ domain cookies, but no sibling portal’s', async () => {
		const sibling = 'vide.opendatasoft.com';
		const part = '/set?name=sibling_part&samesite=None&secure=1&partitioned=1';
		await stage.visit(`https://${sibling}/set?name=sibling_only`, (tab) =>
			tab.goto(`https://${sibling}${part}`),
		);
		await stage.visit('https://partage.opendatasoft.com/', async () => undefined);
		await stage.visit('https://sentier.opendatasoft.com/', async (tab) => {
			const report = await inspect(tab);
			const names = report.rows.map(({ cookie }) => cookie.name);
			expect(names.filter((name) => name === 'trail')).toHaveLength(2);
			expect(names).toContain('ods_shared');
			expect(names).not.toContain('sibling_only');
			expect(names).not.toContain('sibling_part');
			const held = await stage.session.readJar({ domain: sibling });
			expect(held.map(({ name }) => name)).toEqual(expect.arrayContaining(['sibling_only', 'sibling_part']));
		});
	});

	it('counts a sibling portal’s cookies as first-party once the page uses it', async () => {
		await stage.visit('https://vide.opendatasoft.com/set?name=sibling_only', async () => undefined);
		await stage.visit('https://clairval.opendatasoft.com/', async (tab) => {
			await tab.evaluate(
				() =>
					new Promise((resolve) => {
						const image = new Image();
						image.onerror = resolve;
						image.src = 'https://vide.opendatasoft.com/favicon.ico';
					}),
			);
			expect((await inspect(tab)).rows.map(({ cookie }) => cookie.name)).not.toContain('sibling_only');
			const result = await lookAtThirdParties(tab);
			const row = result.rows.find(({ cookie }) => cookie.name === 'sibling_only');
			expect(row?.party).toBe('first');
			expect(result.inUse?.sites).toEqual([]);
		});
	});

	it('shows a third party’s cookie as such in the popup', async () => {
		await stage.session.grant(['*://*.tierce.example/*']);
		await stage.visit('https://cadre.opendatasoft.com/', async (tab) => {
			await waitForFrame(tab);
			const plain = await until('the row', async () => {
				const { rows } = await stage.popup(tab, readAttributes);
				return rows.find((row) => row['cookie'] === 'vid_plain') ?? null;
			});
			expect(plain).toMatchObject({
				party: 'third',
				partition: partitions ? 'https://opendatasoft.com' : '',
			});
		});
	});
});

describe('first-party isolation in firefox', () => {
	const stage = useStage('firefox', { firstPartyIsolation: true });

	it('shows the cookies isolated for this top-level site only', async () => {
		await stage.session.grant(['*://*.tierce.example/*']);
		// Visited directly, the site has cookies isolated for itself.
		await stage.visit(`https://${VIDEO_HOST}/set?name=vid_alone`, async () => undefined);
		await stage.visit('https://cadre.opendatasoft.com/', async (tab) => {
			await waitForFrame(tab);
			const tabId = await stage.session.tabId(tab);
			const report = await until('the frame’s cookies', async () => {
				const now = reportOf(await send(stage.session, 'inspect', { tabId }));
				return namesOf(now, VIDEO_HOST).length > 0 && now;
			});
			expect(namesOf(report, VIDEO_HOST)).toContain('vid_plain');
			expect(namesOf(report, VIDEO_HOST)).not.toContain('vid_alone');
			expect(namesOf(report, 'cadre.opendatasoft.com')).toContain('sessionid');
			// Another portal of the same site does not use it, but a request from there would carry the cookie.
			await tab.goto('https://clairval.opendatasoft.com/');
			const other = reportOf(await send(stage.session, 'inspect', { tabId }));
			expect(namesOf(other, VIDEO_HOST)).toContain('vid_plain');
			expect(namesOf(other, VIDEO_HOST)).not.toContain('vid_alone');
			const jar = await stage.session.readJar({ domain: VIDEO_HOST });
			expect(new Set(jar.map((cookie) => Reflect.get(cookie, 'firstPartyDomain')))).toEqual(
				new Set(['opendatasoft.com', 'tierce.example']),
			);
		});
	});
});
