import { describe, expect, it } from 'vitest';
import { DEMO_HOST } from '../portal/portals.mjs';
import { until } from './driver/poll.mjs';
import { ANY_BROWSER, BROWSERS, namesByVerdict, readAttributes, useStage, waitForBadge } from './stage.ts';

const FOUR = ['cookies_preferences', 'csrftoken', 'django_language', 'sessionid'];

describe.each(BROWSERS)('inspecting portals in %s', (browser) => {
	const stage = useStage(browser);
	/** Tests that no browser does differently run in one of them. */
	const isOneOfAny = ANY_BROWSER.includes(browser);
	const inspect = (url: string) => stage.visit(url, (tab) => stage.popup(tab, readAttributes));

	it('judges nothing until the portal’s policy is read: the standard cookies are shown as such', async () => {
		const reading = await inspect('https://clairval.opendatasoft.com/');
		expect(reading).toMatchObject({ state: 'ready', policy: 'default' });
		expect(namesByVerdict(reading, 'declared')).toEqual(['csrftoken', 'sessionid']);
		expect(namesByVerdict(reading, 'undeclared')).toEqual([]);
		expect(reading.unseen).toEqual([]);
	});

	it('compares the demo portal with its own policy: declared, undeclared, unseen, and kept too long', async () => {
		await stage.savePolicy(DEMO_HOST);
		await stage.visit(`https://${DEMO_HOST}/`, async (tab) => {
			const reading = await stage.popup(tab, readAttributes);
			expect(reading).toMatchObject({ state: 'ready', policy: 'portal' });
			expect(namesByVerdict(reading, 'undeclared')).toEqual(['_ga', '_ga_7QLUMIERE1']);
			expect(namesByVerdict(reading, 'declared')).toEqual([
				'_pk_id.1.5c2a',
				'_pk_ses.1.5c2a',
				'csrftoken',
				'django_language',
				'sessionid',
				'text_size',
			]);
			expect(reading.unseen).toEqual(['cookies_preferences', 'atuserid']);
			expect(reading.counts).toEqual({ undeclared: 2, declared: 6, unseen: 2 });
			const rowOf = (name: string) => reading.rows.find((row) => row['cookie'] === name);
			expect(rowOf('text_size')).toMatchObject({
				category: 'functional',
				findings: 'lifetime-over-declared not-secure',
				party: 'first',
				domain: DEMO_HOST,
				hostOnly: 'true',
				path: '/',
				partition: '',
				storage: 'cookie',
				verdict: 'declared',
			});
			expect(rowOf('_pk_id.1.5c2a')).toMatchObject({ category: 'statistical', findings: '' });
			expect(rowOf('sessionid')).toMatchObject({ category: 'necessary', findings: '' });
			// Set for two years, which the browser caps at 400 days: still more than 13 months.
			expect(rowOf('_ga')).toMatchObject({ findings: 'lifetime-over-guideline known-elsewhere' });
			await waitForBadge(stage.session, tab, '2');
		});
	});

	const layouts = [
		['rocheverte.opendatasoft.com', 'French'],
		['copie.opendatasoft.com', 'run together'],
		['longchamp-les-eaux.opendatasoft.com', 'in the newer layout'],
	] as const;
	it.each(isOneOfAny ? layouts : layouts.slice(0, 1))(
		'imports the policy of %s (%s) and finds every cookie declared',
		async (host) => {
			await stage.importPolicy(host);
			const reading = await inspect(`https://${host}/`);
			expect(reading.policy).toBe('portal');
			expect(namesByVerdict(reading, 'undeclared')).toEqual([]);
			expect([...namesByVerdict(reading, 'declared'), ...reading.unseen].sort()).toEqual(FOUR);
		},
	);

	if (isOneOfAny)
		it('distinguishes a parent domain’s cookie, and cookies of two paths', async () => {
			const shared = await inspect('https://partage.opendatasoft.com/');
			expect(shared.rows.find((row) => row['cookie'] === 'ods_shared')).toMatchObject({
				domain: 'opendatasoft.com',
				hostOnly: 'false',
				verdict: 'unjudged',
				party: 'first',
			});
			const trail = await inspect('https://sentier.opendatasoft.com/explore/');
			const paths = trail.rows.filter((row) => row['cookie'] === 'trail').map((row) => row['path']);
			expect(paths.sort()).toEqual(['/', '/explore']);
		});

	if (isOneOfAny)
		it('never shows one portal’s cookies to another', async () => {
			const reading = await inspect('https://clairval.opendatasoft.com/');
			expect(reading.rows.map((row) => row['domain'])).not.toContain(DEMO_HOST);
		});

	if (isOneOfAny)
		it('lists 150 cookies with a search, which does not change the counts', async () => {
			await stage.visit('https://foule.opendatasoft.com/', async (tab) => {
				await waitForBadge(stage.session, tab, '?');
				await stage.popup(tab, async (popup) => {
					const { rows, counts } = await readAttributes(popup);
					expect(counts['unjudged']).toBe(rows.filter((row) => row['verdict'] === 'unjudged').length);
					// Earlier tests may have set cookies on the parent domain, which are listed too.
					expect(rows.filter((row) => /^c\d{3}$/.test(row['cookie'] ?? ''))).toHaveLength(150);
					await popup.type('input[type="search"]', 'c007');
					await popup.waitFor(() => document.querySelectorAll('[data-cookie]').length === 1);
					expect((await readAttributes(popup)).counts).toEqual(counts);
				});
			});
		});

	if (isOneOfAny)
		it('shows a portal without cookies', async () => {
			await stage.session.inExtension(async () => {
				for (const { name } of await chrome.cookies.getAll({
					domain: 'opendatasoft.com',
					name: 'ods_shared',
				}))
					await chrome.cookies.remove({ url: 'https://opendatasoft.com/', name });
			});
			const reading = await inspect('https://vide.opendatasoft.com/');
			expect(reading).toMatchObject({ state: 'ready', rows: [] });
			expect(reading.counts).toMatchObject({ unjudged: 0, declared: 0 });
		});

	it('shows all hostile names as text and runs none of them', async () => {
		await stage.visit('https://hostile.opendatasoft.com/', async (tab) => {
			const jar = await stage.session.readJar();
			// Firefox returns names as bytes.
			const asText = (name: string) =>
				browser === 'firefox' ? Buffer.from(name, 'latin1').toString('utf8') : name;
			const own = jar
				.filter((cookie) => cookie.domain === 'hostile.opendatasoft.com')
				.map(({ name }) => asText(name));
			expect(own.some((name) => name.includes('🍪'))).toBe(true);
			await stage.popup(tab, async (popup) => {
				const { rows } = await readAttributes(popup);
				expect(rows.map((row) => row['cookie']).sort()).toEqual([...own].sort());
				expect(rows.length).toBeGreaterThan(25);
				const harm = await popup.evaluate(() => [
					document.title.includes('executed'),
					document.images.length,
				]);
				expect(harm).toEqual([false, 0]);
				expect(await popup.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
			});
		});
	});

	it('updates an open popup when cookies change', async () => {
		await stage.visit('https://clairval.opendatasoft.com/', async (tab) => {
			const view = await stage.session.openPopupInTab(tab);
			await view.waitFor(() => document.documentElement.dataset['state'] === 'ready');
			await tab.evaluate(() => {
				document.cookie = 'live_one=1; Path=/';
			});
			await view.waitFor(() => document.querySelector('[data-cookie="live_one"]') !== null);
			await tab.evaluate(() => {
				document.cookie = 'live_one=; Path=/; Max-Age=0';
			});
			await view.waitFor(() => document.querySelector('[data-cookie="live_one"]') === null);
			await view.close();
		});
	});

	if (isOneOfAny)
		it('updates an open popup when a policy is saved', async () => {
			await stage.visit('https://mesures.opendatasoft.com/', async (tab) => {
				await waitForBadge(stage.session, tab, '?');
				const view = await stage.session.openPopupInTab(tab);
				await view.waitFor(() => document.documentElement.dataset['policy'] === 'default');
				await stage.savePolicy('mesures.opendatasoft.com');
				await view.waitFor(() => document.documentElement.dataset['policy'] === 'portal');
				await view.close();
			});
		});

	it('keeps the badge across reload and navigation', async () => {
		await stage.visit(`https://${DEMO_HOST}/`, async (tab) => {
			await waitForBadge(stage.session, tab, '2');
			await tab.reload();
			await waitForBadge(stage.session, tab, '2');
			await tab.goto(`https://${DEMO_HOST}/terms/cookies-policy/`);
			await waitForBadge(stage.session, tab, '2');
			await tab.goto('https://vide.opendatasoft.com/');
			await waitForBadge(stage.session, tab, '?');
		});
	});

	if (isOneOfAny)
		it('explains the badge in the button’s title', async () => {
			await stage.visit(`https://${DEMO_HOST}/`, async (tab) => {
				await waitForBadge(stage.session, tab, '2');
				const { title } = await stage.session.badge(await stage.session.tabId(tab));
				expect(title).toMatch(/2 undeclared cookies/);
				expect(title).toContain(DEMO_HOST);
			});
		});

	if (isOneOfAny)
		it('can load the messages of another language than the browser’s', async () => {
			const title = await stage.session.inExtension(async () => {
				const answer = await fetch(chrome.runtime.getURL('_locales/fr/messages.json'));
				return (await answer.json()).extension_name.message;
			});
			expect(title).toBe('Inspecteur de politique de cookies');
		});

	it('says which pages cannot be inspected', async () => {
		const tab = await stage.session.openExtensionPage('options/index.html');
		const view = await stage.session.openPopupInTab(tab);
		await until('the state', async () => (await readAttributes(view)).state === 'unsupported');
		await view.close();
		await tab.close();
	});
});
