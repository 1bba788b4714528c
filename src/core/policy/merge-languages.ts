import { groupBy } from '../lib/group-by.ts';
import type { Lifetime } from './lifetime.ts';
import { isLifetimeStated, lifetimesAgree } from './lifetimes-agree.ts';
import type { Category, Declaration, ImportIssue, Policy } from './policy.ts';

/** Names of languages and categories in an issue's text; by default BCP 47 tags and the ids of categories. */
export interface MergeWords {
	language(tag: string): string;
	category(category: Category): string;
}

const PLAIN: MergeWords = { language: (tag) => tag, category: (category) => category };

/** Maximum length of an issue's text. */
const MAX_ISSUE_LENGTH = 300;
/** Rows with the same name that a row of another language is compared with. */
const MAX_CANDIDATES = 50;

interface Statement {
	readonly language: string;
	readonly words: string;
}

/** A row of the merged policy, and what each language states about it. */
interface MergedRow {
	declaration: Declaration;
	/** The first is of its own language, or of the one that the field was filled from; others differ from it. */
	readonly category: Statement[];
	readonly lifetime: Statement[];
}

/** Key of a declared name: different for another kind of storage or another domain. */
function nameKey(name: string, { storage, domain }: Declaration): string {
	return JSON.stringify([name.replace(/\*{2,}/g, '*'), storage, domain]);
}

const categoriesAgree = (a: Category, b: Category) => a === b || a === 'unknown' || b === 'unknown';

/** Fills the empty fields of a declaration from another of the same names. */
function withDefaults(own: Declaration, other: Declaration): Declaration {
	return {
		...own,
		category: own.category === 'unknown' ? other.category : own.category,
		provider: own.provider ?? other.provider,
		location: own.location ?? other.location,
		purpose: own.purpose ?? other.purpose,
		party: own.party ?? other.party,
		lifetime: isLifetimeStated(own.lifetime) || other.lifetime === null ? own.lifetime : other.lifetime,
	};
}

/** A row of which two languages say the same is certain, however it was read. */
function withAgreement(merged: Declaration, other: Declaration): Declaration {
	const isAgreed =
		merged.certainty === 'likely' &&
		other.certainty !== undefined &&
		categoriesAgree(merged.category, other.category) &&
		lifetimesAgree(merged.lifetime, other.lifetime);
	return isAgreed ? { ...merged, certainty: 'certain', certaintyReason: 'languages-agree' } : merged;
}

const quoted = (lifetime: Lifetime) => lifetime.text.replace(/\s+/g, ' ').trim();

/** Removes line and page: they would point into a text that is not shown. */
function withoutPosition<T extends { readonly line: number | null; readonly page?: number }>({
	page: _,
	...rest
}: T) {
	return { ...rest, line: null };
}

/** Merges one policy after another. */
function createMerge(words: MergeWords) {
	const rows: MergedRow[] = [];
	const rowsOf = new Map<string, MergedRow[]>();
	/** The languages that declare a name. */
	const languagesOf = new Map<string, Set<string>>();
	const declaredNames = new Set<string>();

	function add(declaration: Declaration, language: string): MergedRow {
		const { category, lifetime } = declaration;
		const merged: MergedRow = {
			declaration,
			category: category === 'unknown' ? [] : [{ language, words: words.category(category) }],
			lifetime: isLifetimeStated(lifetime) ? [{ language, words: quoted(lifetime) }] : [],
		};
		rows.push(merged);
		for (const name of declaration.names) declaredNames.add(name);
		return merged;
	}

	/** Finds the row of an earlier language that `row` most likely translates. `used`: those already paired. */
	function partnerOf(candidates: readonly MergedRow[], row: Declaration, used: ReadonlySet<MergedRow>) {
		const rank = (merged: MergedRow) => {
			const { category, lifetime } = merged.declaration;
			const isEqual = categoriesAgree(category, row.category) && lifetimesAgree(lifetime, row.lifetime);
			return (isEqual ? 2 : 0) + (used.has(merged) ? 0 : 1);
		};
		return candidates
			.slice(0, MAX_CANDIDATES)
			.reduce<MergedRow | undefined>(
				(best, next) => (best === undefined || rank(next) > rank(best) ? next : best),
				undefined,
			);
	}

	function compare(merged: MergedRow, row: Declaration, names: ReadonlySet<string>, language: string): void {
		const { declaration } = merged;
		const { category, lifetime } = row;
		if (!categoriesAgree(declaration.category, category))
			merged.category.push({ language, words: words.category(category) });
		if (!lifetimesAgree(declaration.lifetime, lifetime) && lifetime !== null)
			merged.lifetime.push({ language, words: quoted(lifetime) });
		// Fields of some of a row's names do not hold for all of them.
		if (declaration.names.length > row.names.length) return;
		if (!declaration.names.every((name) => names.has(nameKey(name, declaration)))) return;
		const after = withDefaults(declaration, row);
		if (merged.category.length === 0 && after.category !== 'unknown')
			merged.category.push({ language, words: words.category(after.category) });
		if (merged.lifetime.length === 0 && isLifetimeStated(after.lifetime))
			merged.lifetime.push({ language, words: quoted(after.lifetime) });
		merged.declaration = withAgreement(after, row);
	}

	return {
		rows,
		languagesOf,
		declaredNames,
		/** Merges a policy's rows with those of earlier languages. */
		merge(declarations: readonly Declaration[], language: string): void {
			const fresh: (readonly [string, MergedRow])[] = [];
			const used = new Set<MergedRow>();
			for (const row of declarations) {
				const own = row.names.filter((name) => !rowsOf.has(nameKey(name, row)));
				if (own.length > 0) {
					const added = add({ ...row, names: own }, language);
					for (const name of new Set(own)) fresh.push([nameKey(name, row), added]);
				}
				const keys = new Set(row.names.map((name) => nameKey(name, row)));
				const partners = row.names.map((name) => partnerOf(rowsOf.get(nameKey(name, row)) ?? [], row, used));
				for (const partner of new Set(partners)) {
					if (partner === undefined) continue;
					compare(partner, row, keys, language);
					used.add(partner);
				}
				for (const key of keys) {
					languagesOf.set(key, (languagesOf.get(key) ?? new Set()).add(language));
				}
			}
			// Only now, so that rows of one language are not paired with each other.
			for (const [key, added] of groupBy(fresh, ([key]) => key))
				rowsOf.set(key, [...(rowsOf.get(key) ?? []), ...added.map(([, merged]) => merged)]);
		},
	};
}

type Merge = ReturnType<typeof createMerge>;

function issuesOf({ rows, languagesOf }: Merge, languages: readonly string[], words: MergeWords) {
	const issues: ImportIssue[] = [];
	const reported = new Set<string>();
	const report = ({ line, page }: Declaration, text: string, reason: string) => {
		const cut = text.length > MAX_ISSUE_LENGTH ? `${text.slice(0, MAX_ISSUE_LENGTH - 1)}…` : text;
		issues.push({ line, ...(page === undefined ? {} : { page }), text: cut, reason });
	};
	const named = (tags: readonly string[]) => tags.map((tag) => words.language(tag)).join(', ');
	for (const { declaration, category, lifetime } of rows) {
		const groups = new Map<string, string[]>();
		for (const name of new Set(declaration.names)) {
			const key = nameKey(name, declaration);
			const declaring = languages.filter((language) => languagesOf.get(key)?.has(language));
			if (declaring.length === languages.length || reported.has(key)) continue;
			reported.add(key);
			groups.set(named(declaring), [...(groups.get(named(declaring)) ?? []), name]);
		}
		for (const [declaring, names] of groups)
			report(declaration, `${names.join(', ')} (${declaring})`, 'declared-in-one-language');
		for (const statements of [category, lifetime]) {
			if (statements.length < 2) continue;
			const sides = statements.map(({ language, words: own }) => `${words.language(language)} – ${own}`);
			report(declaration, `${declaration.names.join(', ')} (${sides.join('; ')})`, 'languages-disagree');
		}
	}
	return issues;
}

function firstOf<T>(values: readonly (T | null)[]): T | null {
	return values.find((value) => value !== null) ?? null;
}

/** A policy and its language tag: as detected, or as the site labels it. */
export interface PolicyInLanguage {
	readonly language: string;
	readonly policy: Policy;
}

/**
 * Merges a site's policies in several languages into one. Matches rows by name, kind of storage and domain, however each
 * language groups names; keeps the texts of `main` and fills its empty fields from the others in order. Adds an issue
 * for each name that a language lacks, and for each contradiction; a name that one language left open and another declares
 * is no longer open. The caller computes the fingerprint, over all texts.
 * Linear in the number of names, except for a name that is declared many times.
 */
export function mergeLanguages(
	main: PolicyInLanguage,
	others: readonly PolicyInLanguage[],
	words: MergeWords = PLAIN,
): Omit<Policy, 'fingerprint'> {
	const { fingerprint: _, ...own } = main.policy;
	const merger = createMerge(words);
	merger.merge(own.declarations, main.language);
	for (const { policy, language } of others) merger.merge(policy.declarations.map(withoutPosition), language);
	const all = [own, ...others.map(({ policy }) => policy)];
	const languages = [main, ...others].map(({ language }) => language);
	const isMissing = ({ reason, suggested }: ImportIssue) =>
		reason !== 'name-not-declared' || !suggested?.names.every((name) => merger.declaredNames.has(name));
	return {
		...own,
		sites: all.find(({ sites }) => sites.length > 0)?.sites ?? [],
		title: firstOf(all.map(({ title }) => title)),
		language: main.language,
		date: firstOf(all.map(({ date }) => date)),
		declarations: merger.rows.map(({ declaration }) => declaration),
		issues: [
			...own.issues.filter(isMissing),
			...others.flatMap(({ policy }) => policy.issues.filter(isMissing).map(withoutPosition)),
			...issuesOf(merger, languages, words),
		],
	};
}
