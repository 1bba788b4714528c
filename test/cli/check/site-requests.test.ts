import { describe, expect, it } from 'vitest';
import { readConfigFile } from '../../../cli/check/check-config-file.ts';
import { readCheckFlags } from '../../../cli/check/check-flags.ts';
import { siteRequests, startAddress } from '../../../cli/check/site-requests.ts';
import type { PolicyRequest } from '../../../src/headless/site/site-request.ts';
import { ENGLISH } from '../../check/translators.ts';
import { createFakeIo } from '../fake-io.ts';

async function requests(argv: readonly string[], config?: object) {
	const asked: string[] = [];
	const { io } = createFakeIo(
		config === undefined ? {} : { 'cookie-policy.config.json': JSON.stringify(config) },
	);
	const flags = readCheckFlags(argv, ENGLISH);
	const sites = await siteRequests({
		flags,
		file: await readConfigFile(undefined, io),
		words: ENGLISH,
		policyOf: async (given, folder): Promise<PolicyRequest> => {
			asked.push(`${given.join('+')} in ${folder}`);
			return { from: 'auto' };
		},
		usualConsent: ['none'],
		session: { cookies: [], headers: {} },
	});
	return { sites, asked };
}

describe('the sites of a check', () => {
	const config = {
		defaults: { pages: 2, failOn: ['guideline'], policy: 'all.html' },
		sites: [
			{ url: 'https://a.example/', policy: ['fr.html', 'en.html'], strict: true },
			{ url: 'b.example' },
		],
	};

	it('are those of the configuration, each with its own settings over the defaults', async () => {
		const { sites, asked } = await requests([], config);
		expect(sites.map(({ url, isStrict, pages, failOn }) => [url, isStrict, pages, failOn])).toEqual([
			['https://a.example/', true, { kind: 'auto', max: 2 }, ['guideline']],
			['https://b.example/', false, { kind: 'auto', max: 2 }, ['guideline']],
		]);
		expect(asked).toEqual(['fr.html+en.html in .', 'all.html in .']);
	});

	it('are those of the command line, with the settings that the configuration has for them; flags win', async () => {
		const { sites } = await requests(['a.example', '--fail-on', 'advice'], config);
		expect(sites.map(({ url, isStrict, failOn }) => [url, isStrict, failOn])).toEqual([
			['https://a.example/', true, ['advice']],
		]);
	});

	it('must be some: nothing checked is never a success', async () => {
		await expect(requests([])).rejects.toThrow('Which site?');
		await expect(requests([], { sites: [] })).rejects.toThrow('Which site?');
	});

	it('have addresses of the web, without a password', () => {
		expect(startAddress('data.ville.example', ENGLISH)).toBe('https://data.ville.example/');
		for (const wrong of ['exa mple', 'ftp://a.example/', 'https://', 'javascript:alert(1)'])
			expect(() => startAddress(wrong, ENGLISH)).toThrow('is no address');
		expect(() => startAddress('https://me:secret@a.example/', ENGLISH)).toThrow(/^(?!.*secret).*password/);
	});
});
