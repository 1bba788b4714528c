import { PAGE_STORAGES } from '../policy/policy.ts';
import { type Judgement, judge } from './judge.ts';
import type { ReportInput, StoredNames } from './report-input.ts';
import type { PageStorage, StorageSnapshot, StoredRow } from './site-report.ts';

/** Whether a storage was looked at whole, so that what is not there is known not to be. */
export function isWhole({ names, cut }: StoredNames, storage: PageStorage): boolean {
	return names[storage] !== null && !cut.includes(storage);
}

/** What judging needs of a report's input. */
export type StorageJudgingContext = Pick<ReportInput, 'host' | 'policy' | 'index'>;

/** Undeclared first, then by storage and name. */
function compareRows(a: StoredRow, b: StoredRow): number {
	const rank = ({ verdict, storage }: StoredRow) =>
		(verdict.verdict === 'undeclared' ? 0 : PAGE_STORAGES.length) + PAGE_STORAGES.indexOf(storage);
	return rank(a) - rank(b) || (a.name < b.name ? -1 : Number(a.name > b.name));
}

/**
 * Judges the names in a page's own storage by the declarations of their kind. They are the portal's own: only its
 * pages can read them, so that a declaration of a third party, or of another domain, does not hold for them.
 */
export function judgeStorage(
	stored: StoredNames,
	{ host, policy, index }: StorageJudgingContext,
): { look: StorageSnapshot; judged: readonly { holding: Judgement['holding'] }[] } {
	const { declarations, inForce } = policy;
	const policing = { declarations, index, hasPolicy: inForce.kind !== 'none' };
	const rows: StoredRow[] = [];
	const judged: { holding: Judgement['holding'] }[] = [];
	for (const storage of PAGE_STORAGES) {
		for (const name of stored.names[storage] ?? []) {
			const { verdict, holding } = judge({ name, domain: host, storage }, 'first', policing);
			rows.push({ storage, name, verdict });
			judged.push({ holding });
		}
	}
	const incomplete = PAGE_STORAGES.filter((storage) => !isWhole(stored, storage));
	return { look: { at: stored.at, rows: rows.sort(compareRows), incomplete }, judged };
}
