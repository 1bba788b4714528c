import { describe, expect, it } from 'vitest';
import { DEMO_HOST } from '../portal/portals.mjs';
import { until } from './driver/poll.mjs';
import { send } from './intents.ts';
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
			await stage.popup(tab, (popup) => popup.click('[data-action="record-stop"]'));
			const visits = await until('the visit', async () => {
				const audits = await send(stage.session, 'audit.list', null);
				return audits.length > 0 && audits.map(({ host, visit }) => `${host} ${visit?.way}`);
			});
			expect(visits).toEqual([`${DEMO_HOST} as-it-stands`]);
		});
	});

	it('leads through a full audit from clean starts, over another opening of its page, to the comparison', async () => {
		await stage.visit(PAGE, async (tab) => {
			const id = await stage.session.tabId(tab);
			const open = () =>
				stage.session.openExtensionPage(`report/index.html?guide=${PLAN}&tab=${id}&host=${DEMO_HOST}`);
			let guide = await open();
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
				await guide.close();
				guide = await open();
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
