import { sha256 } from '../../core/lib/sha256.ts';
import { type MergeWords, mergeLanguages } from '../../core/policy/merge-languages.ts';
import type { Policy } from '../../core/policy/policy.ts';
import type { PolicyPages } from '../../core/policy/source-page.ts';
import type { PageFetch } from '../../ports/page-fetch.ts';
import type { PolicyReader, ReadPage } from '../../ports/policy-reader.ts';

/** Bytes of a page. */
const MAX_BYTES = 1024 * 1024;
const FETCH_TIMEOUT_MS = 15_000;
/** Pages that may be the policy, and other languages of it. */
const MAX_PAGES = 5;
const MAX_LANGUAGES = 6;

/** A policy as it was read from a portal's own pages; its `sites` are those that the text names. */
export interface ReadPolicy {
	readonly url: string;
	readonly policy: Policy;
	readonly pages: PolicyPages;
	/** Addresses of its other languages that did not answer, or answered with an error; absent if there are none. */
	readonly unread?: readonly string[];
}

/** The outcome of reading: a policy, or why there is none. */
export type PolicyPagesReading = ReadPolicy | { readonly why: 'nothing' | 'no-page' | 'failed' };

/** Reads a policy from the first of some addresses that declares a cookie, in all the languages that it offers. */
export interface PolicyPagesReader {
	/** `mayRead`: whether an address may be read now. `language`: the one whose words are kept, where it is among them. */
	read(
		urls: readonly string[],
		mayRead: (url: string) => Promise<boolean>,
		language: string,
	): Promise<PolicyPagesReading>;
}

const primary = (tag: string) => tag.toLowerCase().split(/[-_]/)[0] ?? '';
const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : '');

/** A page in a language: as detected, or as it was offered. */
interface Text extends ReadPage {
	readonly language: string;
	readonly url: string;
}

/** One policy out of its texts: in the wanted language, or that of the first; the order of the others does not count. */
function joined(texts: readonly [Text, ...Text[]], language: string, words: MergeWords): ReadPolicy {
	const main = texts.find((text) => primary(text.language) === primary(language)) ?? texts[0];
	const others = texts
		.filter((text) => text !== main)
		.sort((a, b) => (a.language < b.language ? -1 : Number(a.language > b.language)));
	const ordered = [main, ...others];
	const pages = ordered.flatMap(({ source, language: offered }) =>
		source.page === null
			? []
			: [{ ...source.page, language: source.page.language ?? (offered === '' ? null : offered) }],
	);
	const reason = ordered.find(({ source }) => source.reason !== null)?.source.reason ?? 'not-a-text';
	const prints = ordered.map(({ policy }) => policy.fingerprint).join('\n');
	return {
		url: main.url,
		policy:
			others.length === 0
				? main.policy
				: { ...mergeLanguages(main, others, words), fingerprint: `sha256:${sha256(prints)}` },
		pages: pages.length > 0 ? { pages, reason: null } : { pages: null, reason },
	};
}

export function createPolicyPagesReader(deps: {
	pageFetch: PageFetch;
	policyReader: PolicyReader;
	mergeWords: () => Promise<MergeWords>;
}): PolicyPagesReader {
	const { pageFetch, policyReader, mergeWords } = deps;

	async function readText(url: string, offered = ''): Promise<Text | 'missing' | 'failed' | 'nothing'> {
		const fetched = await pageFetch.fetch(url, MAX_BYTES, FETCH_TIMEOUT_MS);
		if ('failure' in fetched) {
			const { code, place } = fetched.failure;
			if (code === 'too-large') return 'nothing';
			return code === 'http-status' && (place === '404' || place === '410') ? 'missing' : 'failed';
		}
		if (!fetched.html) return 'nothing';
		const bytes = new Uint8Array(await fetched.page.arrayBuffer());
		const read = await policyReader.read({ bytes, url: fetched.url });
		if (read === null || read.policy.declarations.length === 0) return 'nothing';
		return { ...read, language: read.policy.language ?? offered, url: fetched.url };
	}

	/** Reads the other languages that a page offers on its own host; what cannot be read is left out, and listed. */
	async function withLanguages(
		first: Text,
		mayRead: (url: string) => Promise<boolean>,
	): Promise<{ texts: readonly [Text, ...Text[]]; unread: readonly string[] }> {
		const unread: string[] = [];
		const texts: [Text, ...Text[]] = [first];
		const isCovered = (tag: string) => texts.some(({ language }) => primary(language) === primary(tag));
		const near = first.languages.filter(({ url }) => url !== first.url && hostOf(url) === hostOf(first.url));
		for (const { language, url } of near.slice(0, MAX_LANGUAGES)) {
			if (isCovered(language) || !(await mayRead(url))) continue;
			const text = await readText(url, language);
			if (text === 'failed') unread.push(url);
			if (typeof text === 'string' || hostOf(text.url) !== hostOf(first.url)) continue;
			if (!isCovered(text.language)) texts.push(text);
		}
		return { texts, unread };
	}

	return {
		async read(urls, mayRead, language) {
			let why: 'nothing' | 'no-page' | 'failed' = 'no-page';
			for (const url of urls.slice(0, MAX_PAGES)) {
				if (!(await mayRead(url))) continue;
				const text = await readText(url);
				if (typeof text !== 'string') {
					const { texts, unread } = await withLanguages(text, mayRead);
					const read = joined(texts, language, await mergeWords());
					return unread.length === 0 ? read : { ...read, unread };
				}
				if (text !== 'missing') why = text;
				// A portal that does not answer is not asked for another page.
				if (text === 'failed') break;
			}
			return { why };
		},
	};
}
