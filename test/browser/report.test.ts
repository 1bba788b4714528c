import { describe, expect, it } from 'vitest';
import { digestedText } from '../../src/core/audit/audit-digest.ts';
import type { AuditPlan } from '../../src/core/recording/recording.ts';
import { sha256 } from '../../src/ui/sha256.ts';
import { DEMO_HOST } from '../portal/portals.mjs';
import type { Tab } from './driver/types.mjs';
import { exportedText } from './exported-text.ts';
import { send } from './intents.ts';
import { ANY_BROWSER, openMenu, useStage, waitForState } from './stage.ts';

const AUDITOR = 'Ada Colomb, ville d’exemple';
const REMARKS = 'Written on another page.';

describe.each(ANY_BROWSER)('the report page in %s', (browser) => {
	const stage = useStage(browser);

	it('keeps the report and the auditor’s notes across a reload and on two pages, and exports JSON that verifies', async () => {
		await stage.savePolicy(DEMO_HOST);
		await stage.visit(`https://${DEMO_HOST}/`, async (tab) => {
			const popup = await stage.session.openPopupInTab(tab);
			expect(await waitForState(popup)).toBe('ready');
			await openMenu(popup);
			const link = await popup.waitFor(
				() => document.querySelector('a[href*="/report/"]')?.getAttribute('href') ?? null,
			);
			const undeclared = await popup.evaluate(
				() => document.querySelectorAll('[data-verdict="undeclared"]').length,
			);
			await popup.close();
			const page = await stage.session.openExtensionPage(link.replace('../', ''));
			expect(await waitForState(page)).toBe('ready');
			expect(await page.url()).toMatch(/\/report\/index\.html\?id=[^&]+$/);
			expect(
				await page.evaluate(() => document.querySelectorAll('tr[data-verdict="undeclared"]').length),
			).toBe(undeclared);
			await page.type('input[name="auditor"]', AUDITOR);
			await page.waitFor(() => document.querySelector('[data-saving="saved"]') !== null);
			// Not reload(): Firefox's protocol does not report when an extension page has reloaded.
			await page.goto(await page.url());
			expect(await waitForState(page)).toBe('ready');
			expect(
				await page.evaluate(() => document.querySelector<HTMLInputElement>('[name="auditor"]')?.value),
			).toBe(AUDITOR);
			const other = await stage.session.openExtensionPage(
				(await page.url()).replace(/^.*\/report\//, 'report/'),
			);
			expect(await waitForState(other)).toBe('ready');
			await other.type('textarea[name="remarks"]', REMARKS);
			await other.waitFor(() => document.querySelector('[data-saving="saved"]') !== null);
			await other.close();
			await page.waitFor(() => document.querySelector<HTMLTextAreaElement>('[name="remarks"]')?.value !== '');
			const file = JSON.parse(await exportedText(page, 'json'));
			expect(file.audit.remarks).toBe(REMARKS);
			expect(file.audit.auditor).toBe(AUDITOR);
			expect(file.sha256).toBe(await sha256(digestedText(file.audit)));
			// A workbook is a ZIP file.
			expect(await exportedText(page, 'xlsx')).toMatch(/^PK/);
			await page.click('[data-action="open-all"]');
			expect(await stage.session.axe(page)).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
			await page.close();
		});
	});
});

/** The number of A4 pages that a page prints. */
async function pagesOf({ page }: Tab): Promise<number> {
	const pdf = Buffer.from(await page.pdf({ format: 'A4' })).toString('latin1');
	return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

// Only Chromium prints to a file without a person.
describe('the printed report', () => {
	const stage = useStage('chromium');

	/** Records a visit of the demo portal; returns its report's id. */
	async function record(tab: Tab, plan?: AuditPlan): Promise<string> {
		const { session } = stage;
		const { id } = await send(session, 'recording.start', {
			tabId: await session.tabId(tab),
			way: 'clean-start',
			timeZone: 'Europe/Paris',
			...(plan === undefined ? {} : { plan }),
		});
		await tab.waitFor(() => document.cookie.includes('_ga'));
		const { audit } = await send(session, 'recording.stop', { id });
		return audit ?? '';
	}

	/** Prints a report's page on A4, once it can be; returns the number of sheets. */
	async function sheetsOf(query: string, selector: string): Promise<number> {
		const page = await stage.session.openExtensionPage(`report/index.html?${query}`);
		expect(await waitForState(page)).toBe('ready');
		await page.waitFor((selector) => document.querySelector(selector) !== null, [selector]);
		await page.evaluate(() =>
			addEventListener('beforeprint', () => {
				document.documentElement.dataset['parts'] = [...document.querySelectorAll('[data-part] .digest')]
					.map((digest) => digest.textContent?.length)
					.join();
			}),
		);
		const sheets = await pagesOf(page);
		// The reports of a full audit are in the page while it is printed, with their fingerprints.
		parts = await page.evaluate(() => document.documentElement.dataset['parts'] ?? '');
		expect(await page.evaluate(() => document.querySelectorAll('[data-part]').length)).toBe(0);
		await page.close();
		return sheets;
	}
	let parts = '';

	it('prints a visit of the demo portal on four pages at most, and each finding for the file on two', async () => {
		await stage.savePolicy(DEMO_HOST);
		await stage.visit(`https://${DEMO_HOST}/`, async (tab) => {
			const { session } = stage;
			const page = await session.openExtensionPage(`report/index.html?id=${await record(tab)}`);
			expect(await waitForState(page)).toBe('ready');
			const rows = await page.evaluate(() => document.querySelectorAll('tr[data-cookie]').length);
			expect(rows).toBeGreaterThanOrEqual(6);
			expect(await pagesOf(page)).toBeLessThanOrEqual(4);
			const findings = await page.evaluate(() =>
				[...document.querySelectorAll<HTMLAnchorElement>('[data-action="finding-file"]')].map(
					({ href }) => href,
				),
			);
			expect(findings.length).toBeGreaterThanOrEqual(2);
			// French is the longer of the two languages.
			for (const href of findings) {
				await page.goto(href.replace(/lang=../, 'lang=fr'));
				expect(await waitForState(page)).toBe('ready');
				expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr');
				expect(await pagesOf(page)).toBeLessThanOrEqual(2);
			}
			expect(await session.axe(page)).toEqual([]);
			await page.close();
		});
	});

	it('prints a full audit with the reports of its visits, and a comparison of them on one page', async () => {
		await stage.savePolicy(DEMO_HOST);
		await stage.visit(`https://${DEMO_HOST}/`, async (tab) => {
			const ids = [
				await record(tab, { id: 'printed', step: 'nothing' }),
				await record(tab, { id: 'printed', step: 'refused' }),
			];
			const sheets = await sheetsOf('audit=printed', '[data-action="print"][aria-disabled="false"]');
			expect(parts).toBe('64,64');
			expect(sheets).toBeGreaterThanOrEqual(5);
			expect(sheets).toBeLessThanOrEqual(10);
			expect(await sheetsOf(`compare=${ids.join()}`, 'tr[data-cookie]')).toBe(1);
		});
	});
});
