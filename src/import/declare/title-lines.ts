import { memoize } from '../../core/lib/memoize.ts';
import type { Category } from '../../core/policy/policy.ts';
import { leadsElsewhere } from '../portal/portal-lines.ts';
import {
	companyInBrackets,
	findProvider,
	isCompany,
	maybeCompany,
	providerAtEnd,
	servicesIn,
	settingProvider,
} from '../services.ts';
import { cookieWordIn, isCookieWord, speaksOfCookies } from '../understand/cookie-words.ts';
import { wordsOf } from '../understand/fold.ts';
import { readLifetime } from '../understand/lifetime/read-lifetime.ts';
import { looksLikeName } from '../understand/names/read-names.ts';
import { isCategoryName, isVague, listsCategories, readCategory } from '../understand/read-category.ts';
import { readColumnRole } from '../understand/read-column-role.ts';
import { readParty } from '../understand/read-party.ts';
import { CLOSING, PERSISTENT, SESSION, SESSION_ENDING } from '../understand/word-books.ts';
import type { ProviderEvidence } from './fact-evidence.ts';

const MAX_SENTENCES = 12;

/** Whether a line stands like a title: short, of one line, and no sentence. */
export function isTitleLine(text: string): boolean {
	return text.length <= 160 && !text.includes('\n') && !/^\s*[,;]|[.;,!]\s*$/.test(text);
}

const MAX_SECTION_TITLE = 60;
const MAX_SECTION_WORDS = 6;

/** Whether a line stands like a section's title, of words that are no column's and no cookie's name. */
export const isSectionTitle = memoize(
	(text: string): boolean =>
		text.length <= MAX_SECTION_TITLE &&
		/^\p{Lu}[^|\t]*[\p{L}\p{N})”»"']$/u.test(text) &&
		text.split(/\s+/).length <= MAX_SECTION_WORDS &&
		readColumnRole(text) === null &&
		looksLikeName(text) !== 'certain',
);

const SECTION_NUMBER = /^\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s+/;

/** A text without the colon at its end. */
export function withoutColon(text: string): string {
	const whole = text.trimEnd();
	return whole.endsWith(':') ? whole.slice(0, -1).trimEnd() : text;
}

/**
 * "Delivery networks:", which stands over a part of the text: the title; null for other lines. One about cookies introduces
 * them, unless it bears the number of a section.
 */
export function titleBeforeColon(text: string): string | null {
	const line = withoutColon(text);
	if (line === text) return null;
	const [number = ''] = SECTION_NUMBER.exec(line) ?? [];
	const title = line.slice(number.length);
	return isSectionTitle(title) && (number !== '' || !speaksOfCookies(title)) ? title : null;
}

export const sentencesOf = (text: string): string[] =>
	text.slice(0, 3000).split(/(?<=[.!?])\s+/, MAX_SENTENCES + 1);

const REMARK = /\([^()]{0,100}\)/g;

/** Characters of a title before a colon that is about nothing else. */
const MAX_LEAD = 80;

/** The part of a line that may name a category: what stands before a colon, or a short line whole. */
function titlePart(text: string): string | null {
	const first = text.split('\n')[0] ?? '';
	const lead = /^([^:]{3,120}?)\s*(?::|\s[–—-]\s)/.exec(first)?.[1];
	// A long sentence about other things ends in a colon too.
	const isAbout = lead !== undefined && (lead.length <= MAX_LEAD || speaksOfCookies(lead));
	if (lead !== undefined && !/[.!?]\s/.test(lead)) return isAbout ? lead : null;
	if (isTitleLine(first) && first.length <= 140) return lead ?? first;
	const sentences = sentencesOf(first);
	const last = sentences.at(-1) ?? '';
	// "… For statistics, these are they:"
	if (sentences.length > 1 && last.length <= 300 && /:\s*$/.test(last)) return last;
	// "Strictly necessary cookies. You cannot switch them off."
	const opening = sentences[0] ?? '';
	if (sentences.length > 1)
		return opening.length <= 80 && speaksOfCookies(opening) && isCategoryName(opening)
			? opening
			: (lead ?? null);
	// One short sentence about cookies: "The player uses essential cookies."
	// In brackets stands a remark: "Example conversions (Example pixel) is a service of statistics."
	if (first.length > 110 || !speaksOfCookies(first.replace(REMARK, '')) || leadsElsewhere(first)) return null;
	// Behind a comma stands what they are for, in general: "uses cookies, to offer better functions".
	const end = first.slice(cookieWordIn(first)).search(/[,;]/);
	return end < 0 ? first : first.slice(0, cookieWordIn(first) + end);
}

export const categoryOfLine = memoize((text: string): Category | null => {
	const part = titlePart(text);
	return part === null || listsCategories(part) ? null : readCategory(part);
});

const MAX_KIND = 60;
/** A name by its form: no kind of cookies bears one. */
const HOLDS_NAME = /(?:^|\s)_\w|\w_\w/;

/** Whether a line explains a kind of cookies: "Session cookies: They are deleted …", "Analytics cookies – …". */
export const isKindExplained = memoize((text: string): boolean => {
	const [, lead = ''] = /^([^:–—\n]{3,80}?)\s*(?::|\s[–—-]\s)\s*\S/.exec(text) ?? [];
	if (lead === '' || lead.length > MAX_KIND || HOLDS_NAME.test(lead) || !speaksOfCookies(lead)) return false;
	if (readCategory(lead) !== null || readParty(lead) !== null) return true;
	const words = wordsOf(lead);
	const mayBeKept =
		SESSION.has(words) ||
		PERSISTENT.has(words) ||
		CLOSING.has(words) ||
		words.some((word) => SESSION_ENDING.test(word));
	const kept = mayBeKept ? readLifetime(lead)?.kind : undefined;
	return kept === 'session' || kept === 'persistent';
});

/** The near paragraphs, newest first, up to a question or a line about cookies: those part a text. */
export function nearest(near: readonly string[]): string[] {
	const lines: string[] = [];
	for (const text of near.toReversed()) {
		lines.push(text);
		// "Examples of operational, analytics and advertising cookies:" parts them from what is said of one kind.
		if (isTitleLine(text) && listsCategories(text)) break;
		// "Optional", under the title that says more.
		if (isTitleLine(text) && !text.endsWith(':') && !isVague(text)) break;
	}
	return lines;
}

export function firstOf<T>(read: (text: string) => T | null, texts: readonly string[]): T | null {
	for (const text of texts) {
		const value = read(text);
		if (value !== null) return value;
	}
	return null;
}

const MAX_OWNER_TITLE = 60;

/** The owner of the cookies that a title names: "1. Example cookies", "Example-Cookies". */
function ownerBeforeCookies(title: string): string | null {
	const at = Math.max(title.lastIndexOf(' '), title.lastIndexOf('-'));
	if (at < 1 || title.length > MAX_OWNER_TITLE) return null;
	const isCookies = isCookieWord(title.slice(at + 1).toLowerCase());
	return isCookies ? title.slice(0, at).trim() : null;
}

/** The company before brackets that say of which kind its cookies are, or its whole name: "Example (targeted advertising)". */
function ownerBeforeBracket(title: string): string | null {
	const [, owner = '', bracket = ''] = /^([^()]{2,60}?)\s*\(([^()]{2,60})\)$/.exec(title.trim()) ?? [];
	if (owner === '' || !maybeCompany(owner)) return null;
	const category = readCategory(bracket);
	return (category !== null && category !== 'unknown') || bracket.startsWith(`${owner},`) ? owner : null;
}

/** Evidence from a title for the provider of the cookies under it; the number of a section is no part of it. */
export function providerOfTitle(heading: string, distance: number): ProviderEvidence[] {
	const title = heading.replace(SECTION_NUMBER, '');
	const services = servicesIn(title);
	const service = findProvider(title) ?? companyInBrackets(title);
	if (service !== null)
		return [{ value: service, source: services.length > 1 ? 'several' : 'title', distance }];
	const owner = ownerBeforeBracket(title);
	if (owner !== null) return [{ value: owner, source: 'title', distance }];
	const name = title.replace(/^\W+|\W+$/gu, '');
	if (isCompany(name)) return [{ value: name, source: 'title', distance }];
	const before = ownerBeforeCookies(title);
	if (before !== null && isCompany(before)) return [{ value: before, source: 'title', distance }];
	const setter = /\?\s*$/.test(title) ? null : settingProvider(title);
	if (setter !== null) return [{ value: setter, source: 'title', distance }];
	const atEnd = providerAtEnd(title);
	if (atEnd !== null) return [{ value: atEnd, source: 'of', distance }];
	return maybeCompany(name) ? [{ value: name, source: 'maybe', distance }] : [];
}
