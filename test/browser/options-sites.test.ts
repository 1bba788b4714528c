import { describe, expect, it } from 'vitest';
import type { Tab } from './driver/types.mjs';
import { ANY_BROWSER, readAttributes, useStage } from './stage.ts';

const OWN = 'data.ville-lumiere.example';
const ORIGIN = `*://${OWN}/*`;
const PLATFORM = 'mesures.opendatasoft.com';
const POLICY = [
	'Cookies policy',
	'Strictly necessary cookies',
	'Supplier name\tCookie name\tDuration\tFunction',
	'Opendatasoft\tsessionid\t2 weeks by default\tSigning in',
].join('\n');

describe.each(ANY_BROWSER)('sites in the options page in %s', (browser) => {
	const stage = useStage(browser);

	const onOptions = async (place: string, use: (page: Tab) => Promise<void>): Promise<void> => {
		const page = await stage.session.openExtensionPage(`options/index.html#${place}`);
		await waitForElement(page, 'h1');
		await use(page);
		await page.close();
	};
	const waitForElement = (page: Tab, selector: string, isPresent = true) =>
		page.waitFor((query, wanted) => (document.querySelector(query) !== null) === wanted, [
			selector,
			isPresent,
		] as const);
	const isGranted = () =>
		stage.session.inExtension((origin) => chrome.permissions.contains({ origins: [origin] }), ORIGIN);

	it('lists an added site, shows at once a permission withdrawn in the browser’s settings, and removes the site', async () => {
		await stage.visit(`https://${OWN}/`, async (tab) => {
			await stage.popup(tab, (popup) => popup.click('[data-action="grant"]').catch(() => undefined));
			await onOptions('settings', async (page) => {
				await waitForElement(page, '.sites [data-platform="on"]');
				await waitForElement(page, `[data-added-site="${OWN}"][data-granted="true"]`);
				await stage.session.withdraw([ORIGIN]);
				await waitForElement(page, `[data-added-site="${OWN}"][data-granted="false"]`);
				await page.click(`[data-added-site="${OWN}"] [data-action="allow-site"]`);
				await waitForElement(page, `[data-added-site="${OWN}"][data-granted="true"]`);
				expect(await isGranted()).toBe(true);
				await page.click(`[data-added-site="${OWN}"] [data-action="remove-site"]`);
				await waitForElement(page, `[data-added-site="${OWN}"]`, false);
				expect(await isGranted()).toBe(false);
			});
			expect(await stage.popup(tab, readAttributes)).toMatchObject({ state: 'no-permission', rows: [] });
		});
	});

	it('shares one policy with a second host', async () => {
		await stage.savePolicy(OWN, POLICY);
		await onOptions(`portal/${OWN}/policy`, async (page) => {
			await waitForElement(page, `[data-stored-policy="${OWN}"] [data-action="share"]`);
			await page.click('[data-action="share"]');
			await waitForElement(page, 'input[name="share-hosts"]');
			await page.type('input[name="share-hosts"]', PLATFORM);
			await page.click('[data-action="share-save"]');
			await page.waitFor(
				(site, other) =>
					document
						.querySelector(`[data-stored-policy="${site}"] [data-fact="shared"]`)
						?.textContent?.includes(other),
				[OWN, PLATFORM],
			);
		});
		await stage.visit(`https://${PLATFORM}/`, async (tab) => {
			expect(await stage.popup(tab, readAttributes)).toMatchObject({ state: 'ready', policy: 'portal' });
		});
	});

	it('lists what would make a policy true, and deletes a journal after confirmation', async () => {
		await stage.visit(`https://${PLATFORM}/`, async (tab) => {
			await stage.popup(tab, readAttributes);
			await onOptions(`portal/${PLATFORM}`, async (page) => {
				await waitForElement(page, '[data-change-kind="add"]');
				await page.click('[data-tab="observed"]');
				await waitForElement(page, `[data-journal="${PLATFORM}"]`);
			});
		});
		// Without an open tab, nothing is recorded again.
		await onOptions(`portal/${PLATFORM}/observed`, async (page) => {
			await waitForElement(page, `[data-journal="${PLATFORM}"]`);
			await page.click(`[data-journal="${PLATFORM}"] [data-action="forget"]`);
			await waitForElement(page, '[data-action="forget-sure"]');
			await page.click('[data-action="forget-sure"]');
			await waitForElement(page, `[data-journal="${PLATFORM}"]`, false);
		});
	});
});
