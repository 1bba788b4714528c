import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fleetAssets } from '../../../scripts/build/fleet-assets.mjs';
import { findBrowsers } from '../../../scripts/setup/find-browsers.mjs';
import { ROOT_ARGS } from '../../browser/driver/chromium-args.mjs';
import { writeExample } from '../write-example.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PORTALS = 400;

const executablePath = findBrowsers().find(({ family }) => family === 'chromium')?.path;
const BROWSERS = executablePath === undefined ? [] : [executablePath];
if (executablePath === undefined)
	console.warn('There is no Chromium: the pages of fleets are not looked at.');

describe.each(BROWSERS)('the pages of a fleet in %s', (path) => {
	let folder: string;
	let browser: Browser;
	let page: Page;
	const faults: string[] = [];

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'fleet-pages-'));
		await writeExample(folder, PORTALS, await fleetAssets());
		browser = await puppeteer.launch({ executablePath: path, args: ROOT_ARGS });
		page = await browser.newPage();
		page.on('pageerror', (error) => faults.push(String(error)));
		page.on('console', (message) => {
			if (message.type() === 'error') faults.push(message.text());
		});
		page.on('dialog', (dialog) => {
			faults.push(`dialog: ${dialog.message()}`);
			void dialog.dismiss();
		});
	});
	afterAll(async () => {
		await browser.close();
		await rm(folder, { recursive: true, force: true });
	});

	const open = (file: string) => page.goto(pathToFileURL(join(folder, file)).href);
	const rows = () => page.$$eval('table.portals tbody tr th', (all) => all.map((th) => th.textContent ?? ''));
	const status = () => page.$eval('[role="status"]', (element) => element.textContent);
	const violations = async () => {
		await page.evaluate(AXE);
		return page.evaluate(async () => {
			const { axe } = window as unknown as {
				axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
			};
			return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
		});
	};

	it('sort by click and by keyboard, and keep every row', async () => {
		await open('en/index.html');
		const before = await rows();
		expect(before).toHaveLength(PORTALS);
		await page.click('table.portals thead th:nth-child(2) button');
		await page.waitForFunction(
			(count) => document.querySelectorAll('tbody tr').length === count,
			{},
			PORTALS,
		);
		const sorted = await rows();
		expect(sorted.toSorted()).toEqual(before.toSorted());
		expect(sorted[0]).toMatch(/^budget\.arles/);
		expect(await page.$eval('th:nth-child(2)', (th) => th.ariaSort)).toBe('ascending');
		await page.focus('table.portals thead th:nth-child(2) button');
		await page.keyboard.press('Enter');
		expect(await page.$eval('th:nth-child(2)', (th) => th.ariaSort)).toBe('descending');
		expect((await rows())[0]).toMatch(/^transport\.yvetot/);
	});

	it('are searched without accents and by state, say how many fit, and show all again', async () => {
		await open('fr/index.html');
		await page.type('input[type="search"]', 'evreux');
		const fitting = await rows();
		expect(fitting.length).toBeGreaterThan(3);
		expect(fitting.every((name) => name.includes('evreux'))).toBe(true);
		expect(await status()).toContain(String(fitting.length));
		await page.select('select[name="state"]', 'clean');
		expect((await rows()).length).toBeLessThan(fitting.length);
		await page.click('button[type="reset"]');
		await page.waitForFunction(
			(count) => document.querySelectorAll('tbody tr').length === count,
			{},
			PORTALS,
		);
	});

	it.each(['light', 'dark'])(
		'have no fault that axe finds, nor one of scripts, in a %s theme',
		async (theme) => {
			await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
			const cookies = (await readdir(join(folder, 'en/cookies'))).filter((file) =>
				/^(?:img|pk-id)/.test(file),
			);
			const portals = (await readdir(join(folder, 'en/portals'))).filter((file) =>
				/^data-(?:dax|brest|pau)-e/.test(file),
			);
			expect(cookies.length).toBeGreaterThan(1);
			expect(portals.length).toBeGreaterThan(1);
			const files = ['index.html', 'cookies.html'];
			for (const file of [
				...files,
				...cookies.map((each) => `cookies/${each}`),
				...portals.map((each) => `portals/${each}`),
			]) {
				await open(`en/${file}`);
				expect(await violations(), file).toEqual([]);
			}
			expect(faults).toEqual([]);
		},
	);

	it('are printed with every row, also just after a sort', async () => {
		await open('en/index.html');
		await page.click('table.portals thead th:nth-child(2) button');
		await page.pdf();
		expect(await rows()).toHaveLength(PORTALS);
	});
});
