import type { NearMiss, NearMissReason, Verdict } from '../findings/verdict.ts';
import type { NameIndex } from '../names/name-index.ts';
import { type IndexedPattern, isExact } from '../names/name-pattern.ts';
import type { Declaration, Party, StorageKind } from '../policy/policy.ts';
import type { PolicyKind } from '../policy/resolve-policy.ts';
import { isWithin } from '../web/host.ts';

/** Near misses in a verdict. */
const MAX_NEAR_MISSES = 3;

/** A cookie, or a name in another storage of the page. */
export interface JudgedName {
	readonly name: string;
	/** Domain that it is stored for. */
	readonly domain: string;
	/** Default: `cookie`. */
	readonly storage?: StorageKind;
}

/** The policy that names are judged by. */
export interface JudgingContext {
	readonly declarations: readonly Declaration[];
	readonly index: NameIndex;
	/** By the platform default a name is declared or unjudged, never undeclared; without a policy it is unjudged. */
	readonly kind: PolicyKind;
}

/** A verdict, and every matching pattern whose declaration holds: these are not unseen. */
export interface Judgement {
	readonly verdict: Verdict;
	readonly holding: readonly IndexedPattern[];
}

/** Returns why a declaration with a matching name does not hold for a cookie; null if it does. */
export function mismatchReason(
	declaration: Declaration,
	named: JudgedName,
	party: Party,
): NearMissReason | null {
	if (declaration.storage !== (named.storage ?? 'cookie')) return 'other-storage';
	if (declaration.domain !== null && !isWithin(named.domain, declaration.domain)) return 'other-domain';
	if (declaration.party !== null && declaration.party !== party) return 'other-party';
	return null;
}

/** Ranks equally specific patterns: a declared domain counts more than a declared party. */
function precision(declaration: Declaration | undefined): number {
	return (declaration?.domain ? 2 : 0) + (declaration?.party ? 1 : 0);
}

/** Picks the pattern for the verdict. `holding`: most specific first. */
function winner(
	holding: readonly IndexedPattern[],
	declarations: readonly Declaration[],
): IndexedPattern | undefined {
	let best = holding[0];
	for (const entry of holding) {
		if (best === undefined || entry.pattern.source !== best.pattern.source) break;
		if (precision(declarations[entry.declaration]) > precision(declarations[best.declaration])) best = entry;
	}
	return best;
}

/**
 * Judges a cookie, or a name in another storage, by a policy. The most specific declaration that holds wins; if none
 * does, the verdict lists the nearest ones with the reason.
 */
export function judge(named: JudgedName, party: Party, policing: JudgingContext): Judgement {
	const { declarations, index, kind } = policing;
	if (kind === 'none') return { verdict: { verdict: 'unjudged', reason: 'no-policy' }, holding: [] };
	const holding: IndexedPattern[] = [];
	const nearest: NearMiss[] = [];
	for (const entry of index.match(named.name)) {
		const declaration = declarations[entry.declaration];
		if (declaration === undefined) continue;
		const reason = mismatchReason(declaration, named, party);
		if (reason === null) holding.push(entry);
		else nearest.push({ pattern: entry.pattern.source, reason, declaration: entry.declaration });
	}
	const best = winner(holding, declarations);
	if (best !== undefined) {
		const reason = isExact(best.pattern) ? 'exact-name' : 'name-pattern';
		const { source: pattern } = best.pattern;
		return { verdict: { verdict: 'declared', reason, pattern, declaration: best.declaration }, holding };
	}
	if (kind === 'default') return { verdict: { verdict: 'unjudged', reason: 'policy-not-read' }, holding };
	for (const { entry, reason } of nearest.length < MAX_NEAR_MISSES ? index.near(named.name) : []) {
		nearest.push({ pattern: entry.pattern.source, reason, declaration: entry.declaration });
	}
	return {
		verdict: { verdict: 'undeclared', reason: 'no-match', nearest: nearest.slice(0, MAX_NEAR_MISSES) },
		holding,
	};
}
