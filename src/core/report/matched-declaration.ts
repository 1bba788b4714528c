import type { Verdict } from '../findings/verdict.ts';
import type { Declaration } from '../policy/policy.ts';

/** Returns the declaration that a cookie or a stored entry was matched with; null if it is undeclared. */
export function matchedDeclaration(
	{ declarations }: { readonly declarations: readonly Declaration[] },
	{ verdict }: { readonly verdict: Verdict },
): Declaration | null {
	return verdict.verdict === 'declared' ? (declarations[verdict.declaration] ?? null) : null;
}
