import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportManaged } from '../../../cli/policy/export-managed.ts';
import { parseOrganisation } from '../../../src/state/parse-organisation.ts';
import { CHECKED_AT } from '../../check/make-check.ts';
import { aPolicy } from '../../fakes/a-policy.ts';
import { createFakeIo } from '../fake-io.ts';
// Loaded on use by the command; here beforehand, so that no test waits for it.
import '../../../src/headless/site/read-policy.ts';

const CHROME_ID = 'abcdefghijklmnopabcdefghijklmnop';
const CHROME = ['--managed', 'chrome', '--id', CHROME_ID];
const GECKO_ID = 'inspector@ville.test';
const noThread = () => {
	throw new Error('no PDF here');
};
const entry = { finding: 'undeclared', cookie: '_ga', host: '*', reason: 'T-1' };
let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'managed-'));
	writeFileSync(at('a.json'), JSON.stringify(aPolicy('data.ville.test', ['sessionid'])));
	writeFileSync(at('b.json'), JSON.stringify(aPolicy('*.ville.test', ['_ga'])));
	writeFileSync(
		at('c.md'),
		'| Name | Purpose | Duration |\n|---|---|---|\n| _ga | Statistics | 13 months |\n',
	);
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = async (argv: readonly string[], contents: Readonly<Record<string, string>> = {}) => {
	const world = createFakeIo(contents);
	const code = await exportManaged(argv, world.io, { startPdfThread: noThread, geckoId: GECKO_ID });
	return { ...world, code };
};
const configOf = (sites: readonly unknown[], more: object = {}) => ({
	[at('config.json')]: JSON.stringify({ sites, ...more }),
});

describe('policy export --managed', () => {
	it('writes files’ policies in Chrome’s form, with what people are told', async () => {
		const { out, code } = await run([
			...CHROME,
			...['--organisation', 'Ville', '--contact', 'dpo@ville.test', '--locked'],
			...[at('a.json'), at('b.json')],
		]);
		expect(code).toBe(0);
		const value = JSON.parse(out())['3rdparty'].extensions[CHROME_ID];
		expect(value).toMatchObject({ organisation: 'Ville', contact: 'dpo@ville.test', locked: true });
		expect(value.sites).toEqual(['data.ville.test']);
		const { settings } = parseOrganisation(value, CHECKED_AT);
		expect(settings).toMatchObject({ refused: [], policySites: ['*.ville.test', 'data.ville.test'] });
	});

	it('writes those of the configuration in Firefox’s form, and names the sites that have no file', async () => {
		const sites = [{ url: 'https://data.ville.test/', policy: 'c.md' }, { url: 'https://carto.ville.test/' }];
		const contents = {
			...configOf(sites, { baseline: 'base.json' }),
			[at('base.json')]: JSON.stringify({
				format: 'cookie-baseline/1',
				accepted: [
					{ ...entry, until: '2026-12-31' },
					{ ...entry, cookie: '_old', until: '2026-01-01' },
				],
			}),
		};
		const { files, errors } = await run(
			['--managed', 'firefox', '--config', at('config.json'), '-o', 'out/policies.json'],
			contents,
		);
		const text = files.get('out/policies.json') ?? '{}';
		const value = JSON.parse(text).policies['3rdparty'].Extensions[GECKO_ID];
		expect(value.policies[0].sites).toEqual(['data.ville.test']);
		expect(value.sites).toEqual(['carto.ville.test', 'data.ville.test']);
		expect(value.accepted).toMatchObject([{ cookie: '_ga' }]);
		expect(errors).toEqual([
			'carto.ville.test is left out: its policy is read from the site, and is no file.',
			'One policy was written to out/policies.json.',
		]);
	});

	it.each([
		['no browser', [], '--managed takes one of: chrome, firefox'],
		['another browser', ['--managed', 'opera'], '--managed takes one of'],
		['no identifier', ['--managed', 'chrome'], '--id is missing'],
		['nothing to write', CHROME, 'There is no policy to write'],
		['a policy without a site', [...CHROME, 'c.md'], 'does not say which site'],
		['an address', [...CHROME, 'https://data.ville.test/'], 'is no file'],
		['two policies of one site', [...CHROME, 'a.json', 'a.json'], 'policies.1.sites.0: Another policy'],
		['a missing list of exceptions', [...CHROME, 'a.json', '--baseline', 'x.json'], 'no such file'],
	])('refuses %s', async (_, argv, words) => {
		const named = argv.map((word) => (/^[a-c]\.\w+$/.test(word) ? at(word) : word));
		await expect(run(named)).rejects.toThrow(words);
	});

	it('has help', async () => {
		const { out } = await run(['--help']);
		expect(out()).toContain('--managed BROWSER');
	});
});
