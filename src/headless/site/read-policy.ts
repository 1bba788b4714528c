import type { PolicySourcePlace } from '../../check/check-result.ts';
import { sha256 } from '../../core/lib/sha256.ts';
import { mergeLanguages } from '../../core/policy/merge-languages.ts';
import { isPlatformHost } from '../../core/policy/platform.ts';
import type { Policy } from '../../core/policy/policy.ts';
import type { SourcePage } from '../../core/policy/source-page.ts';
import { hostOf } from '../../core/web/address.ts';
import { sourceOfPage } from '../../correct/source/source-page.ts';
import { ImportError } from '../../import/import-error.ts';
import { decodeBytes, parsePolicy } from '../../import/index.ts';
import { offersOf } from '../../import/portal/page-offers.ts';
import { findPolicyLinks } from '../../import/portal/policy-links.ts';
import type { FetchedPage, PageFetch } from '../../ports/page-fetch.ts';
import type { PolicyReader } from '../../ports/policy-reader.ts';
import { standardAddresses } from '../../services/policies/policy-address.ts';
import { createPolicyPagesReader, type PolicyPagesReading } from '../../services/reading/policy-pages.ts';
import {
	type DrivenBrowser,
	type DrivenVisit,
	NavigationError,
	type RenderedPage,
} from '../driven-browser.ts';
import { createSettling, type SettleLimits } from '../pass/settle.ts';

/** A policy and the texts that it was read from. */
export interface ReadSources {
	/** Of all texts in one. */
	readonly policy: Policy;
	/** Each text by itself, in the order of `places`. */
	readonly texts: readonly Policy[];
	readonly places: readonly PolicySourcePlace[];
	/** Contents of the pages, for their correction; empty where they are files, or not kept. */
	readonly pages: readonly SourcePage[];
}

/** Joins the texts of a policy: the first is the main one. */
export function joinTexts(
	texts: readonly Policy[],
	places: readonly PolicySourcePlace[],
): ReadSources | null {
	const [main, ...others] = texts;
	if (main === undefined) return null;
	const asText = (policy: Policy) => ({ policy, language: policy.language ?? '' });
	const policy =
		others.length === 0
			? main
			: {
					...mergeLanguages(asText(main), others.map(asText)),
					fingerprint: `sha256:${sha256(texts.map(({ fingerprint }) => fingerprint).join('\n'))}`,
				};
	return { policy, texts, places, pages: [] };
}

const LIMITS: SettleLimits = { loadMs: 20_000, quietMs: 500, mostMs: 10_000 };
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const resolve = (href: string, base: string) => (URL.canParse(href, base) ? new URL(href, base).href : null);

/** Reads policies with the importer, whatever their size. */
const policyReader: PolicyReader = {
	async read({ bytes, url }) {
		try {
			const html = decodeBytes(bytes);
			const parsed = parsePolicy(html, { kind: 'html', url });
			const source = { kind: 'site', url, name: null } as const;
			return {
				policy: { ...parsed, fingerprint: `sha256:${sha256(html)}`, source },
				source: sourceOfPage(html, parsed),
				languages: offersOf(html, url, resolve).languages,
			};
		} catch (error) {
			if (error instanceof ImportError) return null;
			throw error;
		}
	},
};

/** Pages as a browser shows them, in a context of their own: some policies are written by scripts. */
function createShownPages(driver: DrivenBrowser): PageFetch & { close(): Promise<void> } {
	const settling = createSettling(() => performance.now(), pause);
	let status: number | null = null;
	let opening: Promise<DrivenVisit> | undefined;
	const open = () =>
		driver.openVisit(
			{
				answered(answer) {
					settling.news();
					if (answer.resource === 'main_frame') status = answer.status;
				},
				witnessed: settling.news,
				bannerReported: () => undefined,
				navigated: settling.news,
				loaded: settling.loaded,
			},
			{ cookies: [], headers: {}, host: '', isBannerSought: false },
		);
	const failed = (code: 'http-status' | 'network', place: string): FetchedPage => ({
		failure: { code, place },
	});
	return {
		async fetch(url) {
			opening ??= open();
			const visit = await opening;
			try {
				status = null;
				settling.begin();
				await visit.go(url, LIMITS.loadMs);
				await settling.settled(LIMITS);
				if (status !== null && status >= 400) return failed('http-status', String(status));
				const page = await visit.page();
				return { page: new Blob([page.html]), url: page.url, html: true };
			} catch (error) {
				if (error instanceof NavigationError) return failed('network', error.message);
				throw error;
			}
		},
		async close() {
			await (await opening)?.close();
		},
	};
}

/** Policies of a site's own pages. */
export interface SitePolicies {
	/** Reads the policy at an address, in all the languages that it offers. */
	at(url: string): Promise<PolicyPagesReading>;
	/** Reads a site's own policy: where the platform's portals have it, else where its start page links to. */
	of(start: RenderedPage): Promise<PolicyPagesReading>;
}

/** Runs `use` with a reader of policies; `language` (BCP 47): the one whose words are kept. */
export async function withSitePolicies<T>(
	driver: DrivenBrowser,
	language: string,
	use: (policies: SitePolicies) => Promise<T>,
): Promise<T> {
	const pages = createShownPages(driver);
	const reader = createPolicyPagesReader({
		pageFetch: pages,
		policyReader,
		mergeWords: async () => ({ language: (tag) => tag, category: (category) => category }),
	});
	const mayRead = async () => true;
	const read = (urls: readonly string[]) => reader.read(urls, mayRead, language);
	try {
		return await use({
			at: (url) => read([url]),
			async of(start) {
				const isPlatform = start.isPlatform || isPlatformHost(hostOf(start.url) ?? '');
				const standard = isPlatform ? standardAddresses(start.url) : [];
				const first = await read(standard);
				if (!('why' in first)) return first;
				const linked = findPolicyLinks(start).filter((url) => !standard.includes(url));
				const second = await read(linked);
				return 'why' in second && second.why === 'no-page' ? first : second;
			},
		});
	} finally {
		await pages.close();
	}
}

/** The texts of a policy that was read from pages. */
export function sourcesOf(read: Exclude<PolicyPagesReading, { readonly why: unknown }>): ReadSources {
	const { policy, url, pages } = read;
	const places = pages.pages?.map((page) => ({
		file: null,
		url: page.url ?? url,
		language: page.language,
	})) ?? [{ file: null, url, language: policy.language }];
	return { policy, texts: [policy], places, pages: pages.pages ?? [] };
}
