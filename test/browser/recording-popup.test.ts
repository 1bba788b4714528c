import { describe, expect, it } from 'vitest';
import { DEMO_HOST } from '../portal/portals.mjs';
import { until } from './driver/poll.mjs';
import type { View } from './driver/types.mjs';
import { send } from './intents.ts';
import { ANY_BROWSER, pressInMenu, useStage } from './stage.ts';

const PAGE = `https://${DEMO_HOST}/`;
const PLAN = 'plan-of-this-test';

describe.each(ANY_BROWSER)('recording from the pages in %s', (browser) => {
	const stage = useStage(browser);
	/** Checks a view by axe, and that it is not wider than its window. */
	const check = async (view: View) => {
		expect(await stage.session.axe(view)).toEqual([]);
		expect(await view.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
	};

	const keptReports = async () =>
		Object.keys(await stage.session.storage('local')).filter((key) => key.startsWith('audit:'));

	it('goes from the popup’s button to the report, which is stored once it is kept', async () => {
		await stage.visit(PAGE, async (tab) => {
			await stage.popup(tab, async (popup) => {
				await pressInMenu(popup, 'record');
				await popup.waitFor(() => document.querySelector('[name="recording-way"]') !== null);
				await check(popup);
				await popup.click('[name="recording-way"][value="as-it-stands"]');
				await popup.click('[data-action="record-start"]');
				await popup.waitFor(
					() => document.querySelector('[data-record="now"][data-stage="recording"]') !== null,
				);
				expect(await popup.evaluate(() => document.documentElement.dataset['recording'])).toBe('here');
				await check(popup);
			});
			await stage.popup(tab, (popup) => popup.click('[data-action="record-stop"]'));
			const audits = await until('the report', async () => {
				const all = await send(stage.session, 'audit.list', null);
				return all.length > 0 && all;
			});
			expect(audits.map(({ host, visit }) => `${host} ${visit?.way}`)).toEqual([`${DEMO_HOST} as-it-stands`]);
			const address = `report/index.html?id=${audits[0]?.id}`;
			// It opens by itself, in front of whatever is there; nothing can be clicked behind it.
			await until('the report to open', async () => {
				const urls = await stage.session.inExtension(async () =>
					(await chrome.tabs.query({})).map(({ url }) => url ?? ''),
				);
				return urls.some((url) => url.endsWith(address));
			});
			const report = await stage.session.openExtensionPage(address);
			await report.waitFor(() => document.querySelector('.of-visit') !== null);
			await check(report);
			expect(await keptReports()).toEqual([]);
			await stage.session.stopWorker();
			// Not reload(): Firefox's protocol does not report when an extension page has reloaded.
			await report.goto(await report.url());
			await report.click('[data-action="only-now"]');
			await report.goto(await report.url());
			await report.waitFor(() => document.querySelector('[data-keep="only-now"]') !== null);
			expect(await keptReports()).toEqual([]);
			await report.click('[data-action="keep"]');
			await report.waitFor(() => document.querySelector('[data-keep="kept"]') !== null);
			expect(await keptReports()).toEqual([`audit:${audits[0]?.id}`]);
			await report.close();
		});
	});

	it('guides through a full audit from clean starts to the comparison, across reopening its page', async () => {
		await stage.visit(PAGE, async (tab) => {
			const id = await stage.session.tabId(tab);
			const open = () =>
				stage.session.openExtensionPage(`report/index.html?guide=${PLAN}&tab=${id}&host=${DEMO_HOST}`);
			let guide = await open();
			await guide.waitFor(() => document.querySelector('[name="recording-way"]') !== null);
			await guide.click('[name="recording-way"][value="clean-start"]');
			const before = (await keptReports()).length;
			for (const step of ['nothing', 'refused']) {
				await guide.click(`[data-step="${step}"] [data-action="record-start"]`);
				await guide.waitFor(
					(step) =>
						document.querySelector(
							`[data-step="${step}"][data-status="running"] [data-action="record-stop"]`,
						) !== null,
					[step],
				);
				await guide.close();
				// A refusal that nothing recognises: a click beside the banner.
				if (step === 'refused') await tab.click('h1');
				guide = await open();
				await guide.waitFor(() => document.querySelector('[data-action="record-stop"]') !== null);
				await guide.click('[data-action="record-stop"]');
				await guide.waitFor(
					(step) =>
						// A visit of seconds, or one without the refusal that it is for, is to be checked.
						document.querySelector(
							`[data-step="${step}"]:is([data-status="done"], [data-status="to-check"])`,
						) !== null,
					[step],
				);
				if (step === 'nothing') {
					await guide.click('[data-action="keep"]');
					await guide.waitFor(() => document.querySelector('[data-keep="kept"]') !== null);
				}
			}
			// Once the audit is kept, so are the visits that follow.
			expect(await keptReports()).toHaveLength(before + 2);
			const columns = await guide.waitFor(() => {
				const steps = [...document.querySelectorAll('th[data-step]')].map((head) =>
					head.getAttribute('data-step'),
				);
				return steps.length > 0 && steps;
			});
			expect(columns).toEqual(['nothing', 'refused']);
			await guide.click('[data-step="refused"] [data-mark] summary');
			await guide.click('.mark-form label:nth-of-type(1) input');
			await check(guide);
			await guide.click('[data-action="mark"]');
			await guide.waitFor(
				() => document.querySelector('[data-step="refused"] [data-marked="refused"]') !== null,
			);
			expect(
				await guide.evaluate(() => document.querySelector('[data-section="result"]')?.textContent ?? ''),
			).toContain('the choice was marked by hand after the visit');
			const address = await guide.evaluate(
				() => document.querySelector('[data-action="open-full-audit"]')?.getAttribute('href') ?? '',
			);
			await guide.close();
			const audit = await stage.session.openExtensionPage(`report/index.html${address}`);
			await audit.waitFor(() => document.documentElement.dataset['state'] === 'ready');
			expect(await audit.evaluate(() => document.querySelectorAll('tr[data-cookie]').length)).toBeGreaterThan(
				1,
			);
			await check(audit);
			await audit.close();
		});
	});
});
