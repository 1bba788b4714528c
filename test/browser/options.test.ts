import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pasteText } from '../../scripts/inspect/import-policy.mjs';
import { har, page as visitedPage } from '../core/capture/make-har.ts';
import type { Tab } from './driver/types.mjs';
import { ANY_BROWSER, useStage } from './stage.ts';

const SITE = 'clairval.opendatasoft.com';
const TEXT = [
	'Cookies policy',
	`What cookies are used on the <https://${SITE}> platform`,
	'Strictly necessary cookies',
	'Supplier name\tCookie name\tDuration\tFunction',
	'Opendatasoft\tsessionid\t2 weeks by default\tSigning in',
	'',
	'Opendatasoft\tcsrftoken\tup to 12 months\tProtection of forms',
].join('\n');

describe.each(ANY_BROWSER)('importing policies in %s', (browser) => {
	const stage = useStage(browser);
	let folder = '';
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'policies-'));
	});
	afterAll(async () => {
		await rm(folder, { recursive: true, force: true });
	});

	const onOptions = async <T>(use: (page: Tab) => Promise<T>): Promise<T> => {
		const page = await stage.session.openExtensionPage('options/index.html#import');
		try {
			await page.waitFor(() => document.querySelector('textarea[name="policy-text"]') !== null);
			return await use(page);
		} finally {
			await page.close();
		}
	};
	const upload = async (page: Tab, name: string, content: string | Uint8Array) => {
		const path = join(folder, name);
		await writeFile(path, content);
		await page.upload('input[name="policy-file"]', path);
		await page.waitFor((file) => document.body.innerText.includes(file), [name]);
		await page.click('[data-action="preview"]');
	};
	const waitForPreview = (page: Tab) =>
		page.waitFor(() => document.querySelector('[data-action="save"]') !== null);
	const waitForStored = (page: Tab, site: string) =>
		page.waitFor((host) => document.querySelector(`[data-policy-site="${host}"]`) !== null, [site]);
	const storedPolicies = async () =>
		JSON.stringify(
			Object.entries(await stage.session.storage('local')).filter(([key]) => key.startsWith('policy:')),
		);
	const textOf = (page: Tab) => page.evaluate(() => document.body.innerText);

	it('shows a preview before it stores a policy for the portal named in the text', async () => {
		await onOptions(async (page) => {
			await pasteText(page, TEXT);
			await waitForPreview(page);
			expect(await storedPolicies()).toBe('[]');
			expect(await textOf(page)).toContain('2 weeks');
			await page.click('[data-action="save"]');
			await waitForStored(page, SITE);
		});
	});

	it('shows what a second version changes, and undoes it', async () => {
		const before = await storedPolicies();
		await onOptions(async (page) => {
			await pasteText(page, `${TEXT}\nMatomo\t_pk_id.*\t13 months\tCounting visits`);
			await waitForPreview(page);
			expect(await textOf(page)).toContain('_pk_id.*');
			await page.click('[data-action="save"]');
			await page.waitFor(() => document.querySelector('[data-action="undo"]') !== null);
			await page.click('[data-action="undo"]');
			await page.waitFor(() => document.querySelector('[data-action="undo"]') === null);
		});
		expect(await storedPolicies()).toBe(before);
	});

	it('reads a chosen file with an HTML page as published', async () => {
		const html = await stage.visit('https://valdor.opendatasoft.com/terms/cookies-policy/', (tab) =>
			tab.evaluate(() => document.documentElement.outerHTML),
		);
		await onOptions(async (page) => {
			await upload(page, 'valdor.html', html);
			await waitForPreview(page);
			await page.click('[data-action="save"]');
			await waitForStored(page, 'valdor.opendatasoft.com');
		});
	});

	it.each([
		[
			'policy.md',
			'## Necessary cookies\n\n| Name | Provider | Duration |\n| --- | --- | --- |\n| `kept_md` | Us | 1 day |',
		],
		['policy.csv', '\ufeffCookie;Anbieter;Dauer;Kategorie\r\n"kept_csv";"Wir; alle";1 Tag;Notwendig\r\n'],
		['policy.tsv', 'Cookie name\tProvider\tDuration\nkept_tsv\tUs\t1 day\n'],
		[
			'klaro.json',
			JSON.stringify({ services: [{ name: 'us', purposes: ['analytics'], cookies: ['kept_json'] }] }),
		],
		[
			'onetrust.json',
			JSON.stringify({
				Groups: [
					{
						GroupName: 'Performance',
						FirstPartyCookies: [{ Name: 'kept_groups', Host: 'a.example', Length: '30' }],
					},
				],
			}),
		],
	])('reads %s', async (name, content) => {
		const cookie = /kept_[a-z]+/.exec(content)?.[0] ?? '';
		await onOptions(async (page) => {
			await upload(page, name, content);
			await waitForPreview(page);
			await page.waitFor(
				(kept) => document.querySelector('.preview tbody')?.textContent?.includes(kept),
				[cookie],
			);
		});
	});

	it.each([
		['noise.bin', new Uint8Array([0, 1, 2, 255, 254, 0, 0, 7])],
		['newer.json', JSON.stringify({ format: 'cookie-policy/9', sites: ['x.example'], declarations: [] })],
		['broken.json', '{"format": "cookie-policy/1", "sites": ['],
		['foreign.json', '{"hello": "world"}'],
		['damaged.json', JSON.stringify({ format: 'cookie-policy/1', sites: 'nowhere', declarations: 7 })],
		['empty.txt', ''],
		['huge.txt', `${'a'.repeat(20 * 1024 * 1024)}b`],
	])('refuses %s by name and keeps the stored policies', async (name, content) => {
		const before = await storedPolicies();
		await onOptions(async (page) => {
			await upload(page, name, content);
			const problems = await page.waitFor(
				() => document.querySelector<HTMLElement>('#problems')?.parentElement?.innerText,
			);
			expect(problems).toContain(name);
			expect(await page.evaluate(() => document.querySelector('[data-action="save"]'))).toBeNull();
		});
		expect(await storedPolicies()).toBe(before);
	});

	it('shows hostile policies as text only', async () => {
		const html = await stage.visit('https://hostile.opendatasoft.com/terms/cookies-policy/', async (tab) =>
			tab.evaluate(async () => (await fetch(location.href, { credentials: 'omit' })).text()),
		);
		await onOptions(async (page) => {
			await upload(page, 'hostile.html', html);
			await waitForPreview(page);
			expect(await page.evaluate(() => document.title)).not.toContain('executed');
			expect(
				await page.evaluate(() => document.querySelectorAll('main img, main iframe, main script').length),
			).toBe(0);
			expect(await textOf(page)).toContain('__proto__');
			expect(await textOf(page)).not.toContain('written_by_script');
		});
	});

	it('makes a report of a colleague’s capture, judged by the policy, without any of its values', async () => {
		await stage.savePolicy(SITE);
		const file = join(folder, 'visit.har');
		const url = `https://${SITE}/`;
		const setCookie = ['sessionid=SECRET; Path=/; Secure', 'extra=SECRET; Max-Age=900; Path=/'];
		await writeFile(file, JSON.stringify(har([visitedPage({ url, setCookie, cookie: 'old=SECRET' })])));
		const options = await stage.session.openExtensionPage('options/index.html#reports');
		await options.waitFor(() => document.querySelector('input[name="har-file"]') !== null);
		await options.upload('input[name="har-file"]', file);
		await options.waitFor(() => document.querySelector('[data-action="make-capture"]') !== null);
		await options.click('[data-action="make-capture"]');
		const link = await options.waitFor(
			() => document.querySelector('[data-action="open-capture"]')?.getAttribute('href') ?? null,
		);
		await options.close();
		const report = await stage.session.openExtensionPage(link.replace('../', ''));
		await report.waitFor(() => document.querySelectorAll('tr[data-verdict]').length === 3);
		expect(await textOf(report)).toContain('read from a HAR file that another program wrote');
		expect(await report.evaluate(() => document.documentElement.outerHTML)).not.toContain('SECRET');
		await report.close();
		for (const area of ['local', 'session'] as const)
			expect(JSON.stringify(await stage.session.storage(area))).not.toContain('SECRET');
	});

	it('deletes a policy and restores it', async () => {
		const before = await storedPolicies();
		await onOptions(async (page) => {
			await waitForStored(page, SITE);
			await page.click(`[data-policy-site="${SITE}"] a`);
			await page.click('[data-tab="policy"]');
			await page.click('[data-action="delete"]');
			await page.waitFor((site) => document.querySelector(`[data-policy-site="${site}"]`) === null, [SITE]);
			await page.click('[data-action="undo"]');
			await waitForStored(page, SITE);
		});
		expect(await storedPolicies()).toBe(before);
	});
});
