import { describe, expect, it } from 'vitest';
import { clickInPopup, readAndSave } from '../../scripts/inspect/read-policy.mjs';
import { LOOP_HOST } from '../portal/portals.mjs';
import { WORDS } from '../portal/words.mjs';
import { copied, publish, restorePolicies, waitForCorrection } from './loop-steps.ts';
import { BROWSERS, type Stage, useStage, waitForBadge } from './stage.ts';

describe.each(BROWSERS)('the loop in %s', (browser) => {
	const stage = useStage(browser, { welcome: 'keep', privateWindows: false });
	testLoop(stage);
});

function testLoop(stage: Stage): void {
	let isWelcomed = false;
	it('leads from installing to a policy that is true, and tells when it becomes untrue', async () => {
		const { session } = stage;
		// A second try finds it closed.
		if (!isWelcomed) {
			await session.welcome?.click('input[value="asked"]');
			await session.welcome?.close();
			isWelcomed = true;
		}
		await restorePolicies(stage, LOOP_HOST, ['en']);
		const portal = await session.open(`https://${LOOP_HOST}/`);
		await waitForBadge(session, portal, '?');
		await (await readAndSave(session, portal)).close();
		await waitForBadge(session, portal, '2');

		await clickInPopup(session, portal, '[data-action="make-true"]');
		const options = await session.openedPage(`#portal/${LOOP_HOST}`);
		await waitForCorrection(options);
		expect(await session.axe(options)).toEqual([]);
		const page = await copied(options, '[data-action="copy-page"]');
		for (const text of Object.values(page)) {
			expect(text).toContain(WORDS.en.intro);
			expect(text).toContain('_ga');
			expect(text).toContain(WORDS.en.settings[1]);
		}
		expect(page['text/html']).toMatch(/<td[^>]*>_ga\b/);

		await options.click('[data-action="check-again"]');
		await options.waitFor(() => document.querySelector('[data-check="unchanged"]') !== null);
		await publish(stage, LOOP_HOST, 'en', page['text/html']);
		// By the keyboard this time.
		await session.tabId(options);
		await options.evaluate(() => document.querySelector<HTMLElement>('[data-action="check-again"]')?.focus());
		await options.press('Enter');
		await options.waitFor(() => document.querySelector('[data-check="missing-0"]') !== null);
		expect(await session.axe(options)).toEqual([]);
		await waitForBadge(session, portal, '');
		await stage.popup(portal, async (popup) => {
			await popup.waitFor(() => document.documentElement.dataset['true'] === 'true');
		});

		await portal.goto(`https://${LOOP_HOST}/set?name=nouveau&maxage=86400`);
		await waitForBadge(session, portal, '1');
		await options.close();
		await portal.close();
	});
}
