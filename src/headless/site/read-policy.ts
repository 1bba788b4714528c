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
import type { PolicyReader, ReadPage } from '../../ports/policy-reader.ts';
import { standardAddresses } from '../../services/policies/policy-address.ts';
import { createPolicyPagesReader, type PolicyPagesReading } from '../../services/reading/policy-pages.ts';
import {
	type DrivenBrowser,
	type DrivenVisit,
	NavigationError,
	type RenderedPage,
	type VisitOptions,
} from '../driven-browser.ts';
import { createSettling, type SettleLimits } from '../pass/settle.ts';
import { loadDocument, type ReadPdf, readDocument } from './read-document.ts';

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

/** Reads policies with the importer, whatever their size. `isDocument`: whether an address gave a file, as it was sent. */
function createPolicyReader(
	isDocument: (url: string) => boolean,
	readPdf: ReadPdf | undefined,
): PolicyReader {
	async function read(bytes: Uint8Array, url: string): Promise<ReadPage> {
		if (isDocument(url)) {
			const { text, policy } = await readDocument(bytes, url, readPdf);
			return { policy, source: sourceOfPage(text, policy), languages: [] };
		}
		const html = decodeBytes(bytes);
		const parsed = parsePolicy(html, { kind: 'html', url });
		const source = { kind: 'site', url, name: null } as const;
		return {
			policy: { ...parsed, fingerprint: `sha256:${sha256(html)}`, source },
			source: sourceOfPage(html, parsed),
			languages: offersOf(html, url, resolve).languages,
		};
	}
	return {
		read: ({ bytes, url }) =>
			read(bytes, url).catch((error: unknown) => {
				if (error instanceof ImportError) return null;
				throw error;
			}),
	};
}

/** Pages as a browser shows them, in a context of their own, as some policies are written by scripts; files as they are sent. */
function createShownPages(driver: DrivenBrowser, session: PolicyVisits['session']) {
	const settling = createSettling(() => performance.now(), pause);
	const documents = new Set<string>();
	let status: number | null = null;
	let address = '';
	let opening: Promise<DrivenVisit> | undefined;
	const open = () =>
		driver.openVisit(
			{
				answered(answer) {
					settling.news();
					if (answer.resource === 'main_frame') ({ status, url: address } = answer);
				},
				witnessed: settling.news,
				bannerReported: () => undefined,
				navigated: settling.news,
				loaded: settling.loaded,
			},
			{ ...(session ?? NO_SESSION), isBannerSought: false },
		);
	const failed = (code: 'http-status' | 'network', place: string): FetchedPage => ({
		failure: { code, place },
	});

	/** Loads an address; null for a file, which the browser shows in its own way, or would save. */
	async function show(visit: DrivenVisit, url: string): Promise<RenderedPage | null> {
		settling.begin();
		try {
			await visit.go(url, LIMITS.loadMs);
		} catch (error) {
			if (error instanceof NavigationError && error.message === 'download') return null;
			throw error;
		}
		await settling.settled(LIMITS, async () => void (await visit.page()));
		const page = await visit.page();
		return page.isDocument ? null : page;
	}

	async function fetchPage(url: string): Promise<FetchedPage> {
		opening ??= open();
		const visit = await opening;
		status = null;
		address = url;
		const page = await show(visit, url);
		if (status !== null && status >= 400) return failed('http-status', String(status));
		if (page !== null) return { page: new Blob([page.html]), url: page.url, html: true };
		const bytes = await loadDocument(visit, address);
		if (bytes === null) return failed('network', address);
		documents.add(address);
		return { page: new Blob([bytes]), url: address, html: true };
	}

	const pageFetch: PageFetch = {
		fetch: (url) =>
			fetchPage(url).catch((error: unknown) => {
				if (error instanceof NavigationError) return failed('network', error.message);
				throw error;
			}),
	};
	return {
		pageFetch,
		isDocument: (url: string) => documents.has(url),
		async close() {
			await (await opening)?.close();
		},
	};
}

/** How policies are read from a site. */
export interface PolicyVisits {
	/** BCP 47: the language whose words are kept. */
	readonly language: string;
	/** The session that visits begin with; none by default. */
	readonly session?: Omit<VisitOptions, 'isBannerSought'>;
	/** PDFs are not read without it. */
	readonly readPdf?: ReadPdf | undefined;
}

const NO_SESSION = { cookies: [], headers: {}, site: '' };

/** Policies of a site's own pages. */
export interface SitePolicies {
	/** Reads the policy at an address, in all the languages that it offers. */
	at(url: string): Promise<PolicyPagesReading>;
	/** Reads a site's own policy: where the platform's portals have it, else where its start page links to. */
	of(start: RenderedPage): Promise<PolicyPagesReading>;
}

/** Runs `use` with a reader of policies. */
export async function withSitePolicies<T>(
	driver: DrivenBrowser,
	{ language, session, readPdf }: PolicyVisits,
	use: (policies: SitePolicies) => Promise<T>,
): Promise<T> {
	const pages = createShownPages(driver, session);
	const reader = createPolicyPagesReader({
		pageFetch: pages.pageFetch,
		policyReader: createPolicyReader(pages.isDocument, readPdf),
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
