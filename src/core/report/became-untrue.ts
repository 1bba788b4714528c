import type { CookieHistory, PortalJournal } from '../journal/journal.ts';
import { isOpenlyUndeclared } from './openly-undeclared.ts';
import type { SiteReport, UntrueNews } from './site-report.ts';

/** Whether a cookie was declared until after a moment: its policy has changed. */
function wasDeclaredAt(since: number, { verdicts: [now, before] }: CookieHistory): boolean {
	return now !== undefined && now.at > since && before?.verdict === 'declared';
}

/**
 * Lists the undeclared cookies that came, or lost their declaration, since the person last looked at the portal. Null at
 * their first look, and where there are none. `journal`: with the report's own verdicts.
 */
export function becameUntrue(
	{ rows }: Pick<SiteReport, 'rows'>,
	{ lastLook, cookies }: Pick<PortalJournal, 'lastLook' | 'cookies'>,
): UntrueNews | null {
	if (lastLook === null) return null;
	const keys = rows.filter(isOpenlyUndeclared).flatMap(({ key }) => {
		const history = cookies.get(key);
		if (history === undefined) return [];
		return history.firstSeen > lastLook || wasDeclaredAt(lastLook, history) ? [key] : [];
	});
	return keys.length === 0 ? null : { since: lastLook, keys };
}
