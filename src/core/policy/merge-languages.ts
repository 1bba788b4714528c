import type { Lifetime } from './lifetime.ts';
import { isLifetimeStated, lifetimesAgree } from './lifetimes-agree.ts';
import type { Category, Declaration, ImportIssue, Policy } from './policy.ts';

/** How an issue's text names languages and categories; BCP 47 tags and the policy file's own words by default. */
export interface MergeWords {
	language(tag: string): string;
	category(category: Category): string;
}

const PLAIN: MergeWords = { language: (tag) => tag, category: (category) => category };

/** Characters of an issue's text. */
const MAX_ISSUE_LENGTH = 300;
/** Rows of one name that a row of another language is compared with. */
const MAX_CANDIDATES = 50;

interface Statement {
	readonly language: string;
	readonly words: string;
}

/** A row of the joined policy, and who said what of it. */
interface MergedRow {
	declaration: Declaration;
	/** Of its own language, or of the one that a field was filled from. */
	readonly category: Statement[];
	readonly lifetime: Statement[];
}

/** One name as it is declared: the same name in another kind of storage, or for another domain, is another. */
function nameKey(name: string, { storage, domain }: Declaration): string {
	return JSON.stringify([name.replace(/\*{2,}/g, '*'), storage, domain]);
}

const categoriesAgree = (one: Category, other: Category) =>
	one === other || one === 'unknown' || other === 'unknown';

function agrees(one: Declaration, other: Declaration): boolean {
	return categoriesAgree(one.category, other.category) && lifetimesAgree(one.lifetime, other.lifetime);
}

/** A declaration with what it leaves out said by another of the same names. */
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

const quoted = (lifetime: Lifetime) => lifetime.text.replace(/\s+/g, ' ').trim();

/** Lines and pages of another text than the one that is shown would lead astray. */
function withoutPosition<T extends { readonly line: number | null; readonly page?: number }>(
	one: T,
): Omit<T, 'page'> & { line: null } {
	const { page: _, ...rest } = one;
	return { ...rest, line: null };
}

/** The joining of one policy after another. */
function createMerge(words: MergeWords) {
	const rows: MergedRow[] = [];
	const rowsOf = new Map<string, MergedRow[]>();
	/** The languages that declare a name. */
	const languagesOf = new Map<string, Set<string>>();

	function add(declaration: Declaration, language: string): MergedRow {
		const { category, lifetime } = declaration;
		const joined: MergedRow = {
			declaration,
			category: category === 'unknown' ? [] : [{ language, words: words.category(category) }],
			lifetime: isLifetimeStated(lifetime) ? [{ language, words: quoted(lifetime) }] : [],
		};
		rows.push(joined);
		return joined;
	}

	/** The row of an earlier language that a row is most likely a translation of. */
	function partnerOf(candidates: readonly MergedRow[], row: Declaration, taken: ReadonlySet<MergedRow>) {
		const rank = (joined: MergedRow) =>
			(agrees(joined.declaration, row) ? 2 : 0) + (taken.has(joined) ? 0 : 1);
		return candidates
			.slice(0, MAX_CANDIDATES)
			.reduce<MergedRow | undefined>(
				(best, one) => (best === undefined || rank(one) > rank(best) ? one : best),
				undefined,
			);
	}

	function compare(joined: MergedRow, row: Declaration, names: ReadonlySet<string>, language: string): void {
		const { declaration } = joined;
		const { category, lifetime } = row;
		if (!categoriesAgree(declaration.category, category))
			joined.category.push({ language, words: words.category(category) });
		if (!lifetimesAgree(declaration.lifetime, lifetime) && lifetime !== null)
			joined.lifetime.push({ language, words: quoted(lifetime) });
		// What is said of some of a row's names does not hold for all of them.
		if (declaration.names.length > row.names.length) return;
		if (!declaration.names.every((name) => names.has(nameKey(name, declaration)))) return;
		const after = withDefaults(declaration, row);
		if (joined.category.length === 0 && after.category !== 'unknown')
			joined.category.push({ language, words: words.category(after.category) });
		if (joined.lifetime.length === 0 && isLifetimeStated(after.lifetime))
			joined.lifetime.push({ language, words: quoted(after.lifetime) });
		joined.declaration = after;
	}

	return {
		rows,
		languagesOf,
		/** Joins a policy's rows to those of the languages before it. */
		join(declarations: readonly Declaration[], language: string): void {
			const fresh: (readonly [string, MergedRow])[] = [];
			const taken = new Set<MergedRow>();
			for (const row of declarations) {
				const own = row.names.filter((name) => !rowsOf.has(nameKey(name, row)));
				if (own.length > 0) {
					const added = add({ ...row, names: own }, language);
					for (const name of new Set(own)) fresh.push([nameKey(name, row), added]);
				}
				const keys = new Set(row.names.map((name) => nameKey(name, row)));
				const partners = row.names.map((name) => partnerOf(rowsOf.get(nameKey(name, row)) ?? [], row, taken));
				for (const partner of new Set(partners)) {
					if (partner === undefined) continue;
					compare(partner, row, keys, language);
					taken.add(partner);
				}
				for (const key of keys) {
					languagesOf.set(key, (languagesOf.get(key) ?? new Set()).add(language));
				}
			}
			for (const [key, joined] of fresh) {
				const there = rowsOf.get(key);
				if (there) there.push(joined);
				else rowsOf.set(key, [joined]);
			}
		},
	};
}

type Merge = ReturnType<typeof createMerge>;

function issuesOf({ rows, languagesOf }: Merge, languages: readonly string[], words: MergeWords) {
	const issues: ImportIssue[] = [];
	const told = new Set<string>();
	const tell = ({ line, page }: Declaration, text: string, reason: string) => {
		const cut = text.length > MAX_ISSUE_LENGTH ? `${text.slice(0, MAX_ISSUE_LENGTH - 1)}…` : text;
		issues.push({ line, ...(page === undefined ? {} : { page }), text: cut, reason });
	};
	const named = (tags: readonly string[]) => tags.map((tag) => words.language(tag)).join(', ');
	for (const { declaration, category, lifetime } of rows) {
		const groups = new Map<string, string[]>();
		for (const name of new Set(declaration.names)) {
			const key = nameKey(name, declaration);
			const there = languages.filter((language) => languagesOf.get(key)?.has(language));
			if (there.length === languages.length || told.has(key)) continue;
			told.add(key);
			groups.set(named(there), [...(groups.get(named(there)) ?? []), name]);
		}
		for (const [there, names] of groups)
			tell(declaration, `${names.join(', ')} (${there})`, 'declared-in-one-language');
		for (const said of [category, lifetime]) {
			if (said.length < 2) continue;
			const sides = said.map(({ language, words: own }) => `${words.language(language)} – ${own}`);
			tell(declaration, `${declaration.names.join(', ')} (${sides.join('; ')})`, 'languages-disagree');
		}
	}
	return issues;
}

function firstOf<T>(values: readonly (T | null)[]): T | null {
	return values.find((value) => value !== null) ?? null;
}

/** A policy in one language, and its tag: the detected one, or the one it was offered as. */
export interface PolicyInLanguage {
	readonly language: string;
	readonly policy: Policy;
}

/**
 * One site's policy in several languages as one policy. Rows are joined by name, kind of storage and domain,
 * however each language puts names together; `main` keeps its words, and what it leaves out is filled from the
 * others in their order. Not told in every language, or told differently in one: an issue each. The
 * fingerprint, over all texts, is the caller's to make. Linear in the number of names, but for a name declared
 * many times over.
 */
export function mergeLanguages(
	main: PolicyInLanguage,
	others: readonly PolicyInLanguage[],
	words: MergeWords = PLAIN,
): Omit<Policy, 'fingerprint'> {
	const { fingerprint: _, ...own } = main.policy;
	const joining = createMerge(words);
	joining.join(own.declarations, main.language);
	for (const { policy, language } of others) joining.join(policy.declarations.map(withoutPosition), language);
	const all = [own, ...others.map(({ policy }) => policy)];
	const languages = [main, ...others].map(({ language }) => language);
	return {
		...own,
		sites: all.find(({ sites }) => sites.length > 0)?.sites ?? [],
		title: firstOf(all.map(({ title }) => title)),
		language: main.language,
		date: firstOf(all.map(({ date }) => date)),
		declarations: joining.rows.map(({ declaration }) => declaration),
		issues: [
			...own.issues,
			...others.flatMap(({ policy }) => policy.issues.map(withoutPosition)),
			...issuesOf(joining, languages, words),
		],
	};
}
