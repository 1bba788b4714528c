import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_HOST } from '../portal/portals.mjs';
import type { Tab } from './driver/types.mjs';
import { exportedText } from './exported-text.ts';
import { send } from './intents.ts';
import { ANY_BROWSER, useStage, waitForState } from './stage.ts';

const COMMAND = fileURLToPath(new URL('../../scripts/policy.mjs', import.meta.url));

/** The file with another public key in it. */
function withOtherKey(text: string): string {
	const { publicKey } = JSON.parse(text).signature;
	return text.replace(publicKey, `${publicKey.slice(0, -12)}${'A'.repeat(10)}==`);
}

describe.each(ANY_BROWSER)('a report signed in %s', (browser) => {
	let folder = '';
	let signed = { text: '', fingerprint: '' };
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'signed-'));
	});
	afterAll(() => rm(folder, { recursive: true, force: true }));

	async function fileOf(name: string, text: string): Promise<string> {
		const path = join(folder, name);
		await writeFile(path, text);
		return path;
	}

	describe('in the profile of its author', () => {
		const stage = useStage(browser);

		it('has the signature of the key that was made in the settings, and prints its fingerprint', async () => {
			const options = await stage.session.openExtensionPage('options/index.html#settings');
			await options.waitFor(() => document.querySelector('[data-action="create-key"]') !== null);
			await options.click('[data-action="create-key"]');
			const fingerprint = await options.waitFor(() =>
				document.querySelector('[data-action="copy-key"]') === null
					? null
					: (document.querySelector<HTMLElement>('[data-signing]')?.dataset['signing'] ?? null),
			);
			expect(await stage.session.axe(options)).toEqual([]);
			await options.close();
			// The key outlives the worker that made it.
			await stage.session.stopWorker();
			await stage.savePolicy(DEMO_HOST);
			await stage.visit(`https://${DEMO_HOST}/`, async (tab) => {
				const { session } = stage;
				const tabId = await session.tabId(tab);
				const { id } = await send(session, 'audit.make', { tabId, timeZone: 'Europe/Paris' });
				const page = await session.openExtensionPage(`report/index.html?id=${id}`);
				expect(await waitForState(page)).toBe('ready');
				expect(
					await page.waitFor(
						() => document.querySelector<HTMLElement>('[data-signed-by]')?.dataset['signedBy'],
					),
				).toBe(fingerprint);
				signed = { text: await exportedText(page, 'json'), fingerprint };
				await page.close();
			});
			expect(JSON.parse(signed.text).signature.fingerprint).toBe(fingerprint);
		});
	});

	describe('in the profile of its reader', () => {
		const stage = useStage(browser);
		const check = async (page: Tab, name: string, text: string): Promise<string> => {
			await page.upload('input[name="report-file"]', await fileOf(name, text));
			return page.waitFor(
				(file) => {
					const item = [...document.querySelectorAll<HTMLElement>('[data-check]')].find((one) =>
						one.innerText.includes(file),
					);
					return item?.dataset['check'] ?? null;
				},
				[name],
			);
		};

		it('is verified there, and no longer once a byte or the key is changed', async () => {
			expect(await send(stage.session, 'signing.key', null)).toBeNull();
			const page = await stage.session.openExtensionPage('options/index.html#reports');
			await page.waitFor(() => document.querySelector('input[name="report-file"]') !== null);
			expect(await check(page, 'signed.json', signed.text)).toBe('unchanged');
			await page.type('[name="given-key"]', signed.fingerprint);
			await page.waitFor(() => document.querySelector('[data-given="same"]') !== null);
			expect(await stage.session.axe(page)).toEqual([]);
			expect(await check(page, 'byte.json', signed.text.replace(DEMO_HOST, `x${DEMO_HOST.slice(1)}`))).toBe(
				'changed',
			);
			expect(await check(page, 'key.json', withOtherKey(signed.text))).toBe('signature-other-key');
			await page.close();
		});
	});

	it('is verified by the command line, and no longer once a byte or the key is changed', async () => {
		const files = await Promise.all([
			fileOf('signed.json', signed.text),
			fileOf('byte.json', signed.text.replace(DEMO_HOST, `x${DEMO_HOST.slice(1)}`)),
			fileOf('key.json', withOtherKey(signed.text)),
		]);
		const command = [COMMAND, 'verify', '--key', signed.fingerprint, ...files];
		const run = promisify(execFile)(process.execPath, command);
		const { stdout, code } = await run.catch((error) => error);
		expect(code).toBe(1);
		const results = String(stdout).match(/^\S+\.json: .*/gm) ?? [];
		expect(results).toEqual([
			expect.stringMatching(/signed\.json: Unchanged/),
			expect.stringMatching(/byte\.json: Changed: it is not what was exported/),
			expect.stringMatching(/key\.json: Changed: the key in this file is not the one/),
		]);
		expect(stdout).toContain('This is the key that signed every signed file above.');
	});
});
