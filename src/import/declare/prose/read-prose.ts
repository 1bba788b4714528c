import type { Lifetime } from '../../../core/policy/lifetime.ts';
import type { Place } from '../../document.ts';
import { servicesIn } from '../../services.ts';
import { COOKIE_WORD, speaksOfCookies } from '../../understand/cookie-words.ts';
import { saysUse } from '../../understand/denial.ts';
import { foldInPlace } from '../../understand/fold.ts';
import { findLifetime } from '../../understand/lifetime/find-lifetime.ts';
import { findEach } from '../../understand/lifetime/read-each.ts';
import { readLifetime } from '../../understand/lifetime/read-lifetime.ts';
import { phraseSource } from '../../understand/phrase-source.ts';
import { storageInText } from '../../understand/read-storage.ts';
import { VOCABULARIES } from '../../vocabulary/index.ts';
import type { Collector } from '../collector.ts';
import type { Context } from '../context.ts';
import { declareNames } from '../declare-names.ts';
import { ledTitle } from '../service-titles.ts';
import { categoriesInProse } from './categories-in-prose.ts';
import type { NamedCookie } from './named-cookie.ts';
import { belowInProse, namesInProse } from './names-in-prose.ts';
import { providerOf } from './provider-in-prose.ts';
import { aboutCookie, groupsOf, sentenceAround } from './words-around.ts';

/** "_ga for two years": the lifetime that follows a name. */
const DURING = new RegExp(
	`^\\W{0,3}\\s*${phraseSource(VOCABULARIES.map(({ lifetime }) => lifetime.during))}\\s+(\\S+\\s+\\S+)`,
);
const COOKIE_WORDS = new RegExp(COOKIE_WORD);
/** Signs of a name, or of its lifetime in brackets. */
const MAY_NAME = /[`_]|\w\s\(/;
const MAX_PARAGRAPH = 5000;
/** Characters behind a name that may state its lifetime. */
const MAX_AFTER = 500;

/** The lifetime that follows a name: in brackets, after "for", or in the words up to the next name. */
function lifetimeAfter(text: string, { end }: NamedCookie, next: number) {
	const after = text.slice(end, Math.min(next, end + MAX_AFTER));
	const match = DURING.exec(foldInPlace(after));
	const span = match && after.slice(match[0].length - (match[1] ?? '').length, match[0].length);
	const read = span === null ? null : readLifetime(span.replace(/[.,;]$/, ''));
	return read !== null && read.kind !== 'unknown' ? read : findLifetime(after);
}

/** The session that the words before a name speak of: "a session cookie, usually called …". */
function sessionBefore(before: string): Lifetime | null {
	if (!speaksOfCookies(before)) return null;
	const read = readLifetime(aboutCookie(before));
	return read?.kind === 'session' ? read : null;
}

/** Declares the cookies that a sentence names for certain. */
export function readProse(source: string, place: Place, context: Context, collector: Collector): boolean {
	if (source.length > MAX_PARAGRAPH) return false;
	// An accent may be a character of its own: words are found where it is not.
	const text = source.normalize('NFC');
	const speaks = speaksOfCookies(text);
	const below = MAY_NAME.test(text) ? belowInProse(text) : [];
	// "We set `a_b` and `c_d`", under a heading about cookies.
	const isUse = !speaks && /[`_]/.test(text) && saysUse(text);
	if (!speaks && !isUse && below.length === 0) return false;
	if (!speaks && !context.here(null).aboutCookies) return false;
	// "cookie_choice" speaks of cookies, and says nothing of what the sentence is about.
	const isIntroduced = isUse || (!COOKIE_WORDS.test(foldInPlace(text)) && context.here(null).aboutCookies);
	const isBelow = below.length > 0 && context.here(null).aboutCookies;
	const cookies = speaks || isUse ? namesInProse(text, isIntroduced, isBelow) : below;
	if (cookies.length === 0) return false;
	const around = context.here(null);
	if (around.notSet) return false;
	const lifetimes = cookies.map((cookie, index) =>
		lifetimeAfter(text, cookie, cookies[index + 1]?.start ?? text.length),
	);
	// "A session cookie called x" says it before the name.
	cookies.forEach((cookie, index) => {
		const { from } = sentenceAround(text, cookie);
		// The sentences before the only name are about that cookie.
		const begin = cookies.length === 1 ? cookie.start - MAX_AFTER : Math.max(from, cookie.start - 200);
		const before = text.slice(Math.max(0, begin, cookies[index - 1]?.end ?? 0), cookie.start);
		lifetimes[index] ??= sessionBefore(before);
	});
	// "Names: _ga, _gid. Duration: 13 months" says it of all: none of the others has one of its own.
	const last = lifetimes.at(-1) ?? null;
	const shared =
		lifetimes.slice(0, -1).every((lifetime) => lifetime === null) &&
		/^\W*\.\s/.test(text.slice(cookies.at(-1)?.end))
			? last
			: null;
	const groups = groupsOf(text, cookies);
	const dealt = groups.map(({ first, last: end }) => {
		const from = cookies[end]?.end ?? text.length;
		const each = findEach(text.slice(from, from + 300));
		return each.length === end - first + 1 ? each : [];
	});
	const lifetimeOf = (index: number) => {
		const at = groups.findIndex(({ last: end }) => index <= end);
		const group = groups[at];
		if (group === undefined) return lifetimes[index] ?? shared;
		return dealt[at]?.[index - group.first] ?? lifetimes[index] ?? lifetimes[group.last] ?? shared;
	};
	const categories = categoriesInProse(text, cookies, groups, around.category);
	const named = servicesIn(text);
	const services = [...around.services, ...named];
	const led = ledTitle(text) ?? '';
	const titled = around.serviceTitles.has(led) ? led : null;
	collector.readAs('running-text');
	cookies.forEach((cookie, index) => {
		const { from, to } = sentenceAround(text, cookie);
		const sentence = text.slice(Math.max(from, cookie.end - 300), Math.min(to, cookie.end + 300));
		const group = groups.find(({ last: end }) => index <= end)?.first ?? index;
		const last = cookies[group - 1]?.end ?? 0;
		const facts = {
			category: categories[index]?.category ?? null,
			categoryBasis: categories[index]?.basis ?? null,
			storage: storageInText(sentence) ?? around.storage,
			provider: providerOf(text, cookies[group] ?? cookie, { from, to, last }) ?? titled ?? around.provider,
			services,
			purpose: source.length <= 500 && cookies.length === 1 ? source : null,
			lifetime: lifetimeOf(index),
			following: around.following,
		};
		declareNames(cookie.name, facts, place, collector);
	});
	return true;
}
