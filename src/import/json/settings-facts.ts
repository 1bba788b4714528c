import { providerOfTitle, sentencesOf } from '../declare/title-lines.ts';
import { findProvider } from '../services.ts';
import { isCookieWord } from '../understand/cookie-words.ts';
import { deniesUse } from '../understand/denial.ts';
import { wordsOf } from '../understand/fold.ts';
import { readParty } from '../understand/read-party.ts';
import { usedService } from '../used-service.ts';
import { flaggedCategory } from './row-flags.ts';
import { categoryOfKey, meaningOfKey, saysNotSet, wordsOfKey } from './row-keys.ts';
import type { Around } from './row-plan.ts';
import { Reference, withLineOf } from './script/script-values.ts';
import { asObject, field, type JsonObject, textIn, textOf } from './values.ts';
import { factsBeside } from './written-words.ts';

/** Keys under which programs put a title. */
const TITLE_KEYS = [
	'category',
	'categorySlug',
	'linkedCategory',
	'slug',
	'id',
	'key',
	'identifier',
	'type',
	'name',
	'title',
	'label',
	'heading',
	'subheading',
	'header',
];
const NAME_KEYS = [
	'provider',
	'vendor',
	'dataProcessor',
	'company',
	'service',
	'title',
	'label',
	'name',
	'displayName',
];
const MAX_TITLE = 60;
const MAX_FIELDS = 40;

/** Whether a key, or a short title, speaks of cookies. */
export const speaksOfCookies = (key: string): boolean => {
	const words = wordsOf(wordsOfKey(key));
	return words.length <= 8 && words.some(isCookieWord);
};

/** Whether a key is one for cookies and nothing else: `cookies`, `necessaryCookies`, `cookieNames`, `COOKIE_LIST`. */
export const isListKey = (key: string): boolean =>
	/cookies$|cookies?[-_ ]?(?:names?|list|table|data|rows|keys|ids|entries|items|info|details|declarations?)$/i.test(
		key,
	);

/** Whether a value is an object of the file, and no name of a script. */
export const isTextObject = (value: unknown): value is JsonObject =>
	asObject(value) !== null && !(value instanceof Reference);

/** Whether an object holds a list of cookies of its own: a service, a category. */
export function holdsList(object: JsonObject): boolean {
	return Object.entries(object).some(([key, value]) => {
		const isList = Array.isArray(value) && value.length > 0;
		const isMap = isTextObject(value) && Object.values(value).some(isTextObject);
		if (key === 'deviceStorage') return true;
		if (!isList && !isMap) return false;
		if (isMap) return speaksOfCookies(key);
		const items = value as readonly unknown[];
		return items.some(isTextObject) ? true : speaksOfCookies(key);
	});
}

/** The facts that hold below a key. */
export function factsBelow(around: Around, key: string): Around {
	const category = categoryOfKey(key) ?? around.category;
	// What is said of vendors and services is no list of cookies, until a key says so again.
	const isElsewhere = meaningOfKey(key)?.role === 'provider';
	// `services: { "Example Analytics": […] }`
	const provider = findProvider(key)?.length === key.length ? key : around.provider;
	const aboutCookies = (around.aboutCookies && !isElsewhere) || speaksOfCookies(key);
	return { ...around, category, provider, aboutCookies, notSet: around.notSet || saysNotSet(key) };
}

export function withCategory(object: JsonObject, around: Around, isGroup = false): Around {
	const titles = [...TITLE_KEYS, ...(isGroup ? Object.keys(object).slice(0, 20) : [])];
	const named = titles
		.map((key) => titleIn(object, key))
		.find((text) => text !== null && categoryOfKey(text) !== null);
	const category = (named == null ? null : categoryOfKey(named)) ?? flaggedCategory(object);
	return category === null ? around : { ...around, category };
}

function titleIn(object: JsonObject, key: string): string | null {
	const value = field(object, key);
	if (value instanceof Reference) return value.path.at(-1) ?? null;
	const text = Array.isArray(value) ? textOf(value[0]) : textOf(value);
	return text !== null && text.length <= MAX_TITLE ? text : null;
}

/** The facts that an object states of the cookies in it: a category, or the service that sets them. */
export function factsWithin(object: JsonObject, around: Around, isGroup: boolean): Around {
	const titled = withCategory(object, around, isGroup);
	if (!isGroup) return titled;
	const beside = titled.category === null || titled.provider === null ? factsBeside(object) : titled;
	const within = {
		...titled,
		category: titled.category ?? beside.category,
		provider: titled.provider ?? beside.provider,
		aboutCookies: titled.aboutCookies || beside.aboutCookies,
	};
	const purposes = field(object, 'purposes');
	const listed = Array.isArray(purposes) ? purposes.map((value) => categoryOfKey(textOf(value) ?? '')) : [];
	const category = within.category ?? listed.find((value) => value !== null) ?? null;
	const provider = NAME_KEYS.map((key) => titleIn(object, key)).find(
		(text) =>
			text !== null &&
			(findProvider(text) !== null || (categoryOfKey(text) === null && !speaksOfCookies(text))),
	);
	const service = provider == null ? (within.provider ?? onlyService(object)) : serviceIn(provider);
	return { ...within, category, provider: service };
}

/** The title of a service among settings: a text, or an object with one, under its key or in a list. */
const titleOfService = (value: unknown, key: string): string | null => {
	if (typeof value === 'string') return textOf(value);
	const object = value instanceof Reference ? null : asObject(value);
	return object && (NAME_KEYS.map((name) => titleIn(object, name)).find((text) => text !== null) ?? key);
};

/**
 * The only service that an object lists under a key for services; null where it lists none or several, or one that has
 * cookies of its own.
 */
export function onlyService(object: JsonObject): string | null {
	for (const [key, value] of Object.entries(object).slice(0, MAX_FIELDS)) {
		const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
		const [[id, service] = ['', null]] = entries;
		if (entries.length !== 1 || meaningOfKey(key)?.role !== 'provider') continue;
		if (isTextObject(service) && holdsList(service)) return null;
		const title = titleOfService(service, Array.isArray(value) ? '' : id);
		if (title !== null && title !== '' && readParty(title) === null) return serviceIn(title);
	}
	return null;
}

/** The only service that the title or the description beside a table names. */
export function serviceInWords(object: JsonObject): string | null {
	const title = textIn(object, 'title', 'label') ?? '';
	const [named] = title.length <= MAX_TITLE ? providerOfTitle(title, 0) : [];
	if (named?.source === 'title') return named.value;
	const description = textIn(object, 'description') ?? '';
	return sentencesOf(description).some(deniesUse) ? null : usedService(description);
}

const MAX_NAME_WORDS = 3;

/**
 * The service that a title or an identifier of settings names: "google-ads" is Google Ads, "Measuring visits (Example
 * Analytics)" is Example Analytics.
 */
export function serviceIn(title: string): string {
	const isId = /^[a-z\d]+(?:[-_][a-z\d]+)+$/.test(title);
	const words = isId ? wordsOfKey(title) : title;
	const service = findProvider(words);
	if (service === null) return title;
	if (isId && service.length === words.length)
		return words.replace(/(?<![\p{L}\d])\p{Ll}/gu, (letter) => letter.toUpperCase());
	const isSentence = words.includes('(') || words.split(/\s+/).length > MAX_NAME_WORDS;
	return !isId && isSentence ? service : title;
}

/** Codes of languages, as keys of translations. */
const LANGUAGES = new Set(
	'en fr de es it nl pt pl sv da no nb nn fi cs sk hu ro bg el et lv lt sl hr mt ga ca eu gl cy uk ru tr br oc'.split(
		' ',
	),
);

/** Whether all keys are languages: under each stand the same texts. */
export function isByLanguage(object: JsonObject): boolean {
	const keys = Object.keys(object);
	return (
		keys.length >= 2 &&
		keys.every((key) => LANGUAGES.has(key.slice(0, 2).toLowerCase()) && key.length <= 5) &&
		keys.some((key) => /^(?:en|fr|de|es|it|nl|pt)\b/i.test(key))
	);
}

/** A row whose texts stand in an object for each language: `{ id, de: { … }, en: { … } }`, with those of the first. */
export function withFirstLanguage(row: JsonObject): JsonObject {
	const entries = Object.entries(row);
	const isTranslation = ([key, value]: [string, unknown]) =>
		LANGUAGES.has(key.toLowerCase()) && isTextObject(value);
	const translations = entries.filter(isTranslation);
	const [first] = translations;
	if (first === undefined || !isByLanguage(Object.fromEntries(translations))) return row;
	const others = entries.filter((entry) => !isTranslation(entry));
	return withLineOf(row, { ...Object.fromEntries(others), ...asObject(first[1]) });
}
