import { describe, expect, it } from 'vitest';
import { ANALYTICS_COOKIES, VIDEO_HOST } from '../portal/portals.mjs';
import { until } from './driver/poll.mjs';
import { send } from './intents.ts';
import { ANY_BROWSER, BROWSERS, namesByVerdict, readAttributes, useStage, waitForBadge } from './stage.ts';

const OWN = 'data.ville-lumiere.example';
const PLATFORM = ['*://*.opendatasoft.com/*'];

describe.each(BROWSERS)('hosts in %s', (browser) => {
	const stage = useStage(browser);
	/** Tests that no browser does differently run in one of them. */
	const isOneOfAny = ANY_BROWSER.includes(browser);

	it('offers to inspect a portal on its own domain, and watches it after permission', async () => {
		await stage.visit(`https://${OWN}/`, async (tab) => {
			await waitForBadge(stage.session, tab, '');
			await stage.popup(tab, async (popup) => {
				expect((await readAttributes(popup)).state).toBe('no-permission');
				await popup.click('[data-action="grant"]').catch(() => undefined);
			});
			const reading = await until('the report', () =>
				stage.popup(tab, async (popup) => {
					const now = await readAttributes(popup);
					return now.state === 'ready' && now;
				}),
			);
			expect(reading.policy).toBe('none');
			expect(namesByVerdict(reading, 'unjudged')).toEqual(expect.arrayContaining(ANALYTICS_COOKIES));
			// The analytics cookies are on the parent domain, whose permission was requested with the host's.
			const ga = reading.rows.find((row) => row['cookie'] === '_ga');
			expect(ga).toMatchObject({ domain: 'ville-lumiere.example', hostOnly: 'false', party: 'first' });
			await waitForBadge(stage.session, tab, '');
		});
	});

	it('uses the standard cookies there once the person confirms that it is a portal', async () => {
		await stage.visit(`https://${OWN}/`, async (tab) => {
			await stage.popup(tab, async (popup) => {
				await popup.click('[data-action="platform"]');
				await popup.waitFor(() => document.documentElement.dataset['policy'] === 'default');
			});
			await waitForBadge(stage.session, tab, '?');
		});
	});

	it('lists a permission withdrawn in the browser’s settings, and updates an open popup', async () => {
		const list = () => send(stage.session, 'site.list', null);
		const own = ['*://data.ville-lumiere.example/*'];
		await stage.visit(`https://${OWN}/`, async (tab) => {
			const page = await stage.session.openPopupInTab(tab);
			await page.waitFor(() => document.documentElement.dataset['state'] === 'ready');
			expect((await list()).sites).toMatchObject([{ host: OWN, granted: true, missing: [] }]);
			await stage.session.withdraw(own);
			await page.waitFor(() => document.documentElement.dataset['state'] === 'no-permission');
			expect((await list()).sites).toMatchObject([{ host: OWN, granted: false, missing: own }]);
			await page.close();
			await stage.session.grant(own);
			await waitForBadge(stage.session, tab, '?');
		});
	});

	it('stops watching an added site when it is removed, and returns its permissions', async () => {
		const origins = () =>
			stage.session.inExtension(async () => (await chrome.permissions.getAll()).origins ?? []);
		const ofSite = async () => (await origins()).filter((origin) => origin.includes('ville-lumiere'));
		await stage.visit(`https://${OWN}/`, async (tab) => {
			await waitForBadge(stage.session, tab, '?');
			expect(await ofSite()).not.toEqual([]);
			await send(stage.session, 'site.remove', { host: OWN });
			expect(await ofSite()).toEqual([]);
			expect((await send(stage.session, 'site.list', null)).sites).toEqual([]);
			await waitForBadge(stage.session, tab, '');
			expect((await stage.popup(tab, readAttributes)).state).toBe('no-permission');
		});
	});

	if (isOneOfAny)
		it('lists a third party’s permission by name and returns it', async () => {
			await stage.session.grant([`*://*.tierce.example/*`]);
			const others = async () => (await send(stage.session, 'site.list', null)).others;
			const listed = (await others()).find(({ name }) => name === 'tierce.example');
			expect(listed?.origins).toEqual(['*://*.tierce.example/*']);
			await send(stage.session, 'grants.remove', { origins: listed?.origins ?? [] });
			expect((await others()).map(({ name }) => name)).not.toContain('tierce.example');
		});

	if (isOneOfAny)
		it('compares a huwise.com portal with the standard cookies without any step', async () => {
			const reading = await stage.visit('https://atlas-lumiere.huwise.com/', (tab) =>
				stage.popup(tab, readAttributes),
			);
			expect(reading).toMatchObject({ state: 'ready', policy: 'default' });
		});

	if (isOneOfAny)
		it('does not take a host that only contains a portal’s domain for a portal', async () => {
			const reading = await stage.visit('https://opendatasoft.com.leurre.example/', (tab) =>
				stage.popup(tab, readAttributes),
			);
			expect(reading.state).toBe('no-permission');
		});

	it('says when permission for the portals is withdrawn, and works again when it is granted', async () => {
		await stage.visit('https://mesures.opendatasoft.com/', async (tab) => {
			await waitForBadge(stage.session, tab, '?');
			await stage.session.withdraw(PLATFORM);
			await waitForBadge(stage.session, tab, '');
			expect((await stage.popup(tab, readAttributes)).state).toBe('no-permission');
			await stage.session.grant(PLATFORM);
			await waitForBadge(stage.session, tab, '?');
			expect((await stage.popup(tab, readAttributes)).state).toBe('ready');
		});
	});

	it('shows third parties’ partitioned cookies only with permission for their host', async () => {
		const partitioned = (reading: Awaited<ReturnType<typeof readAttributes>>) =>
			reading.rows.filter((row) => row['domain'] === VIDEO_HOST && row['partition'] !== '');
		await stage.visit('https://cadre.opendatasoft.com/', async (tab) => {
			await until('the frame', () => tab.evaluate(() => document.querySelector('iframe') !== null));
			expect(partitioned(await stage.popup(tab, readAttributes))).toEqual([]);
			await stage.session.grant([`*://${VIDEO_HOST}/*`]);
			await tab.reload();
			const shown = await until('the partitioned cookie', async () => {
				const rows = partitioned(await stage.popup(tab, readAttributes));
				return rows.length > 0 && rows;
			});
			expect(shown.find((row) => row['cookie'] === '__Host-vid_part')).toMatchObject({
				partition: 'https://opendatasoft.com',
				party: 'third',
				verdict: 'unjudged',
			});
		});
	});
});
