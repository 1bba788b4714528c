import type { Lifetime } from '../../core/policy/lifetime.ts';
import type { Category, Party, StorageKind } from '../../core/policy/policy.ts';
import { findProvider, isCompany } from '../services.ts';
import { foldInPlace, wordsOf } from '../understand/fold.ts';
import { findLifetime } from '../understand/lifetime/find-lifetime.ts';
import { readEach } from '../understand/lifetime/read-each.ts';
import { readLifetime } from '../understand/lifetime/read-lifetime.ts';
import { phraseSource } from '../understand/phrase-source.ts';
import { categoryOfLabel, isCategoryName, plainCategory, readCategory } from '../understand/read-category.ts';
import { isPlainHeading, readColumnRole } from '../understand/read-column-role.ts';
import { readParty } from '../understand/read-party.ts';
import { readStorage, storageInText } from '../understand/read-storage.ts';
import { AND } from '../understand/word-books.ts';
import { TABLE_WORDS, VOCABULARIES } from '../vocabulary/index.ts';
import type { ColumnRole } from '../vocabulary/vocabulary.ts';
import { cellText, hostOf, widestHost } from './cell-text.ts';
import type { Field } from './field.ts';
import { ownerBesideParty } from './provider-cell.ts';
import { answerRemark, saysNo, saysYes } from './table/column-cells.ts';

/** The facts of a row, as its fields are read. */
export class RowDraft {
	category: Category | null = null;
	party: Party | null = null;
	storage: StorageKind | null = null;
	lifetime: Lifetime | null = null;
	lifetimes: readonly Lifetime[] = [];
	provider: string | null = null;
	location: string | null = null;
	purpose: string | null = null;
	domain: string | null = null;
	/** The host that stands for all those of a column of domains. */
	host: string | null = null;
	/** Words for what the cookie does, in a column of lifetimes. */
	asidePurpose: string | null = null;
	functionText: string | null = null;
	/** A provider that a column of another kind names. */
	asideProvider: string | null = null;
	/** Words in a column of domains, which say who sets the cookie where no other column does. */
	domainWords: string | null = null;
	/** "Third party", in a column of providers: better than nothing. */
	thirdParty: string | null = null;
	/** A lifetime that a column of another kind states. */
	asideLifetime: Lifetime | null = null;
	/** A category that a column of types names. */
	kind: Category | null = null;
	/** A category that a purpose is, and nothing else. */
	purposeKind: Category | null = null;
	/** The category of what needs no consent, as a column says. */
	exempt: Category | null = null;
	/** A category that a column of another kind names. */
	aside: Category | null = null;
}

export const MAX_WORD_CELL = 60;
/** Columns that may ask whether cookies need consent. */
const MAY_ANSWER: ReadonlySet<ColumnRole | undefined> = new Set([
	undefined,
	'other',
	'category',
	'type',
] as const);
/** Words of a sentence that no lifetime has. */
const MIN_PURPOSE_WORDS = 6;

/** Whether a lifetime is a length or a date. */
const isCounted = (lifetime: Lifetime | null) =>
	lifetime !== null && !['session', 'persistent', 'unknown'].includes(lifetime.kind);

const MAX_OWN_WORDS = 2;

/** The category that a purpose names and nothing else: "Functional". What many a cookie serves ("security") is none. */
function categoryAlone(purpose: string): Category | null {
	if (purpose.length > MAX_WORD_CELL || !isCategoryName(purpose) || isCompany(purpose)) return null;
	// "Marketing and analytics": of several the first counts.
	if (wordsOf(purpose).filter((word) => !AND.has([word])).length > MAX_OWN_WORDS) return null;
	const category = readCategory(purpose);
	return category === 'necessary' || category === 'unknown'
		? (plainCategory(purpose) ?? categoryOfLabel(purpose))
		: category;
}

/** Whether a provider's cell holds a domain with its hosts: ".town.example". */
const isFamily = (text: string) => text.startsWith('.') && hostOf(text) !== null;

/** Whether a text says "third party" and nothing else. */
export const isOnlyThird = (text: string) =>
	text.length <= 40 && wordsOf(text).length <= 3 && readParty(text) === 'third' && !isCompany(text);

const SITE = new RegExp(
	phraseSource([...VOCABULARIES.map(({ site }) => site.noun), ...TABLE_WORDS.map(({ site }) => site)]),
);

/** Whether a text says "first party" and nothing else, and in more than one word: "own" and "own site" are who sets the cookie. */
const isOnlyFirst = (text: string) =>
	text.length <= 40 &&
	!SITE.test(foldInPlace(text)) &&
	[2, 3].includes(wordsOf(text).length) &&
	readParty(text) === 'first' &&
	!isCompany(text) &&
	// "Example, run by ourselves"
	findProvider(text) === null;

/** The name in brackets behind a party. */
const PARTY_NAMED = /^[^()]{3,30}\((\p{Lu}[^()]{1,40})\)\s*$/u;

/** A cell that may say category, party, storage or lifetime, whatever its column is called. */
function readAnything(draft: RowDraft, text: string): void {
	if (text.length > 200) return;
	const storage = readStorage(text);
	const party = readParty(text);
	draft.storage ??= storage;
	draft.party ??= party;
	// "Third party (Example)" names the provider along with the party.
	// "Analytics (Example)" names it along with the category.
	const bracket =
		party === null && !/\(/.test(text) ? undefined : /\((\p{Lu}[^()]{1,40})\)\s*$/u.exec(text)?.[1];
	const isProvider =
		bracket !== undefined && (party === null ? isCompany(bracket) : readParty(bracket) === null);
	if (isProvider) draft.asideProvider ??= bracket;
	const read = storage === null ? readLifetime(text) : null;
	// "Keeps the session" is what a cookie is for.
	const lifetime = read?.kind === 'session' ? findLifetime(text) : read;
	if (lifetime !== null && lifetime.kind !== 'unknown') {
		draft.asideLifetime ??= lifetime;
		if (draft.lifetimes.length === 0) draft.lifetimes = readEach(text);
	} else if (text.length <= MAX_WORD_CELL) draft.aside ??= readCategory(text);
}

/** "Authentication (front and back office)": the function, and in brackets where it is used. */
export function splitFunction(text: string): { what: string; where: string | null } {
	const match = /^(.*\S)\s*\(([^()]+)\)\s*\.?$/.exec(text);
	return match?.[1] && match[2] ? { what: match[1], where: match[2].trim() } : { what: text, where: null };
}

/** "_ga (Duration: 2 years), _gid (Duration: 1 day)": the lifetime of each name stands behind it. */
function readBracketed(draft: RowDraft, text: string): void {
	if (!text.includes('(')) return;
	const read = [...text.matchAll(/\(([^()]{2,60})\)/g)].flatMap(([, inside = '']) => {
		const lifetime = readLifetime(inside.slice(inside.lastIndexOf(':') + 1));
		return lifetime === null || lifetime.kind === 'unknown' ? [] : [lifetime];
	});
	const kinds = new Set(
		[...text.matchAll(/\(([^()]{2,60})\)/g)].map(([, inside = '']) => categoryAlone(inside)),
	);
	const [kind = null] = kinds;
	if (kinds.size === 1) draft.kind ??= kind;
	if (read.length === 1) draft.lifetime ??= read[0] ?? null;
	else if (draft.lifetimes.length === 0) draft.lifetimes = read;
}

export function readField(draft: RowDraft, { meaning, text }: Field): void {
	const plain = cellText(text);
	if (plain === null) return;
	// "Consent required": "Yes (analytics)".
	const remark = MAY_ANSWER.has(meaning?.role) && plain.length <= MAX_WORD_CELL ? answerRemark(plain) : null;
	if (remark !== null && isCategoryName(remark)) {
		draft.category ??= readCategory(remark);
		return;
	}
	switch (meaning?.role) {
		case 'provider': {
			const party = plain.length <= MAX_WORD_CELL ? readParty(plain) : null;
			draft.party ??= party;
			// The heading of another column, where lines were lost.
			if (isPlainHeading(plain) && readColumnRole(plain)?.role !== 'domain') return;
			const named = party === null ? null : (ownerBesideParty(plain) ?? PARTY_NAMED.exec(plain)?.[1] ?? null);
			// "Third party (Example)"
			if (named !== null && readParty(named) === null) draft.provider ??= named;
			else if (isOnlyFirst(plain)) return;
			else if (isOnlyThird(plain)) draft.thirdParty ??= plain;
			// ".town.example", beside the service's own name
			else if (draft.provider === null || (isFamily(draft.provider) && !isFamily(plain)))
				draft.provider = plain;
			return;
		}
		case 'domain': {
			const host = widestHost(plain);
			if (host !== null) draft.host ??= host;
			// "*", "fr": a part of a host
			else if (/\p{L}{3}/u.test(plain)) draft.domainWords ??= plain;
			draft.domain ??= hostOf(plain);
			return;
		}
		case 'wildcard':
			return;
		case 'value':
			// An example of a value says nothing of the cookie.
			return;
		case 'purpose':
			draft.purposeKind ??= categoryAlone(plain);
			draft.purpose = draft.purpose === null ? plain : `${draft.purpose} ${plain}`;
			return;
		case 'lifetime': {
			const read = readLifetime(plain, meaning.unitHint);
			// "What is kept, and how long": the lifetime stands in a sentence.
			const lifetime = read?.kind === 'unknown' ? (findLifetime(plain) ?? read) : read;
			if (lifetime?.kind === 'unknown') readAnything(draft, plain);
			// "Local storage" says where it is kept, and no lifetime that could be understood.
			if (lifetime?.kind === 'unknown' && plain.length <= MAX_WORD_CELL && storageInText(plain) !== null)
				return;
			// Where a cell was lost, the words for the next column stand in this one.
			if (lifetime?.kind === 'unknown' && plain.split(' ', MIN_PURPOSE_WORDS).length === MIN_PURPOSE_WORDS)
				draft.asidePurpose ??= plain;
			// "Persistence: permanent; expires: 2 years": the column that counts says more.
			if (draft.lifetime === null || (!isCounted(draft.lifetime) && isCounted(lifetime)))
				draft.lifetime = lifetime;
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
			if (meaning?.asksConsent === true) {
				if (saysNo(plain)) draft.exempt = 'necessary';
				return;
			}
			if (meaning?.asks !== undefined && saysYes(plain)) draft.category ??= meaning.asks;
			readAnything(draft, plain);
	}
}
