import type { Declaration } from '../../../src/core/policy/policy.ts';
import type { SiteReport } from '../../../src/core/report/site-report.ts';
import type { Change } from '../../../src/correct/correction.ts';
import { missingChanges } from '../publish/missing-changes.ts';

/** A change, and the pages of the policy that lack it. */
export type PageChange<C extends Change> = C & {
	/** Indexes; each page is in another language. */
	readonly pages: readonly number[];
};

const isSame = (a: Change, b: Change) => a.kind === b.kind && a.names.some((name) => b.names.includes(name));

/**
 * Lists the changes of a policy in several languages, each once. `declared`: what each page declares by itself, which may
 * be less than the policy, into which all are read; `propose` proposes the changes of some declarations.
 */
export function changesOfPages<C extends Change>(
	policy: readonly Declaration[],
	declared: readonly (readonly Declaration[])[],
	report: SiteReport,
	propose: (declarations: readonly Declaration[]) => readonly C[],
): readonly PageChange<C>[] {
	const own = propose(policy);
	if (declared.length < 2) return own.map((change) => ({ ...change, pages: declared.map((_, at) => at) }));
	const byPage = declared.map((declarations) => ({ declarations, proposed: propose(declarations) }));
	const all = [...own];
	for (const { proposed } of byPage)
		for (const change of proposed) if (!all.some((other) => isSame(other, change))) all.push(change);
	const lacking = byPage.map(
		({ declarations, proposed }) => new Set(missingChanges(all, { declarations }, proposed, report)),
	);
	return all.map((change) => ({
		...change,
		pages: lacking.flatMap((changes, at) => (changes.has(change) ? [at] : [])),
	}));
}
