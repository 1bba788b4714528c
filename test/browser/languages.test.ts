import { describe, expect, it } from 'vitest';
import { DEMO_HOST } from '../portal/portals.mjs';
import type { Tab } from './driver/types.mjs';
import { ANY_BROWSER, type Stage, useStage, waitForState } from './stage.ts';

const UNEVEN = 'deux-rives.opendatasoft.com';
const OWN = 'data.ville-lumiere.example';

/** Reads the policy of a portal by the popup's button, and passes the options page that shows it to `use`. */
async function readPolicy<T>(stage: Stage, url: string, use: (page: Tab) => Promise<T>): Promise<T> {
	return stage.visit(url, async (tab) => {
		const popup = await stage.session.openPopup(tab);
		await waitForState(popup);
		await popup.click('[data-action="read-policy"]');
		const page = await stage.session.openedPage('options/index.html?');
		try {
			await page.waitFor(() => document.querySelector('[data-state="preview"], #problems') !== null);
			return await use(page);
		} finally {
			await page.close();
		}
	});
}

/** Reads what the preview says about languages. */
const readPreview = (page: Tab) =>
	page.evaluate(() => {
		const words = (selector: string) =>
			[...document.querySelectorAll(selector)].map((element) => element.textContent?.trim() ?? '');
		return {
			read: words('[data-languages]'),
			missing: words('[data-language-missing]'),
			issues: words(
				'[data-issue="declared-in-one-language"] blockquote, [data-issue="languages-disagree"] blockquote',
			),
			names: words('.preview tbody .column-name code, .preview tbody th code').join(' '),
		};
	});

describe.each(ANY_BROWSER)('a policy in several languages in %s', (browser) => {
	const stage = useStage(browser);

	it('is read in all languages from any page of the portal, without cookies', async () => {
		const reading = await readPolicy(stage, `https://${DEMO_HOST}/map/`, readPreview);
		expect(reading).toMatchObject({ read: ['Read in English and French, as one policy.'], missing: [] });
		expect(reading.issues).toEqual([]);
		const jar = await stage.session.readJar({ domain: DEMO_HOST });
		// Still the page's own: reading the French text with cookies would have changed it.
		const language = jar.filter(({ name }) => name === 'django_language').map(({ value }) => value);
		expect(language).toEqual(['en']);
	});

	it('reports the cookie that only one language declares, and saves it with the others', async () => {
		await readPolicy(stage, `https://${UNEVEN}/terms/cookies-policy/?flg=fr`, async (page) => {
			const { read, issues, names } = await readPreview(page);
			expect([read, issues]).toEqual([
				['Read in English and French, as one policy.'],
				['rappel_visite (French)'],
			]);
			expect(names).toMatch(/sessionid.*rappel_visite/);
			await page.click('[data-action="save"]');
			await page.waitFor(() => document.querySelector('[data-policy-site]') !== null);
		});
		const stored = await stage.session.inExtension(async (host) => {
			const key = `policy:${host}`;
			return (await chrome.storage.local.get(key))[key];
		}, UNEVEN);
		expect(stored).toMatchObject({
			value: {
				policy: {
					language: 'en',
					source: { kind: 'site', url: `https://${UNEVEN}/terms/cookies-policy/?flg=en` },
				},
			},
		});
	});

	it('requests permission for the host of another language on click', async () => {
		await readPolicy(stage, `https://${OWN}/terms/cookies-policy/`, async (page) => {
			const before = await readPreview(page);
			expect(before.read).toEqual([]);
			expect(before.missing).toEqual([expect.stringMatching(/^The text in French was not read/)]);
			await page.click('[data-action="read-language"]');
			await page.waitFor(() => document.querySelector('[data-languages]') !== null);
			expect((await readPreview(page)).missing).toEqual([]);
		});
	});
});
