import { memoize } from '../../core/lib/memoize.ts';
import { append } from '../../core/lib/unbounded.ts';
import type { Lifetime } from '../../core/policy/lifetime.ts';
import type { Category, Party, StorageKind } from '../../core/policy/policy.ts';
import { companyInBrackets, findProvider, isCompany, serviceCategory, settingProvider } from '../services.ts';
import { cookieWordIn } from '../understand/cookie-words.ts';
import { wordsOf } from '../understand/fold.ts';
import { findLifetime } from '../understand/lifetime/find-lifetime.ts';
import { findEach, readEach } from '../understand/lifetime/read-each.ts';
import { readLifetime } from '../understand/lifetime/read-lifetime.ts';
import { plainCategory, readCategory, speaksOfConsent } from '../understand/read-category.ts';
import type { ColumnMeaning } from '../understand/read-column-role.ts';
import { readParty } from '../understand/read-party.ts';
import { readStorage } from '../understand/read-storage.ts';
import { cellText, hostOf } from './cell-text.ts';
import type { RowFacts } from './declare-names.ts';
import {
	basisOf,
	type CategoryEvidence,
	type CategorySource,
	heaviestCategory,
	heaviestProvider,
	type ProviderEvidence,
	type ProviderSource,
} from './fact-evidence.ts';
import type { Surroundings } from './surroundings.ts';

/** A labelled piece of a row: a cell and what its column holds. */
export interface Field {
	readonly meaning: ColumnMeaning | null;
	readonly text: string;
}

/** The text of the field that holds the names. */
export function nameIn(fields: readonly Field[]): string | undefined {
	return fields.find(({ meaning }) => meaning?.role === 'name')?.text;
}

/** The facts of a row, as its fields are read. */
class Draft {
	category: Category | null = null;
	party: Party | null = null;
	storage: StorageKind | null = null;
	lifetime: Lifetime | null = null;
	lifetimes: readonly Lifetime[] = [];
	provider: string | null = null;
	location: string | null = null;
	purpose: string | null = null;
	domain: string | null = null;
	functionText: string | null = null;
	/** A provider that a column of another kind names. */
	asideProvider: string | null = null;
	/** "Third party", in a column of providers: better than nothing. */
	thirdParty: string | null = null;
	/** A lifetime that a column of another kind states. */
	asideLifetime: Lifetime | null = null;
	/** A category that a column of types names. */
	kind: Category | null = null;
	/** A category that a column of another kind names. */
	aside: Category | null = null;
}

const MAX_WORD_CELL = 60;

/** Whether a text says "third party" and nothing else. */
const isOnlyThird = (text: string) =>
	text.length <= 40 && wordsOf(text).length <= 3 && readParty(text) === 'third' && !isCompany(text);

/** A cell that may say category, party, storage or lifetime, whatever its column is called. */
function readAnything(draft: Draft, text: string): void {
	if (text.length > 200) return;
	const storage = readStorage(text);
	const party = readParty(text);
	draft.storage ??= storage;
	draft.party ??= party;
	// "Third party (Example)" names the provider along with the party.
	const bracket = party === null ? undefined : /\((\p{Lu}[^()]{1,40})\)\s*$/u.exec(text)?.[1];
	if (bracket !== undefined && readParty(bracket) === null) draft.asideProvider ??= bracket;
	const read = storage === null ? readLifetime(text) : null;
	// "Keeps the session" is what a cookie is for.
	const lifetime = read?.kind === 'session' ? findLifetime(text) : read;
	if (lifetime !== null && lifetime.kind !== 'unknown') {
		draft.asideLifetime ??= lifetime;
		if (draft.lifetimes.length === 0) draft.lifetimes = readEach(text);
	} else if (text.length <= MAX_WORD_CELL) draft.aside ??= readCategory(text);
}

/** "Authentication (front and back office)": the function, and in brackets where it is used. */
function splitFunction(text: string): { what: string; where: string | null } {
	const match = /^(.*\S)\s*\(([^()]+)\)\s*\.?$/.exec(text);
	return match?.[1] && match[2] ? { what: match[1], where: match[2].trim() } : { what: text, where: null };
}

/** "_ga (Duration: 2 years), _gid (Duration: 1 day)": the lifetime of each name stands behind it. */
function readBracketed(draft: Draft, text: string): void {
	if (!text.includes('(')) return;
	const read = [...text.matchAll(/\(([^()]{2,60})\)/g)].flatMap(([, inside = '']) => {
		const lifetime = readLifetime(inside.slice(inside.lastIndexOf(':') + 1));
		return lifetime === null || lifetime.kind === 'unknown' ? [] : [lifetime];
	});
	if (read.length === 1) draft.lifetime ??= read[0] ?? null;
	else if (draft.lifetimes.length === 0) draft.lifetimes = read;
}

function readField(draft: Draft, { meaning, text }: Field): void {
	const plain = cellText(text);
	if (plain === null) return;
	switch (meaning?.role) {
		case 'provider': {
			const party = plain.length <= 40 ? readParty(plain) : null;
			draft.party ??= party;
			if (isOnlyThird(plain)) draft.thirdParty ??= plain;
			else draft.provider ??= plain;
			return;
		}
		case 'domain': {
			const host = hostOf(plain.split(/[\s,;]+/)[0] ?? '');
			if (host === null) draft.provider ??= plain;
			else if (hostOf(plain) !== null) draft.domain ??= host;
			return;
		}
		case 'wildcard':
			return;
		case 'value':
			// An example of a value says nothing of the cookie.
			return;
		case 'purpose':
			draft.purpose = draft.purpose === null ? plain : `${draft.purpose} ${plain}`;
			return;
		case 'lifetime': {
			const lifetime = readLifetime(plain, meaning.unitHint);
			if (lifetime?.kind === 'unknown') readAnything(draft, plain);
			draft.lifetime ??= lifetime;
			if (draft.lifetimes.length === 0) draft.lifetimes = readEach(text, meaning.unitHint);
			return;
		}
		case 'category': {
			const category = readCategory(plain);
			if (category === null) readAnything(draft, plain);
			draft.category ??= category;
			return;
		}
		case 'party':
			readAnything(draft, plain);
			return;
		case 'storage':
			draft.storage ??= readStorage(plain);
			return;
		case 'location':
			draft.location ??= plain;
			return;
		case 'function-and-location':
			draft.functionText ??= plain;
			return;
		case 'name':
			readBracketed(draft, plain);
			return;
		case 'type':
			readAnything(draft, plain);
			if (plain.length <= MAX_WORD_CELL) draft.kind ??= readCategory(plain);
			return;
		default:
			readAnything(draft, plain);
	}
}

/**
 * Reads the category at the head of a purpose: "Analytics (…)", "A functional cookie that …", "Analyses visits". Words for
 * what many a cookie serves ("security", "preferences") name none there, unless they are all that stands there.
 */
const leadCategory = memoize((purpose: string): Category | null => {
	const lead = /^[^(.:;–—]{3,40}?(?=\s*(?:[(.:;–—]|$))/.exec(purpose)?.[0];
	const category = lead === undefined ? null : readCategory(lead);
	const isWhole = lead !== undefined && lead.length >= purpose.length - 1;
	if (category !== null && (category !== 'necessary' || isWhole || plainCategory(lead ?? '') !== null))
		return category;
	const at = cookieWordIn(purpose);
	const ofCookie = at > 0 && at <= MAX_WORD_CELL ? readCategory(purpose.slice(0, at)) : null;
	if (ofCookie !== null && ofCookie !== 'unknown' && ofCookie !== 'necessary') return ofCookie;
	const firstWord = /^\S*/.exec(purpose)?.[0] ?? '';
	const hint = firstWord.length >= 6 ? readCategory(firstWord.replace(/[,;:]$/, '')) : null;
	return hint === 'statistical' || hint === 'advertising' ? hint : null;
});

/** Weighs who provides the cookie of a row: its own words, and those around it. */
function providerOf(draft: Draft, around: Surroundings, mayBeHost: boolean): string | null {
	const { provider, asideProvider, purpose, domain } = draft;
	const evidence: ProviderEvidence[] = [];
	const add = (value: string | null, source: ProviderSource) => {
		if (value !== null) evidence.push({ value, source });
	};
	add(provider, 'cell');
	add(asideProvider, 'partyColumn');
	if (mayBeHost) add(domain, 'host');
	const stated = heaviestProvider(around.providers.filter(({ source }) => source !== 'maybe'));
	if (around.provider !== stated) add(around.provider, 'group');
	else {
		for (const statement of around.providers)
			if (statement.source !== 'maybe' || purpose?.includes(statement.value)) evidence.push(statement);
	}
	if (provider === null && purpose !== null) {
		add(settingProvider(purpose), 'purposeSetter');
		add(findProvider(purpose), 'purposeMention');
		add(companyInBrackets(purpose), 'purposeMention');
	}
	return heaviestProvider(evidence);
}

/** Weighs the category of a row: its own words, and those around it. */
function categoryOf(draft: Draft, around: Surroundings, provider: string | null) {
	const { purpose } = draft;
	const evidence: CategoryEvidence[] = [];
	const add = (value: Category | null, source: CategorySource) => {
		if (value !== null) evidence.push({ value, source });
	};
	add(draft.category, 'cell');
	if (around.category === heaviestCategory(around.categories)) append(evidence, around.categories);
	else add(around.category, 'group');
	add(draft.kind, draft.kind === 'unknown' ? 'vague' : 'typeColumn');
	// "Keeps your consent to analytics cookies": what is consented to is not what the cookie is.
	if (draft.category === null && purpose !== null && !speaksOfConsent(purpose)) {
		add(leadCategory(purpose), 'purposeLead');
		add(plainCategory(purpose), 'purposeWords');
	}
	add(draft.aside, 'otherColumn');
	if (provider !== null) add(serviceCategory(provider), 'service');
	const category = heaviestCategory(evidence);
	return { category, categoryBasis: basisOf(evidence, category) };
}

/** Combines the fields of one row with the facts that the words above it state. */
export function readFields(fields: readonly Field[], around: Surroundings): RowFacts {
	const draft = new Draft();
	for (const field of fields) readField(draft, field);
	if (draft.functionText !== null) {
		const { what, where } = splitFunction(draft.functionText);
		draft.location ??= where;
		// Two columns say what a cookie is for: neither is left out.
		draft.purpose = draft.purpose === null ? what : `${what}: ${draft.purpose}`;
	}
	const saysLifetime = fields.some(({ meaning }) => meaning?.role === 'lifetime');
	if (draft.lifetime === null || draft.lifetime.kind === 'unknown')
		draft.lifetime = draft.asideLifetime ?? draft.lifetime;
	if (!saysLifetime && draft.lifetime === null && draft.purpose !== null) {
		draft.lifetime = findLifetime(draft.purpose);
		if (draft.lifetimes.length === 0) draft.lifetimes = findEach(draft.purpose);
	}
	// The host of another site is all that is known of who sets a cookie, unless a column is to say it.
	const mayBeHost =
		draft.party === 'third' &&
		!fields.some(({ meaning, text }) => meaning?.role === 'provider' && !isOnlyThird(text));
	const provider = providerOf(draft, around, mayBeHost) ?? draft.thirdParty;
	return {
		storage: draft.storage ?? around.storage,
		...categoryOf(draft, around, provider),
		provider,
		services: around.services,
		notSet: around.notSet,
		following: around.following,
		location: draft.location,
		purpose: draft.purpose,
		party: draft.party ?? around.party,
		domain: draft.domain,
		lifetime: draft.lifetime,
		lifetimes: draft.lifetimes,
	};
}
