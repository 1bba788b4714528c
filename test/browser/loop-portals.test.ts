import { describe, expect, it } from 'vitest';
import { demoPolicyText, importPolicy } from '../../scripts/inspect/import-policy.mjs';
import { clickInPopup, readAndSave } from '../../scripts/inspect/read-policy.mjs';
import { BILINGUAL_LOOP_HOST } from '../portal/portals.mjs';
import { WORDS } from '../portal/words.mjs';
import type { Tab } from './driver/types.mjs';
import { copied, publish, restorePolicies, waitForCorrection } from './loop-steps.ts';
import { ANY_BROWSER, type Stage, useStage, waitForBadge } from './stage.ts';

const OWN = 'data.ville-lumiere.example';
const WITHOUT_LIST = 'sans-texte.opendatasoft.com';
const PASTED = 'mesures.opendatasoft.com';

describe.each(ANY_BROWSER)('the loop on other portals in %s', (browser) => {
	const stage = useStage(browser);

	/** Opens the portal's page with the corrected policy from the popup over its tab. */
	async function makeTrue(tab: Tab, host: string): Promise<Tab> {
		await clickInPopup(stage.session, tab, '[data-action="make-true"]');
		const options = await stage.session.openedPage(`#portal/${host}`);
		await waitForCorrection(options);
		return options;
	}

	it('corrects each language of a portal, and is true once all are published', () =>
		inTwoLanguages(stage, makeTrue));

	it('corrects a pasted text as text, whole, and has it pasted again', async () => {
		const tab = await stage.session.open(`https://${PASTED}/`);
		const text = await demoPolicyText(tab);
		await (await importPolicy(stage.session, text, PASTED)).close();
		const options = await makeTrue(tab, PASTED);
		const { 'text/plain': plain } = await copied(options, '[data-action="copy-page"]');
		for (const line of text.split('\n').filter((each) => each.trim() !== '')) expect(plain).toContain(line);
		expect(plain).toMatch(/^.*_ga\b.*$/m);
		const actions = await options.evaluate(() => document.querySelector('.publish-steps')?.innerHTML ?? '');
		expect(actions).toContain('paste-again');
		expect(actions).not.toContain('check-again');
		await options.close();
		await tab.close();
	});

	it('corrects the policy of a site with a domain of its own', async () => {
		await stage.session.grant([`*://${OWN}/*`, '*://ville-lumiere.example/*']);
		const tab = await stage.session.open(`https://${OWN}/`);
		await clickInPopup(stage.session, tab, '[data-action="grant"]');
		await (await readAndSave(stage.session, tab)).close();
		const options = await makeTrue(tab, OWN);
		const { 'text/html': html } = await copied(options, '[data-action="copy-page"]');
		expect(html).toContain(WORDS.en.intro);
		expect(html).toMatch(/_ga\b/);
		await options.close();
		await tab.close();
	});

	it('starts a list where a portal’s page has none', async () => {
		const tab = await stage.session.open(`https://${WITHOUT_LIST}/`);
		await (await readAndSave(stage.session, tab)).close();
		await waitForBadge(stage.session, tab, '2');
		const options = await makeTrue(tab, WITHOUT_LIST);
		const { 'text/html': html } = await copied(options, '[data-action="copy-page"]');
		for (const name of ['sessionid', 'csrftoken']) expect(html).toContain(name);
		await options.close();
		await tab.close();
	});
});

async function inTwoLanguages(
	stage: Stage,
	makeTrue: (tab: Tab, host: string) => Promise<Tab>,
): Promise<void> {
	const host = BILINGUAL_LOOP_HOST;
	await restorePolicies(stage, host, ['en', 'fr']);
	const tab = await stage.session.open(`https://${host}/`);
	await (await readAndSave(stage.session, tab)).close();
	await waitForBadge(stage.session, tab, '2');
	const options = await makeTrue(tab, host);
	const pages = new Map<'en' | 'fr', string>();
	for (const language of ['en', 'fr'] as const) {
		await options.click(`[data-language="${language}"]`);
		await options.waitFor(
			(lang) => document.querySelector(`.papers[aria-busy="false"] .paper-after [lang="${lang}"]`) !== null,
			[language],
		);
		const { 'text/html': html } = await copied(options, '[data-action="copy-page"]');
		expect(html).toContain(WORDS[language].intro);
		expect(html).toMatch(/_ga\b/);
		pages.set(language, html);
	}
	const check = async (outcome: string) => {
		await options.click('[data-action="check-again"]');
		await options.waitFor((wanted) => document.querySelector(`[data-check="${wanted}"]`) !== null, [outcome]);
	};
	// Two rows in each language.
	await check('missing-4');
	await publish(stage, host, 'en', pages.get('en') ?? '');
	await check('missing-2');
	await publish(stage, host, 'fr', pages.get('fr') ?? '');
	await check('missing-0');
	await waitForBadge(stage.session, tab, '');
	await options.close();
	await tab.close();
}
