import { createCookieFacts } from '../../core/known/cookie-facts.ts';
import { isOpenPlace } from '../../core/policy/open-places.ts';
import type { Category, CertaintyReason, Declaration, ImportIssue } from '../../core/policy/policy.ts';
import { findSpans } from '../understand/lifetime/find-spans.ts';
import { tokenize } from '../understand/lifetime/tokenize.ts';
import { readCategory } from '../understand/read-category.ts';
import { CLOSING, SESSION } from '../understand/word-books.ts';
import type { CategoryBasis } from './fact-evidence.ts';

/** Where so many rows of a policy state a lifetime, one that states none has perhaps lost its own. */
const MIN_WITH_LIFETIME = 0.25;

const FACTS = createCookieFacts(null);

/** Counts of a policy, by which its rows are doubted. */
export interface Whole {
	readonly rows: number;
	readonly withLifetime: number;
	/** Whether any row has a category. */
	readonly isSorted: boolean;
	/** Places that were not understood. */
	readonly open: number;
}

export function wholeOf(declarations: readonly Declaration[], issues: readonly ImportIssue[]): Whole {
	return {
		rows: declarations.length,
		withLifetime: declarations.filter(({ lifetime }) => lifetime !== null).length,
		isSorted: declarations.some(({ category }) => category !== 'unknown'),
		open: issues.filter(isOpenPlace).length,
	};
}

/** Whether a category is of what a site may set without asking. */
const serves = (category: Category | null | undefined) =>
	category === 'necessary' || category === 'functional';
/** Whether a category is of what a site measures and sells. */
const counts = (category: Category) => category === 'statistical' || category === 'advertising';

/** Whether a row's cookies are known to serve the site, and its category says that they measure or sell. */
export const isAgainstItsNames = ({ names, category }: Declaration): boolean =>
	counts(category) && names.some((name) => serves(FACTS.entry(name)?.category));

/** Whether a category that no column states goes against what the names or the purpose say. */
function isAgainstItsWords(
	declaration: Declaration,
	basis: CategoryBasis | null,
	mayDiffer: boolean,
): boolean {
	const { category, purpose } = declaration;
	if (basis === 'cell' || !counts(category)) return false;
	if (!mayDiffer && isAgainstItsNames(declaration)) return true;
	const purposeCategory = purpose === null ? null : readCategory(purpose);
	return purposeCategory !== null && purposeCategory !== 'unknown' && purposeCategory !== category;
}

/** Whether the text of a lifetime holds another one: "session, 24 hours at most", "persistent, 3 months…". */
function holdsTwoLifetimes({ lifetime }: Declaration): boolean {
	if (lifetime === null) return false;
	if (lifetime.kind === 'persistent') return /\d/.test(lifetime.text);
	if (lifetime.kind === 'session') return false;
	const tokens = tokenize(lifetime.text);
	return (SESSION.has(tokens.words) || CLOSING.has(tokens.words)) && findSpans(tokens).length > 0;
}

/** Whether a policy states lifetimes, and a row none. */
export const isLifetimeLacking = ({ lifetime }: Declaration, { rows, withLifetime }: Whole): boolean =>
	lifetime === null && withLifetime > 0 && withLifetime >= rows * MIN_WITH_LIFETIME;

/** Whether other rows have a category, and nothing tells that of this one: the text may do so where it was not understood. */
export const isCategoryLacking = (
	{ category }: Declaration,
	basis: CategoryBasis | null,
	{ isSorted }: Whole,
): boolean => category === 'unknown' && (basis === null || basis === 'none') && isSorted;

/**
 * Why the facts of a row may be wrong although its name is sure; null where nothing speaks against them. `mayDiffer`: its
 * place states the category of many others for certain, among which a name that is known for another is no wonder.
 */
export function doubtOf(
	declaration: Declaration,
	basis: CategoryBasis | null,
	{ rows, open }: Whole,
	mayDiffer = false,
): CertaintyReason | null {
	if (holdsTwoLifetimes(declaration)) return 'lifetime-unclear';
	if (basis === 'none' && declaration.category !== 'unknown') return 'category-inferred';
	if (isAgainstItsWords(declaration, basis, mayDiffer)) return 'category-unlikely';
	return open >= rows ? 'policy-not-understood' : null;
}
