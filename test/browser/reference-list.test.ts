import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANY_BROWSER, useStage, waitForState } from './stage.ts';

const HOST = 'lumiere-sur-mer.opendatasoft.com';
const CSV = `ID,Platform,Category,Cookie / Data Key name,Domain,Description,Retention period,Data Controller,User Privacy & GDPR Rights Portals,Wildcard match
1,Invented Analytics,Analytics,_ga,,Counts,2 years,Invented Ltd,,0
2,Invented Analytics,Analytics,inv_counter_,,Counts,2 years,Invented Ltd,,1
`;

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'cookie-policy-'));
	await writeFile(join(folder, 'list.csv'), CSV);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(ANY_BROWSER)('a reference list in %s', (browser) => {
	const stage = useStage(browser);

	/** Returns the portal's cookies that are not declared with the popup's guesses about them. */
	const guesses = () =>
		stage.visit(`https://${HOST}/`, async (tab) => {
			await tab.evaluate(() => {
				document.cookie = 'inv_counter_7=1; path=/';
			});
			const popup = await stage.session.openPopupInTab(tab);
			try {
				await waitForState(popup);
				return await popup.evaluate(() =>
					Object.fromEntries(
						[...document.querySelectorAll<HTMLElement>('[data-cookie]:not([data-verdict="declared"])')].map(
							(row) => [row.dataset['cookie'], row.querySelector('[data-known]')?.textContent ?? null],
						),
					),
				);
			} finally {
				await popup.close();
			}
		});

	it('is imported, used for guesses, and deleted', async () => {
		const before = await guesses();
		expect(before).toHaveProperty('inv_counter_7', null);
		const page = await stage.session.openExtensionPage('options/index.html#import');
		try {
			await page.upload('input[type="file"][name="policy-file"]', join(folder, 'list.csv'));
			await page.click('[data-action="preview"]');
			const summary = await page.waitFor(() => document.querySelector('[data-reference]')?.textContent);
			expect(summary).toMatch(/^Reference list: 2 names, from list\.csv, imported /);
			const after = await guesses();
			expect(Object.keys(after)).toEqual(Object.keys(before));
			expect(after).toHaveProperty('inv_counter_7', 'Probably Invented Analytics');
			// The product's own table, with sources, has precedence.
			expect(after['_ga']).toBe(before['_ga']);
			await page.click('[data-action="delete-reference"]');
			await page.waitFor(() => document.querySelector('[data-reference]') === null);
			expect(await guesses()).toEqual(before);
		} finally {
			await page.close();
		}
	});
});
