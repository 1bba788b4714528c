import type { CookieHistory, PortalJournal } from './journal.ts';
import { MOST_VERDICTS } from './journal-bounds.ts';
import type { CookieRow } from './verdict.ts';

/** Adds what a report says of the cookies to their histories, where it is something else than before. `at` in ms. */
export function withVerdicts(
	journal: PortalJournal,
	rows: readonly Pick<CookieRow, 'key' | 'verdict'>[],
	at: number,
): { readonly journal: PortalJournal; readonly changed: ReadonlySet<string> } {
	const judged = new Map<string, CookieHistory>();
	for (const { key, verdict } of rows) {
		const history = journal.cookies.get(key);
		if (history === undefined || history.verdicts[0]?.verdict === verdict.verdict) continue;
		const verdicts = [{ at, verdict: verdict.verdict }, ...history.verdicts].slice(0, MOST_VERDICTS);
		judged.set(key, { ...history, verdicts });
	}
	if (judged.size === 0) return { journal, changed: new Set() };
	return {
		journal: { ...journal, cookies: new Map([...journal.cookies, ...judged]) },
		changed: new Set(judged.keys()),
	};
}
