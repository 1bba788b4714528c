import { describe, expect, it } from 'vitest';
import { DEMO_HOST, LOOP_HOST } from '../portal/portals.mjs';
import { until } from './driver/poll.mjs';
import type { Tab } from './driver/types.mjs';
import { send } from './intents.ts';
import {
	ANY_BROWSER,
	BROWSERS,
	openMenu,
	pressInMenu,
	readAttributes,
	type Stage,
	useStage,
	waitForState,
} from './stage.ts';

const OWN = 'data.ville-lumiere.example';
const FOREIGN = 'www.ordinaire.example';

/** Clicks the button that reads the policy in the real popup over a tab, which may close the popup. */
async function pressRead(stage: Stage, tab: Tab, isAgain = false): Promise<void> {
	const popup = await stage.session.openPopup(tab);
	await waitForState(popup);
	if (isAgain) await pressInMenu(popup, 'read-policy');
	else await popup.click('[data-action="read-policy"]');
}

/** Passes the opened options page to `use` once it shows a preview or a problem, and closes it. */
async function inOptions<T>(stage: Stage, use: (page: Tab) => Promise<T>): Promise<T> {
	const tab = await stage.session.openedPage('options/index.html?');
	try {
		await tab.waitFor(() => document.querySelector('[data-state="preview"], #problems, #notice p') !== null);
		return await use(tab);
	} finally {
		await tab.close();
	}
}

const previewText = (page: Tab) =>
	page.evaluate(() =>
		Array.from(document.querySelectorAll('.preview tbody'), ({ textContent }) => textContent).join(''),
	);
const fieldValue = (page: Tab, name: string) =>
	page.evaluate((q) => {
		const input = document.querySelector(`input[name="${q}"]`);
		return input instanceof HTMLInputElement ? input.value : null;
	}, name);

describe.each(ANY_BROWSER)('reading a policy straight from the site in %s', (browser) => {
	const stage = useStage(browser);
	const save = async (page: Tab) => {
		await page.click('[data-action="save"]');
		await page.waitFor(() => document.querySelector('[data-policy-site]') !== null);
	};

	it('reads the policy open in the tab as rendered', async () => {
		await stage.visit(`https://${DEMO_HOST}/terms/cookies-policy/?flg=fr`, async (tab) => {
			// Adds a row that is not in the server's response, like a page rendered by script.
			await tab.evaluate(() => {
				const cell = document.querySelector('td');
				const table = cell?.closest('table');
				const row = table?.querySelector('tbody tr')?.cloneNode(true);
				if (!(row instanceof Element) || !table) throw new Error('The policy has no table');
				row.innerHTML = row.innerHTML.replaceAll('sessionid', 'rendered_later');
				table.querySelector('tbody')?.append(row);
				// The same in places that the page's markup does not show.
				const hidden = (name: string) => table.outerHTML.replaceAll(/sessionid|rendered_later/g, name);
				const host = table.parentElement?.appendChild(document.createElement('div'));
				if (host) host.attachShadow({ mode: 'closed' }).innerHTML = hidden('in_shadow_root');
				const frame = document.createElement('iframe');
				frame.srcdoc = hidden('in_a_frame');
				const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
				table.parentElement?.append(frame);
				return loaded.then(() => {});
			});
			await pressRead(stage, tab);
			await inOptions(stage, async (page) => {
				const preview = await previewText(page);
				for (const name of ['sessionid', 'rendered_later', 'in_shadow_root', 'in_a_frame'])
					expect(preview).toContain(name);
				expect(await fieldValue(page, 'policy-site')).toBe(DEMO_HOST);
				expect(await page.evaluate(() => location.search)).toBe('');
				await save(page);
			});
			const reading = await stage.popup(tab, async (popup) => {
				await openMenu(popup);
				return {
					...(await readAttributes(popup)),
					page: await popup.evaluate(() =>
						document.querySelector('#menu a[href*="/terms/"]')?.getAttribute('href'),
					),
				};
			});
			expect(reading).toMatchObject({
				policy: 'portal',
				// The main language is the browser's, if the policy has it.
				page: `https://${DEMO_HOST}/terms/cookies-policy/?flg=en`,
			});
		});
		const stored = await stage.session.inExtension(async (host) => {
			const key = `policy:${host}`;
			return (await chrome.storage.local.get(key))[key];
		}, DEMO_HOST);
		expect(stored).toMatchObject({
			value: { policy: { source: { kind: 'site', name: null }, language: 'en', sites: [DEMO_HOST] } },
		});
	});

	it('reads it again from another page of the portal, without cookies, and shows the changes', async () => {
		await stage.visit(`https://${DEMO_HOST}/map/`, async (tab) => {
			const before = await stage.session.readJar({ domain: DEMO_HOST });
			await pressRead(stage, tab, true);
			await inOptions(stage, async (page) => {
				expect(await previewText(page)).toContain('sessionid');
				expect(await fieldValue(page, 'policy-site')).toBe(DEMO_HOST);
				const isListed = await page.waitFor(() => {
					const part = document.querySelector('.save-part [aria-live]');
					return part?.textContent?.includes('rendered_later');
				});
				expect(isListed).toBe(true);
			});
			const after = await stage.session.readJar({ domain: DEMO_HOST });
			const times = (jar: typeof before) => jar.map(({ name, expirationDate }) => [name, expirationDate]);
			expect(times(after)).toEqual(times(before));
		});
	});

	it('reads the open policy of a portal on its own domain with activeTab only', async () => {
		await stage.visit(`https://${OWN}/terms/cookies-policy/`, async (tab) => {
			await pressRead(stage, tab);
			await inOptions(stage, async (page) => {
				expect(await previewText(page)).toContain('csrftoken');
				expect(await fieldValue(page, 'policy-site')).toBe(OWN);
			});
		});
		const origins = await stage.session.inExtension(
			async () => (await chrome.permissions.getAll()).origins ?? [],
		);
		expect(origins.filter((origin) => origin.includes('ville-lumiere'))).toEqual([]);
	});

	it('says when a page links to no policy, and reads the page itself on request', async () => {
		await stage.visit(`https://${FOREIGN}/`, async (tab) => {
			const popup = await stage.session.openPopup(tab);
			await waitForState(popup);
			await popup.click('[data-action="read-policy"]');
			await popup.waitFor(() => document.querySelector('[data-reading="nothing"]') !== null);
			await popup.click('[data-action="read-as-is"]');
			await inOptions(stage, async (page) => {
				expect(await previewText(page)).toBe('');
				expect(await fieldValue(page, 'policy-site')).toBe(FOREIGN);
			});
		});
	});

	it('says when an address redirects to another site', async () => {
		const away = `/redirect?to=${encodeURIComponent(`https://${FOREIGN}/cookies`)}`;
		await stage.visit('https://clairval.opendatasoft.com/', async (tab) => {
			await tab.evaluate((to) => {
				const link = document.querySelector('footer a');
				if (!(link instanceof HTMLAnchorElement)) throw new Error('There is no link');
				link.href = to;
				for (const card of document.querySelectorAll('main a')) card.remove();
			}, away);
			await pressRead(stage, tab);
			await inOptions(stage, async (page) => {
				expect(await page.evaluate(() => document.querySelector('#problems')?.textContent)).toMatch(
					/leads to another site/,
				);
			});
		});
	});

	it('requests permission for another site on click, and reads the policy there', async () => {
		await stage.visit('https://clairval.opendatasoft.com/', async (tab) => {
			await tab.evaluate((to) => {
				for (const link of document.querySelectorAll('a')) {
					if (link.pathname.startsWith('/terms')) link.href = to;
				}
			}, `https://${OWN}/terms/cookies-policy/`);
			const popup = await stage.session.openPopup(tab);
			await waitForState(popup);
			await popup.click('[data-action="read-policy"]');
			await popup.waitFor(() => document.querySelector('[data-action="read-at"]') !== null);
			await popup.click('[data-action="read-at"]').catch(() => undefined);
			await inOptions(stage, async (page) => {
				expect(await previewText(page)).toContain('csrftoken');
				expect(await fieldValue(page, 'policy-site')).toBe('clairval.opendatasoft.com');
			});
		});
	});
});

describe.each(BROWSERS)('reading policies unasked in %s', (browser) => {
	const stage = useStage(browser);
	const host = LOOP_HOST;
	const page = `https://${host}/`;
	const namesOf = async () => {
		const policy = await send(stage.session, 'policy.get', { site: host });
		return policy?.declarations.flatMap(({ names }) => names) ?? null;
	};

	it('stores the policy of a portal that is opened, and tells when its page has changed a week later', async () => {
		await stage.visit(page, async () => {
			expect(await namesOf()).toBeNull();
			await send(stage.session, 'settings.set', { automaticReading: true });
			await until('the policy to be read', namesOf);
		});
		expect(await namesOf()).toContain('sessionid');
		// As a portal's administrator publishes it.
		await stage.visit(`${page}backoffice/?flg=en`, async (tab) => {
			await tab.evaluate(async () => {
				const editor = document.querySelector('[contenteditable]');
				const row = [...(editor?.querySelectorAll('tr') ?? [])].find(({ textContent }) =>
					textContent?.includes('sessionid'),
				);
				const added = row?.cloneNode(true);
				if (!(added instanceof Element)) throw new Error('No row of sessionid');
				added.innerHTML = added.innerHTML.replaceAll('sessionid', 'brand_new');
				row?.after(added);
				await fetch('/backoffice/publish?flg=en', { method: 'POST', body: editor?.innerHTML ?? '' });
			});
		});
		const weekAgo = 8 * 86_400_000;
		await stage.session.inExtension(
			async (site, ms) => {
				const [reading, policy] = [`reading:${site}`, `policy:${site}`];
				const stored: Record<string, { value: { at: number; policy: { readAt: string } } }> =
					await chrome.storage.local.get([reading, policy]);
				if (!stored[reading] || !stored[policy]) throw new Error('Nothing is stored');
				stored[reading].value.at -= ms;
				stored[policy].value.policy.readAt = new Date(Date.now() - ms).toISOString();
				await chrome.storage.local.set(stored);
			},
			host,
			weekAgo,
		);
		await stage.session.stopWorker();
		await stage.visit(page, async (tab) => {
			await until('the new version', async () => (await namesOf())?.includes('brand_new'));
			await until('the change', async () =>
				(await send(stage.session, 'reading.notice', { host }))?.change?.added.includes('brand_new'),
			);
			await stage.popup(tab, async (popup) => {
				await popup.waitFor(() => document.querySelector('[data-reading="changed"]') !== null);
			});
		});
	});
});
