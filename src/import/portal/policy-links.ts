import { isPolicyPath } from '../../core/policy/policy-page.ts';
import { canonicalHost, isWithin } from '../../core/web/host.ts';
import { fold } from '../understand/fold.ts';
import { phraseSource } from '../understand/phrase-source.ts';
import { TOPICS } from '../vocabulary/index.ts';
import type { TopicWords } from '../vocabulary/vocabulary.ts';

/** A link as it stands on a page, its address made absolute. */
export interface PageLink {
	readonly href: string;
	/** Its text, or its accessible name if it shows a picture. */
	readonly text: string;
	/** The language that it says it leads to (`hreflang`, `lang`). */
	readonly language: string | null;
}

/** The parts of an open page by which policies are found. */
export interface OpenPage {
	readonly url: string;
	readonly title: string;
	/** Its main headings. */
	readonly headings: readonly string[];
	readonly links: readonly PageLink[];
}

const MAX_TEXT = 120;
const MAX_ADDRESS = 2000;
const MAX_LINKS = 5;

const wordsFor = (...fields: (keyof TopicWords)[]) =>
	phraseSource(TOPICS.flatMap((topic) => fields.map((field) => topic[field])));

const COOKIE = new RegExp(wordsFor('cookie'));
const ALONE = new RegExp(`^${wordsFor('alone')}$`);
const POLICY = new RegExp(wordsFor('policy', 'information'));
const LEGAL = new RegExp(wordsFor('legal'));
const SETTINGS = new RegExp(wordsFor('settings'));

/** Scores the certainty that words name a page with a cookie policy: 0 when they do not. */
function scoreOfWords(text: string): number {
	// Cut before folding: folding looks at ten thousand characters, and a page may have thousands of links.
	const words = fold(text.slice(0, MAX_TEXT * 3))
		.replace(/\s+/g, ' ')
		.trim();
	if (words === '' || words.length > MAX_TEXT || !COOKIE.test(words)) return 0;
	if (ALONE.test(words)) return 7;
	const settings = SETTINGS.test(words);
	if (POLICY.test(words)) return settings ? 5 : 10;
	return settings ? 0 : LEGAL.test(words) ? 6 : 0;
}

/** Scores a path by its words. */
function scoreOfPath(path: string): number {
	if (isPolicyPath(path)) return 12;
	const last = path.split('/').filter(Boolean).at(-1) ?? '';
	// `%zz` is no escape: the words around it still count.
	const words = last.replace(/\.[a-z]{2,5}$/i, '').replace(/%[0-9a-f]{2}|[-_+]/gi, ' ');
	return scoreOfWords(words);
}

/** The parts of an address as browsers write it out; no fragment, no credentials. */
interface Address {
	readonly scheme: string;
	/** Host with port. */
	readonly authority: string;
	/** Canonical, without port. */
	readonly host: string;
	readonly path: string;
	/** Parameters as they stand, none of them empty. */
	readonly query: readonly string[];
}

const ADDRESS =
	/^(https?):\/\/(?:[^/?#@]*@)?((\[[0-9a-f:.]+\]|[^/?#:@[\]]+)(?::\d{1,5})?)([^?#]*)(?:\?([^#]*))?/i;

/** Null for what is no page of the web. */
function addressOf(text: string): Address | null {
	if (text.length > MAX_ADDRESS) return null;
	const [, scheme = '', authority = '', name = '', path = '', query = ''] = ADDRESS.exec(text) ?? [];
	const host = canonicalHost(name);
	if (host === null) return null;
	return {
		scheme: scheme.toLowerCase(),
		authority: authority.toLowerCase(),
		host,
		path: path || '/',
		query: query.split('&').filter((parameter) => parameter !== ''),
	};
}

function written({ scheme, authority, path, query }: Address): string {
	return `${scheme}://${authority}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

const FLAG = /^flg=/i;
const withoutFlag = (query: readonly string[]) => query.filter((parameter) => !FLAG.test(parameter));

/** Whether two addresses are of one page, whatever its language. */
function isSamePage(a: Address, b: Address): boolean {
	const key = ({ authority, path, query }: Address) =>
		JSON.stringify([authority, path.replace(/\/$/, ''), withoutFlag(query)]);
	return key(a) === key(b);
}

/** 2 for the page's own host, 1 for one above or below it or beside it under the same parent, 0 for any other. */
function nearness(host: string, own: string): number {
	if (host === own) return 2;
	const bare = (name: string) => name.replace(/^www\./, '');
	const parent = bare(own).replace(/^[^.]+\./, '');
	const isFamily = parent.includes('.') && isWithin(bare(host), parent);
	return isWithin(bare(host), bare(own)) || isWithin(bare(own), bare(host)) || isFamily ? 1 : 0;
}

/**
 * A page's links to a cookie policy, the likeliest first: same host before any other, then by what they say.
 * At most five; links to the page itself are left out.
 */
export function findPolicyLinks({ url, links }: Pick<OpenPage, 'url' | 'links'>): string[] {
	const page = addressOf(url);
	if (page === null) return [];
	const addresses = new Map<string, { near: number; score: number }>();
	for (const { href, text } of links) {
		// A link within a page opens a dialog far more often than a policy.
		if (href.includes('#') && isSamePage(addressOf(href) ?? page, page)) continue;
		const address = addressOf(href);
		if (address === null || isSamePage(address, page)) continue;
		const score = Math.max(scoreOfWords(text), scoreOfPath(address.path));
		if (score === 0 || score <= (addresses.get(written(address))?.score ?? 0)) continue;
		addresses.set(written(address), { near: nearness(address.host, page.host), score });
	}
	return [...addresses]
		.sort(([, a], [, b]) => b.near - a.near || b.score - a.score)
		.slice(0, MAX_LINKS)
		.map(([address]) => address);
}

/**
 * Whether an open page is a cookie policy itself: by its address, its title or main heading, or a link on it
 * that names a policy and leads just here.
 */
export function looksLikePolicy({ url, title, headings, links }: OpenPage): boolean {
	const page = addressOf(url);
	if (page === null) return false;
	if (scoreOfPath(page.path) >= 7) return true;
	// A title is often "page — site": each part counts by itself.
	const titles = [...title.split(/[|·–—»:]| - /), ...headings];
	if (titles.some((words) => scoreOfWords(words) >= 7)) return true;
	if (page.path === '/') return false;
	return links.some(({ href, text }) => {
		if (href.includes('#') || scoreOfWords(text) < 7) return false;
		const address = addressOf(href);
		return address !== null && isSamePage(address, page);
	});
}

/** A page's address in another language. */
export interface TranslatedPage {
	readonly language: string;
	readonly url: string;
}

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i;
const MAX_LANGUAGES = 30;

/**
 * Lists the other languages of a policy page, according to the links of the open page: by the platform's
 * `flg=`, which holds for every page of a portal, or by `hreflang` on the policy page itself.
 */
export function otherLanguages(
	{ url, links }: Pick<OpenPage, 'url' | 'links'>,
	policyPage: string,
): TranslatedPage[] {
	const page = addressOf(url);
	const target = addressOf(policyPage);
	if (page === null || target === null || page.authority !== target.authority) return [];
	const addresses = new Map<string, string>();
	for (const { href, language } of links) {
		if (addresses.size >= MAX_LANGUAGES) break;
		const address = addressOf(href);
		if (address === null || address.authority !== target.authority) continue;
		const flag = address.query.find((parameter) => FLAG.test(parameter))?.slice('flg='.length);
		const to =
			flag === undefined ? address : { ...target, query: [...withoutFlag(target.query), `flg=${flag}`] };
		const tag = (flag ?? language ?? '').toLowerCase();
		// Without a flag, a page's translations are those of that page alone.
		if (!LANGUAGE.test(tag) || (flag === undefined && !isSamePage(page, target))) continue;
		if (written(to) === written(target) || (flag === undefined && addresses.has(tag))) continue;
		addresses.set(tag, written(to));
	}
	return [...addresses].map(([language, url]) => ({ language, url }));
}
