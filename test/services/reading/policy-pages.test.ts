import { expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';
import type { FetchedPage } from '../../../src/ports/page-fetch.ts';
import { createPolicyPagesReader } from '../../../src/services/reading/policy-pages.ts';

const AT = 'https://ville.test/cookies';
const ROW = 'Name\tPurpose\tLifetime\n_pk_id\tCounts visitors\t13 months';

/** Reads a policy that offers French and German pages, of which some fail. */
async function readWith(failures: Readonly<Record<string, FetchedPage>>) {
	const page = (url: string): FetchedPage => ({ page: new Blob([ROW]), url, html: true });
	const reader = createPolicyPagesReader({
		pageFetch: { fetch: async (url) => failures[url] ?? page(url) },
		policyReader: {
			read: async ({ url }) => ({
				policy: { fingerprint: `sha256:${'0'.repeat(64)}`, ...parsePolicy(ROW), language: url.slice(-2) },
				source: { page: null, reason: 'not-a-text' },
				languages: [`${AT}-fr`, `${AT}-de`].map((other) => ({ language: other.slice(-2), url: other })),
			}),
		},
		mergeWords: async () => ({ language: (tag) => tag, category: (category) => category }),
	});
	const read = await reader.read([`${AT}-en`], async () => true, 'en');
	return 'why' in read ? read.why : (read.unread ?? null);
}
const failed = (code: 'http-status' | 'network', place: string): FetchedPage => ({
	failure: { code, place },
});

it('lists the languages that did not answer, but none that is not there', async () => {
	expect(await readWith({})).toBeNull();
	expect(await readWith({ [`${AT}-fr`]: failed('network', 'timeout') })).toEqual([`${AT}-fr`]);
	expect(await readWith({ [`${AT}-de`]: failed('http-status', '503') })).toEqual([`${AT}-de`]);
	expect(await readWith({ [`${AT}-de`]: failed('http-status', '404') })).toBeNull();
	expect(await readWith({ [`${AT}-en`]: failed('network', 'timeout') })).toBe('failed');
});
