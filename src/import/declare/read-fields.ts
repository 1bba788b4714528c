import { memoize } from '../../core/lib/memoize.ts';
import { append } from '../../core/lib/unbounded.ts';
import type { Lifetime } from '../../core/policy/lifetime.ts';
import type { Category } from '../../core/policy/policy.ts';
import { companyOfCookie, knownMakerIn } from '../known-maker.ts';
import {
	companyBeforeColon,
	companyInBrackets,
	findProvider,
	isCookieOf,
	serviceCategory,
	settingProvider,
} from '../services.ts';
import { cookieWordIn } from '../understand/cookie-words.ts';
import { findLifetime } from '../understand/lifetime/find-lifetime.ts';
import { findEach } from '../understand/lifetime/read-each.ts';
import { readNames } from '../understand/names/read-names.ts';
import {
	categoryOfLabel,
	categoryOfVerdict,
	plainCategory,
	readCategory,
	speaksOfConsent,
} from '../understand/read-category.ts';
import { cellText } from './cell-text.ts';
import type { FactsBesideNames } from './declare-names.ts';
import {
	basisOf,
	type CategoryEvidence,
	type CategorySource,
	heaviestCategory,
	heaviestProvider,
	type ProviderEvidence,
	type ProviderSource,
} from './fact-evidence.ts';
import { type Field, nameIn } from './field.ts';
import { isOnlyThird, MAX_WORD_CELL, RowDraft, readField, splitFunction } from './row-draft.ts';
import type { Surroundings } from './surroundings.ts';

/** The category that is the label of a purpose: "Technical: protects the forms". */
function labelCategory(purpose: string): Category | null {
	const label = /^[^(.:;–—]{3,40}?(?=\s?(?::|\s[–—-])\s)/.exec(purpose)?.[0] ?? '';
	return label === '' ? null : categoryOfLabel(label);
}

/**
 * Reads the category at the head of a purpose: "Analytics (…)", "A functional cookie that …", "Analyses visits". Words for
 * what many a cookie serves ("security", "authentication", "preferences of the table") name none there.
 */
const leadCategory = memoize((purpose: string): Category | null => {
	const lead = /^[^(.:;–—]{3,40}?(?=\s*(?:[(.:;–—]|$))/.exec(purpose)?.[0] ?? '';
	const category = lead === '' ? null : readCategory(lead);
	const mayBeServed = category === 'necessary' || category === 'functional';
	if (category !== null && (!mayBeServed || plainCategory(lead) !== null)) return category;
	// "Essential (accepts the policy)"
	if (
		mayBeServed &&
		purpose.slice(lead.length).trimStart().startsWith('(') &&
		categoryOfLabel(lead) === category
	)
		return category;
	const at = cookieWordIn(purpose);
	const ofCookie = at > 0 && at <= MAX_WORD_CELL ? readCategory(purpose.slice(0, at)) : null;
	if (ofCookie !== null && ofCookie !== 'unknown' && ofCookie !== 'necessary') return ofCookie;
	const firstWord = /^\S*/.exec(purpose)?.[0] ?? '';
	const hint = firstWord.length >= 6 ? readCategory(firstWord.replace(/[,;:]$/, '')) : null;
	return hint === 'statistical' || hint === 'advertising' ? hint : null;
});

const MAX_VERDICT = 60;
/** Signs between the pieces of a purpose. */
const PIECES = /[.;]\s+|[.;]$|\s[–—-]\s|[()\n]/;

/**
 * The category that a piece of a purpose is and nothing else: "Essential. Keeps …", "Keeps … (functional)". Behind words
 * about consent it is what is consented to.
 */
const verdictIn = memoize((purpose: string): Category | null => {
	const pieces = purpose.split(PIECES);
	const [first = '', ...others] = pieces.flatMap((piece, index) => {
		// "Necessary, goes with the session", "keeps the session, necessary"
		const parts = piece.split(/,\s+/);
		if (index === 0) return [...parts.slice(0, 2), ...parts.slice(2).slice(-1)];
		return index === pieces.length - 1 && parts.length > 1 ? [piece, parts.at(-1) ?? ''] : [piece];
	});
	for (const piece of others.length === 0 ? [] : speaksOfConsent(purpose) ? [first] : [first, ...others]) {
		const category =
			piece.length > MAX_VERDICT || findProvider(piece) !== null ? null : categoryOfVerdict(piece);
		if (category !== null) return category;
	}
	return null;
});

/** The service that a purpose mentions, where the row's cookies bear the names of that service's. */
function ownService(names: readonly string[], purpose: string): string | null {
	const service = findProvider(purpose);
	return service !== null && names.length > 0 && names.every((own) => isCookieOf(service, own))
		? service
		: null;
}

/** Weighs who provides the cookie of a row: its own words, and those around it. */
function providerOf(draft: RowDraft, around: Surroundings, mayBeHost: boolean, name: string): string | null {
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
		const { names } = readNames(name);
		add(settingProvider(purpose), 'purposeSetter');
		add(ownService(names, purpose), 'purposeSetter');
		add(knownMakerIn(names, purpose), 'purposeMention');
		add(companyOfCookie(purpose) ?? findProvider(purpose), 'purposeMention');
		add(companyInBrackets(purpose), 'purposeMention');
		add(companyBeforeColon(purpose), 'purposeMention');
	}
	return heaviestProvider(evidence);
}

/** Weighs the category of a row: its own words, and those around it. */
function categoryOf(draft: RowDraft, around: Surroundings, provider: string | null) {
	const { purpose } = draft;
	const evidence: CategoryEvidence[] = [];
	const add = (value: Category | null, source: CategorySource) => {
		if (value !== null) evidence.push({ value, source });
	};
	const kind = draft.kind ?? draft.purposeKind;
	// "Optional" beside "Analytics" says only that one may refuse it.
	const isOptional = draft.category === 'unknown' && kind !== null && kind !== 'unknown';
	add(draft.category, isOptional ? 'vague' : 'cell');
	if (around.category === heaviestCategory(around.categories)) append(evidence, around.categories);
	else add(around.category, 'group');
	add(kind, kind === 'unknown' ? 'vague' : 'typeColumn');
	if (draft.category === null && purpose !== null) {
		add(verdictIn(purpose), 'verdict');
		add(labelCategory(purpose), 'purposeLead');
	}
	// "Keeps your consent to analytics cookies": what is consented to is not what the cookie is.
	if (draft.category === null && purpose !== null && !speaksOfConsent(purpose)) {
		add(leadCategory(purpose), 'purposeLead');
		add(plainCategory(purpose), 'purposeWords');
	}
	add(draft.exempt, 'exempt');
	add(draft.aside, 'otherColumn');
	if (provider !== null) add(serviceCategory(provider), 'service');
	const category = heaviestCategory(evidence);
	const isUnsaid = around.areKindsAbove && (category === null || category === 'unknown');
	return { category, categoryBasis: isUnsaid ? ('disputed' as const) : basisOf(evidence, category) };
}

const MAX_SESSION_CELL = 60;

/** Whether what stands in the place of a lifetime states none, or mentions a session in a sentence. */
const isInPassing = ({ kind, text }: Lifetime): boolean =>
	kind === 'unknown' || (kind === 'session' && text.length > MAX_SESSION_CELL);

/** Combines the fields of one row with the facts that the words above it state. */
export function readFields(fields: readonly Field[], around: Surroundings): FactsBesideNames {
	const draft = new RowDraft();
	for (const field of fields) readField(draft, field);
	if (draft.functionText !== null) {
		const { what, where } = splitFunction(draft.functionText);
		draft.location ??= where;
		// Two columns say what a cookie is for: neither is left out.
		draft.purpose = draft.purpose === null ? what : `${what}: ${draft.purpose}`;
	}
	draft.purpose ??= draft.asidePurpose;
	draft.provider ??= draft.domainWords;
	const saysLifetime = fields.some(
		({ meaning, text }) => meaning?.role === 'lifetime' && cellText(text) !== null,
	);
	if (draft.asideLifetime !== null && (draft.lifetime === null || isInPassing(draft.lifetime))) {
		// The cells of a row moved, and the one of its purpose stands where its lifetime should.
		if (draft.lifetime?.kind === 'session') draft.purpose ??= draft.lifetime.text;
		draft.lifetime = draft.asideLifetime;
	}
	if (!saysLifetime && draft.lifetime === null && draft.purpose !== null) {
		draft.lifetime = findLifetime(draft.purpose);
		if (draft.lifetimes.length === 0) draft.lifetimes = findEach(draft.purpose);
	}
	// The host is all that is known of who sets a cookie, unless a column is to say it.
	const mayBeHost = !fields.some(({ meaning, text }) => meaning?.role === 'provider' && !isOnlyThird(text));
	const isOfOther = mayBeHost && draft.party === 'third';
	const provider = providerOf(draft, around, isOfOther, nameIn(fields) ?? '') ?? draft.thirdParty;
	return {
		storage: draft.storage ?? around.storage,
		...categoryOf(draft, around, provider),
		provider,
		services: around.services,
		notSet: around.notSet,
		statedLifetime: around.lifetime,
		host: mayBeHost ? draft.host : null,
		following: around.following,
		location: draft.location,
		purpose: draft.purpose,
		party: draft.party ?? around.party,
		domain: draft.domain,
		lifetime: draft.lifetime,
		lifetimes: draft.lifetimes,
	};
}
