import { describe, expect, it } from 'vitest';
import { DEMO_HOST } from '../portal/portals.mjs';
import { EITHER, useStage } from './stage.ts';

const PAGE = `https://${DEMO_HOST}/`;
const PLAN = 'plan-of-this-test';

describe.each(EITHER)('recording from the pages in %s', (browser) => {
	const stage = useStage(browser);

	it('goes from the popup’s button to the report', async () => {
		await stage.visit(PAGE, async (tab) => {
			await stage.popup(tab, async (popup) => {
				await popup.click('[data-action="record"]');
				await popup.waitFor(() => document.querySelector('[name="recording-way"]') !== null);
				await popup.click('[name="recording-way"][value="as-it-stands"]');
				await popup.click('[data-action="record-start"]');
				await popup.waitFor(
					() => document.querySelector('[data-record="now"][data-stage="recording"]') !== null,
				);
				expect(await popup.evaluate(() => document.documentElement.dataset['recording'])).toBe('here');
			});
			await tab.goto(`${PAGE}map/`);
			await stage.popup(tab, async (popup) => {
				await popup.waitFor(
					() => document.querySelector('[data-suggested="map"][data-visited="true"]') !== null,
				);
				await popup.click('[data-action="record-stop"]');
			});
			const report = await stage.session.puppeteer.waitForTarget((target) =>
				target.url().includes('report/index.html?id='),
			);
			const page = await report.page();
			await page?.waitForSelector('[data-state="ready"]');
			await page?.close();
		});
	});

	it('leads through a full audit from clean starts, over a reload, to the comparison', async () => {
		await stage.visit(PAGE, async (tab) => {
			const id = await stage.session.tabId(tab);
			const guide = await stage.session.openExtensionPage(
				`report/index.html?guide=${PLAN}&tab=${id}&host=${DEMO_HOST}`,
			);
			await guide.waitFor(() => document.querySelector('[name="recording-way"]') !== null);
			await guide.click('[name="recording-way"][value="clean-start"]');
			for (const step of ['nothing', 'refused']) {
				await guide.click(`[data-step="${step}"] [data-action="record-start"]`);
				await guide.waitFor(
					(step) =>
						document.querySelector(
							`[data-step="${step}"][data-status="running"] [data-action="record-stop"]`,
						) !== null,
					[step],
				);
				await guide.reload();
				await guide.waitFor(() => document.querySelector('[data-action="record-stop"]') !== null);
				await guide.click('[data-action="record-stop"]');
				await guide.waitFor(
					(step) => document.querySelector(`[data-step="${step}"][data-status="done"]`) !== null,
					[step],
				);
			}
			const columns = await guide.waitFor(() => {
				const found = [...document.querySelectorAll('th[data-step]')].map((head) =>
					head.getAttribute('data-step'),
				);
				return found.length > 0 && found;
			});
			expect(columns).toEqual(['nothing', 'refused']);
			const address = await guide.evaluate(
				() => document.querySelector('[data-action="compare"]')?.getAttribute('href') ?? '',
			);
			await guide.close();
			const compare = await stage.session.openExtensionPage(`report/index.html${address}`);
			await compare.waitFor(() => document.documentElement.dataset['state'] === 'ready');
			expect(
				await compare.evaluate(() => document.querySelectorAll('tr[data-cookie]').length),
			).toBeGreaterThan(1);
			await compare.close();
		});
	});
});
