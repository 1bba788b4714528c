import { createCookieFacts } from '../../../core/known/cookie-facts.ts';
import { KNOWN_COOKIES, type KnownCookie } from '../../../core/known/known-cookies.ts';
import { memoize } from '../../../core/lib/memoize.ts';
import { isCookieWord } from '../../understand/cookie-words.ts';
import { fold, foldInPlace, INVISIBLE } from '../../understand/fold.ts';
import { formOf, isDomain, isPlainName } from '../../understand/names/name-form.ts';
import { cleanToken } from '../../understand/names/name-tokens.ts';
import { readNames } from '../../understand/names/read-names.ts';
import { alternation, phraseSource } from '../../understand/phrase-source.ts';
import { isStorageName } from '../../understand/read-storage.ts';
import { VOCABULARIES } from '../../vocabulary/index.ts';
import { isSetting } from '../prose/sure-name.ts';
import { SUSPICION } from './weights.ts';

const FACTS = createCookieFacts(null);

const MIN_LENGTH = 3;
const MAX_LENGTH = 100;
/** Characters around a word in which an emphasis may begin or end. */
const NEAR = 200;
/** A well-known name of so many letters is hardly a word. */
const UNMISTAKABLE_LENGTH = 8;

/** Addresses, files, functions, parameters, fields of code: written like names, and none. */
const NO_NAME =
	/:\/\/|@|^javascript:|^https?$|^www\.|^\/|\/\/|\(\)|^(?:document|window|navigator|process|this|self)\.|\.(?:js|mjs|ts|jsx|tsx|css|s?html?|php|aspx?|json|xml|ya?ml|md|txt|png|jpe?g|gif|svg|pdf|zip|exe|docx?|xlsx?|csv|od[ts])(?:$|[?#])|^utm_|^https?_cookies?$|^_(?:blank|self|top|parent)$|^(?:target|rel|href|class|id|style|src|data|aria)[-=]|[=$\\^{}]|&|^#/iu;

/** A kind of cookies, as German writes it. */
const KIND = /^\p{Lu}\p{L}+-Cookies?$/u;

/** Marks of an emphasis that stayed at the edges of a word when the text was read. */
const EMPHASIS =
	/^_[^_].*(?<=[^_])_$|^_+\p{Lu}[\p{Ll}-]*(?:-\p{Lu}\p{Ll}+)*$|^\p{L}+_+$|^_*$|^_+[\d*]|^\._|\._+$|[_*]:[_*]?|['’]|^(?!.*\p{L}{2})/u;
/** The end of an emphasis whose beginning stands elsewhere. */
const OPEN_EMPHASIS = /[\p{L}.,:)]_+(?:[\s.,;:)]|$)/u;
/** An emphasis may begin so. */
const UNDERSCORED_WORD = /^_(?:\p{Ll}+|\p{Lu}[\p{L}-]*)$/u;
const ENDING =
	/[A-Za-z\d](?:Session|Cookie|Consent|Token|Id|ID|Visitor|User|Uid|Sess|Csrf|Auth|Banner|Visit)$/u;
const POLICY_BEHIND = new RegExp(`^\\s+${phraseSource(VOCABULARIES.map(({ topic }) => topic.policy))}`);
/** Letters in which no second word begins. */
const WORD = /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/u;
const HUMPS = /^[A-Z]?[a-z]+(?:[A-Z][a-z]+){2,}$/u;
/** As programs write names, and brands seldom: "lastSearch". */
const CAMEL = /^[a-z]{2}[a-z\d]*(?:[A-Z][a-z\d]+)+$/u;
const MIN_CAMEL = 8;
const CAPITALS = /^[A-Z][A-Z0-9]{4,}$/u;
const SESSION = /SESS|CSRF|XSRF|SID$|COOKIE|TOKEN|UID|^\w{4,}ID$/u;

/** Names of well-known cookies that are written in letters of one case. */
const KNOWN_WORDS = new Set(
	KNOWN_COOKIES.map(({ pattern }) => pattern).filter((name) => /^[a-z]+$|^[A-Z]+$/u.test(name)),
);

function knownPoints(name: string, { product, provider }: KnownCookie): number {
	if (!KNOWN_WORDS.has(name)) return SUSPICION.wellKnown;
	const isProduct = fold(`${product} ${provider}`).replace(/\W/gu, '').includes(fold(name));
	if (isProduct) return SUSPICION.wellKnownProduct;
	return name.length >= UNMISTAKABLE_LENGTH ? SUSPICION.wellKnown : SUSPICION.wellKnownWord;
}

/** A name that begins with one of the prefixes of names (RFC 6265bis 4.1.3). */
const PREFIXED = /^__(?:Host|Secure|Http|Host-Http)-[\w.-]+\*?$/u;

/** The well-known cookie of a name, also where an underscore at its beginning was lost or taken for an emphasis. */
function entryOf(token: string): KnownCookie | null {
	return FACTS.entry(token) ?? (/^_[a-z]{3}/.test(token) ? FACTS.entry(`_${token}`) : null);
}

/** Points for a token by its form alone; null for one that is surely no name. */
export function formPoints(token: string): number | null {
	// Most names are written so, and none of the tests below is about them.
	const isPlain = /^_[a-z]/.test(token) && token.length <= MAX_LENGTH && isPlainName(token);
	if (!isPlain || !/[a-z]{2}/.test(token)) return formPointsOfOther(token);
	if (isStorageName(token.replaceAll('_', ' '))) return null;
	const entry = entryOf(token);
	return entry === null ? SUSPICION.leadingUnderscore : knownPoints(token, entry);
}

const formPointsOfOther = memoize((token: string): number | null => {
	if (token.length < MIN_LENGTH || token.length > MAX_LENGTH) return null;
	if (NO_NAME.test(token) || KIND.test(token) || isSetting(token)) return null;
	if (isStorageName(token.replaceAll('_', ' '))) return null;
	const entry = entryOf(token);
	if (entry !== null) return knownPoints(token, entry);
	if (PREFIXED.test(token)) return SUSPICION.wellKnown;
	if (isDomain(token) || (WORD.test(token) && isCookieWord(fold(token)))) return null;
	const form = formOf(token);
	// The names of a few sites have accented letters.
	if (form === null && !/^_[\p{L}\p{N}_.-]+$/u.test(token)) return null;
	if (/_/u.test(token)) {
		if (EMPHASIS.test(token) || !/[\p{L}\d]/u.test(token)) return null;
		if (UNDERSCORED_WORD.test(token)) return SUSPICION.underscoredWord;
		if (/^_/u.test(token)) return SUSPICION.leadingUnderscore;
		return /_\*$/u.test(token) ? SUSPICION.underscore + 1 : SUSPICION.underscore;
	}
	if (/^\*\p{L}|[^_*-]\*$/u.test(token)) return null;
	if (/-\*$/u.test(token)) return SUSPICION.wildcardEnd;
	if (token.length > MIN_LENGTH * 2 && ENDING.test(token)) return SUSPICION.nameEnding;
	if (CAPITALS.test(token) && SESSION.test(token.slice(1))) return SUSPICION.sessionCapitals;
	if (token.length >= MIN_CAMEL && CAMEL.test(token)) return SUSPICION.camelCase;
	if (form === 'certain' || HUMPS.test(token)) return SUSPICION.otherForm;
	if (/^[a-z\d]+(?:-[a-z\d]+)+$/u.test(token)) return SUSPICION.hyphened;
	return /^\p{Lu}/u.test(token) ? SUSPICION.capitalWord : SUSPICION.word;
});

/** A token of a text that may be a name. */
export interface Token {
	readonly name: string;
	/** Its points by form. */
	readonly points: number;
	readonly start: number;
	readonly end: number;
	readonly isSetOff: boolean;
}

const PLAIN = '[^\\s,;|()<>[\\]{}"“”„«»‘’`]';
/** Characters of a name, with one placeholder in brackets of any kind among them. */
const TOKEN = new RegExp(
	`${PLAIN}+(?:(?:<[^<>\\n]{1,40}>|\\{[^{}\\n]{1,40}\\}|(?<=[_.-])[([][^()[\\]\\n]{1,40}[)\\]])${PLAIN}*)?`,
	'uy',
);

/** Signs without which a token of running text is no suspect. */
const SIGN = '[_*]|[a-z\\d][A-Z]|[A-Z]{3}';
/** Names of well-known cookies that have no such sign. */
const WITHOUT_SIGN = KNOWN_COOKIES.map(({ pattern }) => pattern).filter(
	(name) => /^[a-z][\w.-]+$/u.test(name) && !new RegExp(SIGN, 'u').test(name),
);
const SIGNS = new RegExp(
	`${SIGN}|\\b(?:${alternation(WITHOUT_SIGN.map((name) => name.replaceAll('.', '\\.')))})\\b`,
	'gu',
);
const SEPARATOR = new RegExp(`(?!${PLAIN}).`, 'su');

/** The beginning of the token that a character belongs to, not before `from`. */
function startOf(text: string, at: number, from: number): number {
	let start = at;
	const least = Math.max(from, at - MAX_LENGTH);
	while (start > least && !SEPARATOR.test(text[start - 1] ?? '')) start -= 1;
	return start;
}

/** So many capitals within words are those of cells that run together. */
const MIN_HUMPS = 3;
const HUMP = /\p{Ll}\p{Lu}\p{Ll}/gu;
const MAX_GLUED = 400;
/** Share of single words between the commas of a list of names. */
const MIN_WORDS = 0.8;
/** "30 days__abcHarbour": a name with the cells before and behind it. */
const WITHIN_GLUED = /_{1,2}[a-z]+(?:_[a-z]+)*(?=[A-Z][a-z])/u;
/** Stops behind a name: "_ga:", "_ga…". */
const MAX_STOPS = 4;

/** A token as a name, what varies in it as `*`; null if it is several names or none. */
function nameOf(raw: string): string | null {
	const visible = raw.replace(INVISIBLE, '');
	if (!/[[{<(\\]/u.test(visible)) return cleanToken(visible);
	const { names } = readNames(visible);
	return names.length === 1 ? (names[0] ?? null) : null;
}

/** Whether capitals within words show that cells ran together; between the commas of a list, names have them too. */
function isRunTogether(text: string): boolean {
	if ((text.match(HUMP)?.length ?? 0) < MIN_HUMPS) return false;
	const parts = text.split(/[,;|/\n]+/).map((part) => part.trim());
	const words = parts.filter((part) => part !== '' && !/\s/.test(part));
	return parts.length < 2 || words.length < parts.length * MIN_WORDS;
}

/** The tokens of a text that have a sign of a name, in time linear in its length. */
export const suspectsIn = memoize((text: string): readonly Token[] => {
	const tokens: Token[] = [];
	const isGlued = isRunTogether(text.slice(0, MAX_GLUED));
	let until = 0;
	for (const { index } of text.matchAll(SIGNS)) {
		if (index < until) continue;
		TOKEN.lastIndex = startOf(text, index, until);
		const match = TOKEN.exec(text);
		if (match === null) continue;
		const [raw] = match;
		until = match.index + raw.length;
		if (raw.length < MIN_LENGTH || raw.length > MAX_LENGTH * 2) continue;
		let start = match.index;
		let end = until - (/(?<![:.!?])[:.!?]+$/.exec(raw.slice(-MAX_STOPS))?.[0].length ?? 0);
		let name = nameOf(raw);
		const inside = WITHIN_GLUED.exec(raw);
		if (inside !== null && FACTS.entry(inside[0]) !== null) {
			[name] = inside;
			start += inside.index;
			end = start + name.length;
		}
		const points = name === null ? null : formPoints(name);
		if (name === null || points === null || points < SUSPICION.least) continue;
		// Cells that run together.
		if (isGlued && !/[_\d*]/u.test(name) && FACTS.entry(name) === null) continue;
		// "Privacy policyCookie policy": links without a blank between.
		if (name.endsWith('Cookie') && POLICY_BEHIND.test(foldInPlace(text.slice(end, end + NEAR)))) continue;
		// A line in capitals; a word alone that ends as names of sessions do is none.
		const isAlone = points >= SUSPICION.sessionCapitals && text.length - raw.length <= MAX_STOPS;
		if (/^[A-Z]+$/u.test(name) && FACTS.entry(name) === null && !isAlone && !/\p{Ll}{2}/u.test(text))
			continue;
		// A function, or what a template fills in.
		if (text.startsWith('()', end) || /[{%]\s?$/u.test(text.slice(Math.max(0, start - 2), start))) continue;
		const rest = text.slice(Math.max(0, start - NEAR), start) + text.slice(end, end + NEAR);
		const isEmphasis = /^[^_]+_[^_]+$|^_[^_]+$/u.test(name) && OPEN_EMPHASIS.test(rest);
		const isSetOff = /["“„«‘`]$/u.test(text.slice(Math.max(0, start - 1), start));
		tokens.push({ name, points: points + (isEmphasis ? SUSPICION.emphasis : 0), start, end, isSetOff });
	}
	return tokens;
});
