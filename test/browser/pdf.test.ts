import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Declaration, Policy } from '../../src/core/policy/policy.ts';
import { parsePolicy } from '../../src/import/index.ts';
import { PolicySchema } from '../../src/state/policy-schema.ts';
import { type PrintedPage, printPage } from './print.ts';
import { ANY_BROWSER, useStage } from './stage.ts';

const HOST = 'lumiere-sur-mer.opendatasoft.com';
const COMMAND = fileURLToPath(new URL('../../scripts/policy.mjs', import.meta.url));

let printed: PrintedPage;
const chromium = useStage('chromium');
beforeAll(async () => {
	printed = await printPage(chromium, `https://${HOST}/terms/cookies-policy/`, 'policy.pdf');
});
afterAll(() => printed.remove());

/** Returns the content of a declaration without its place. */
const contentOf = ({ names, category, provider, purpose, lifetime }: Declaration) => ({
	names,
	category,
	provider,
	purpose: purpose?.replace(/\s+/g, ' '),
	lifetime: lifetime?.seconds,
});

function expectAllDeclarations({ source, declarations, fingerprint }: Policy): void {
	const { declarations: onPage } = parsePolicy({ text: printed.html }, { kind: 'html' });
	expect(onPage.length).toBeGreaterThan(5);
	expect(declarations.map(contentOf)).toEqual(onPage.map(contentOf));
	expect(source).toEqual({ kind: 'pdf', url: null, name: 'policy.pdf' });
	expect(fingerprint).toMatch(/^sha256:[0-9a-f]{64}$/);
	for (const { line, page } of declarations) {
		expect(line).toBeNull();
		expect(page).toBeGreaterThan(0);
	}
}

describe('a policy published as PDF', () => {
	it('is read by the command line', async () => {
		const { stdout } = await promisify(execFile)(process.execPath, [COMMAND, 'parse', printed.file]);
		expectAllDeclarations(v.parse(PolicySchema, JSON.parse(stdout)));
	});

	describe.each(ANY_BROWSER)('in %s', (browser) => {
		const stage = useStage(browser);

		it('is imported through the options page', async () => {
			const page = await stage.session.openExtensionPage('options/index.html#import');
			try {
				await page.upload('input[type="file"][name="policy-file"]', printed.file);
				await page.click('[data-action="preview"]');
				await page.waitFor(() => document.querySelector('[data-action="save"]') !== null);
				await page.click('[data-action="save"]');
				await page.waitFor((host) => document.querySelector(`[data-policy-site="${host}"]`) !== null, [HOST]);
			} finally {
				await page.close();
			}
			const stored = (await stage.session.storage('local'))[`policy:${HOST}`];
			const { value } = v.parse(v.object({ value: v.object({ policy: PolicySchema }) }), stored);
			expectAllDeclarations(value.policy);
		});

		it('is refused with a clear message when truncated', async () => {
			const truncated = `${printed.file}.truncated.pdf`;
			const bytes = await readFile(printed.file);
			await writeFile(truncated, bytes.subarray(0, bytes.length / 2));
			const page = await stage.session.openExtensionPage('options/index.html#import');
			try {
				await page.upload('input[type="file"][name="policy-file"]', truncated);
				await page.click('[data-action="preview"]');
				const problem = await page.waitFor(() => document.querySelector('#problems li p')?.textContent);
				expect(problem).toMatch(/^This PDF is damaged or cut short\./);
			} finally {
				await page.close();
			}
		});
	});
});
