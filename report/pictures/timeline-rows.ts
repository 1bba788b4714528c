import type { Audit } from '../../src/core/audit/audit.ts';
import type { CookieHistory } from '../../src/core/journal/journal.ts';
import { CATEGORIES, type Category, type Party } from '../../src/core/policy/policy.ts';
import { isWithin } from '../../src/core/web/host.ts';

/** A cookie's stay in the jar, moments in ms. */
export interface StayRow {
	readonly key: string;
	readonly name: string;
	readonly domain: string;
	readonly firstSeen: number;
	/** True where it was there when watching began: it may be older. */
	readonly isOlder: boolean;
	readonly lastSet: number | null;
	/** When it was gone; null while it is there. */
	readonly goneAt: number | null;
	readonly timesSet: number;
}

/** The cookies of one party and category. */
export interface StayLane {
	readonly party: Party;
	/** `unknown` for what is not declared, and for what is gone and was not declared. */
	readonly category: Category;
	readonly isDeclared: boolean;
	readonly rows: readonly StayRow[];
}

/** Cookies that came within so long after watching began were there before, as far as is known; ms. */
const AT_ONCE = 2000;

/**
 * The journal's cookies by party and category, those of the portal first, then by when they were first seen; none
 * without a journal. Of a gone cookie the journal tells the verdict, not the category.
 */
export function stayLanes({ report, journal }: Audit): readonly StayLane[] {
	if (journal === null) return [];
	const rows = new Map(report.rows.map((row) => [row.key, row]));
	const lanes = new Map<string, StayLane & { rows: StayRow[] }>();
	const sorted = [...journal.cookies].sort((a, b) => a.firstSeen - b.firstSeen || compare(a.key, b.key));
	for (const history of sorted) {
		const row = rows.get(history.key);
		const verdict = row?.verdict.verdict ?? history.verdicts[0]?.verdict ?? 'undeclared';
		const declaration =
			row?.verdict.verdict === 'declared' ? report.declarations[row.verdict.declaration] : undefined;
		const party = row?.party ?? (isWithin(history.domain, report.site) ? 'first' : 'third');
		const category = declaration?.category ?? 'unknown';
		const isDeclared = verdict === 'declared';
		const id = [party, isDeclared, category].join(' ');
		const lane = lanes.get(id) ?? { party, category, isDeclared, rows: [] };
		lane.rows.push(stayOf(history, journal.watchingSince, row === undefined));
		lanes.set(id, lane);
	}
	return [...lanes.values()].sort((a, b) => rankOf(a) - rankOf(b));
}

function stayOf(history: CookieHistory, watchingSince: number, isAway: boolean): StayRow {
	const { key, name, domain, firstSeen, lastSeen, goneAt, lastSet, timesSet } = history;
	return {
		key,
		name,
		domain,
		firstSeen,
		isOlder: firstSeen - watchingSince <= AT_ONCE && lastSet?.at !== firstSeen,
		lastSet: lastSet?.at ?? null,
		goneAt: goneAt ?? (isAway ? lastSeen : null),
		timesSet,
	};
}

/** The portal's own first; within a party the undeclared first, then as categories are listed. */
export function rankOf({
	party,
	category,
	isDeclared,
}: Pick<StayLane, 'party' | 'category' | 'isDeclared'>): number {
	return (party === 'first' ? 0 : 100) + (isDeclared ? 10 + CATEGORIES.indexOf(category) : 0);
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
