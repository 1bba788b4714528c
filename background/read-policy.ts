import { sha256 } from '../src/core/lib/sha256.ts';
import { sourceOfPage } from '../src/correct/source/source-page.ts';
import { decodeBytes, ImportError, parsePolicy } from '../src/import/index.ts';
import { offersOf } from '../src/import/portal/page-offers.ts';
import type { ReadPage, SentPage } from '../src/ports/policy-reader.ts';

/**
 * Characters of a page that is read unasked. In Chrome the worker reads it by itself, in one turn, in which it does nothing
 * else: a table of 2,000 rows takes a third of a second, the worst that was tried one second. Real policies are a tenth of it.
 */
export const MAX_UNASKED_CHARACTERS = 300_000;

const resolve = (href: string, base: string) => (URL.canParse(href, base) ? new URL(href, base).href : null);

/** Reads a page as a policy; null for what is none, or is longer than `MAX_UNASKED_CHARACTERS`. */
export async function readPolicyPage({ bytes, url }: SentPage): Promise<ReadPage | null> {
	try {
		const html = decodeBytes(bytes);
		if (html.length > MAX_UNASKED_CHARACTERS) return null;
		const parsed = parsePolicy(html, { kind: 'html', url });
		return {
			policy: {
				...parsed,
				fingerprint: `sha256:${sha256(html)}`,
				source: { kind: 'site', url, name: null },
			},
			source: sourceOfPage(html, parsed),
			languages: offersOf(html, url, resolve).languages,
		};
	} catch (error) {
		if (error instanceof ImportError) return null;
		throw error;
	}
}
