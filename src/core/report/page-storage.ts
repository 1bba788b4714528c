import { PAGE_STORAGES } from '../policy/policy.ts';
import { type Judgement, judge } from './judge.ts';
import type { ReportInput, StoredNames } from './report-input.ts';
import type { PageStorage, StorageSnapshot, StoredRow } from './site-report.ts';

/** Whether a storage was read completely, so that a missing name is certainly absent. */
export function isWhole({ names, cut }: StoredNames, storage: PageStorage): boolean {
	return names[storage] !== null && !cut.includes(storage);
}

/** The part of a report's input that judging needs. */
export type StorageJudgingContext = Pick<ReportInput, 'host' | 'policy' | 'index'>;

/** Undeclared first, then by storage and name. */
function compareRows(a: StoredRow, b: StoredRow): number {
	const rank = ({ verdict, storage }: StoredRow) =>
		(verdict.verdict === 'declared' ? PAGE_STORAGES.length : 0) + PAGE_STORAGES.indexOf(storage);
	return rank(a) - rank(b) || (a.name < b.name ? -1 : Number(a.name > b.name));
}

/**
 * Judges the names in a page's storage by the declarations of that storage. Only the portal's pages can read them, so
 * declarations of third parties or other domains do not hold.
 */
export function judgeStorage(
	stored: StoredNames,
	{ host, policy, index }: StorageJudgingContext,
): { look: StorageSnapshot; judged: readonly { holding: Judgement['holding'] }[] } {
	const { declarations, inForce } = policy;
	const policing = { declarations, index, kind: inForce.kind };
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
