import type { CookieHistory } from '../journal/journal.ts';
import { MAX_VERDICTS } from '../journal/journal-limits.ts';
import type { UpdatedJournal } from '../journal/update-journal.ts';
import type { CookieRow } from './site-report.ts';

/** Adds a report's verdicts to the cookies' histories where they changed. `at` in ms. */
export function withVerdicts(
	observed: UpdatedJournal,
	rows: readonly Pick<CookieRow, 'key' | 'verdict'>[],
	at: number,
): UpdatedJournal & {
	/** Whether an earlier verdict changed. */ readonly isOverturned: boolean;
} {
	const { journal } = observed;
	const judged = new Map<string, CookieHistory>();
	let isOverturned = false;
	for (const { key, verdict } of rows) {
		const history = journal.cookies.get(key);
		if (history === undefined || history.verdicts[0]?.verdict === verdict.verdict) continue;
		if (history.verdicts.length > 0) isOverturned = true;
		const verdicts = [{ at, verdict: verdict.verdict }, ...history.verdicts].slice(0, MAX_VERDICTS);
		judged.set(key, { ...history, verdicts });
	}
	if (judged.size === 0) return { ...observed, isOverturned };
	return {
		journal: { ...journal, cookies: new Map([...journal.cookies, ...judged]) },
		changed: new Set([...observed.changed, ...judged.keys()]),
		dropped: observed.dropped,
		isOverturned,
	};
}
