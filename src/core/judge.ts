import type { Cookie } from './cookie.ts';
import { isWithin } from './host.ts';
import type { IndexedPattern, NameIndex } from './name-index.ts';
import { isExact } from './name-pattern.ts';
import type { Declaration, Party } from './policy.ts';
import type { NearMiss, NearMissReason, Verdict } from './verdict.ts';

/** How many near misses a verdict names. */
const NEAREST = 3;

/** What a cookie is judged by. */
export interface Policing {
	readonly declarations: readonly Declaration[];
	readonly index: NameIndex;
	/** False where no policy holds: every cookie is then undeclared for that reason. */
	readonly hasPolicy: boolean;
}

/** A verdict, and every pattern that matched and held: those are not unseen. */
export interface Judgement {
	readonly verdict: Verdict;
	readonly holding: readonly IndexedPattern[];
}

/** Why a declaration whose name matches does not hold for this cookie; null when it does. */
function obstacle(declaration: Declaration, cookie: Cookie, party: Party): NearMissReason | null {
	if (declaration.storage !== 'cookie') return 'other-storage';
	if (declaration.domain !== null && !isWithin(cookie.domain, declaration.domain)) return 'other-domain';
	if (declaration.party !== null && declaration.party !== party) return 'other-party';
	return null;
}

/** Among equally specific patterns, the declaration that says more about the cookie is the one meant. */
function preciseness(declaration: Declaration | undefined): number {
	return (declaration?.domain ? 2 : 0) + (declaration?.party ? 1 : 0);
}

/** Of the holding patterns, most specific first, the one that the verdict names. */
function winner(
	holding: readonly IndexedPattern[],
	declarations: readonly Declaration[],
): IndexedPattern | undefined {
	let best = holding[0];
	for (const entry of holding) {
		if (best === undefined || entry.pattern.source !== best.pattern.source) break;
		if (preciseness(declarations[entry.declaration]) > preciseness(declarations[best.declaration]))
			best = entry;
	}
	return best;
}

/**
 * Judges one cookie by a policy. The most specific declaration that holds for it wins; where none does, the
 * nearest ones that did not are named with why.
 */
export function judge(cookie: Cookie, party: Party, policing: Policing): Judgement {
	const { declarations, index, hasPolicy } = policing;
	if (!hasPolicy)
		return { verdict: { verdict: 'undeclared', reason: 'no-policy', nearest: [] }, holding: [] };
	const holding: IndexedPattern[] = [];
	const nearest: NearMiss[] = [];
	for (const entry of index.match(cookie.name)) {
		const declaration = declarations[entry.declaration];
		if (declaration === undefined) continue;
		const reason = obstacle(declaration, cookie, party);
		if (reason === null) holding.push(entry);
		else nearest.push({ pattern: entry.pattern.source, reason, declaration: entry.declaration });
	}
	const best = winner(holding, declarations);
	if (best !== undefined) {
		const reason = isExact(best.pattern) ? 'exact-name' : 'name-pattern';
		const { source: pattern } = best.pattern;
		return { verdict: { verdict: 'declared', reason, pattern, declaration: best.declaration }, holding };
	}
	for (const { entry, reason } of nearest.length < NEAREST ? index.near(cookie.name) : []) {
		nearest.push({ pattern: entry.pattern.source, reason, declaration: entry.declaration });
	}
	return {
		verdict: { verdict: 'undeclared', reason: 'no-match', nearest: nearest.slice(0, NEAREST) },
		holding,
	};
}
