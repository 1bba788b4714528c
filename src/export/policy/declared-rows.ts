import { isLifetimeStated } from '../../core/policy/lifetimes-agree.ts';
import { PLATFORM_DECLARATIONS } from '../../core/policy/platform.ts';
import type { Declaration, Policy } from '../../core/policy/policy.ts';
import type { SiteReport } from '../../core/report/site-report.ts';
import { withPlatformTexts } from '../policy-words/platform-texts.ts';
import { fill, type PolicyWords } from '../policy-words/words.ts';
import type { PolicyTableRow } from './policy-cells.ts';
import { lifetimeWords } from './real-lifetime.ts';

/** Identifies a name in a kind of storage, for a domain and party: a policy may declare it once. */
function nameKey(name: string, { storage, domain, party }: Declaration): string {
	return JSON.stringify([name, storage, domain, party]);
}

/** Adds the unit to a lifetime that is a bare number, because the column's heading had the unit. */
function spelledOut(declaration: Declaration, words: PolicyWords): Declaration {
	const { lifetime } = declaration;
	const seconds = lifetime?.seconds ?? null;
	if (lifetime === null || seconds === null || /\p{L}/u.test(lifetime.text)) return declaration;
	const real = lifetime.kind === 'session' ? null : { seconds, isExact: true };
	return { ...declaration, lifetime: lifetimeWords(real, words) };
}

function baseOf(policy: Policy | null, report: SiteReport, words: PolicyWords): readonly Declaration[] {
	if (policy !== null) return policy.declarations;
	if (report.policy.kind === 'default')
		return PLATFORM_DECLARATIONS.map((declaration) => withPlatformTexts(declaration, words));
	return report.declarations;
}

interface Joined {
	declaration: Declaration;
	/** The other categories' headings, by name. */
	readonly others: Map<string, Set<string>>;
}

/** Adds the further statements of a later row of the same name. */
function joinTo(row: Joined, name: string, later: Declaration, words: PolicyWords): void {
	const { category, purpose, lifetime, provider, location } = row.declaration;
	if (later.category !== category && later.category !== 'unknown' && category !== 'unknown') {
		const headings = row.others.get(name) ?? new Set();
		row.others.set(name, headings.add(words.heading[later.category]));
	}
	const isRepeated = purpose !== null && (later.purpose === null || purpose.includes(later.purpose));
	row.declaration = {
		...row.declaration,
		category: category === 'unknown' ? later.category : category,
		purpose: isRepeated || purpose === null ? (purpose ?? later.purpose) : `${purpose} / ${later.purpose}`,
		lifetime: isLifetimeStated(lifetime) ? lifetime : (later.lifetime ?? lifetime),
		provider: provider ?? later.provider,
		location: location ?? later.location,
	};
}

/**
 * A policy's declarations as rows, each name once: the first row of a name stays, gets the further statements of later
 * ones, and is marked if their categories differ. Without a policy, the platform default in the draft's language.
 */
export function declaredRows(
	policy: Policy | null,
	report: SiteReport,
	words: PolicyWords,
): readonly PolicyTableRow[] {
	const rows: Joined[] = [];
	const first = new Map<string, Joined>();
	for (const stated of baseOf(policy, report, words)) {
		const declaration = spelledOut(stated, words);
		const fresh: string[] = [];
		for (const name of new Set(declaration.names)) {
			const earlier = first.get(nameKey(name, declaration));
			if (earlier === undefined) fresh.push(name);
			else joinTo(earlier, name, declaration, words);
		}
		if (fresh.length === 0) continue;
		const row: Joined = { declaration: { ...declaration, names: fresh }, others: new Map() };
		for (const name of fresh) first.set(nameKey(name, declaration), row);
		rows.push(row);
	}
	return rows.map(({ declaration, others }) => ({
		declaration,
		isOpen: false,
		marks: [...others].map(([name, headings]) => fill(words.settle, name, [...headings].join(', '))),
	}));
}
