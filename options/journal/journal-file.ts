import type { CookieHistory } from '../../src/core/journal/journal.ts';
import { hostInFileName } from '../../src/core/web/private-store.ts';
import type { JournalExport } from '../../src/messaging/intents/journal.ts';

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
const isoOfSeconds = (seconds: number | null) => iso(seconds === null ? null : seconds * 1000);

function historyFields(history: CookieHistory) {
	const { name, domain, key, lastSet, expires, timesSet, lastCause, longestLifetime, verdicts } = history;
	return {
		name,
		domain,
		key,
		firstSeen: iso(history.firstSeen),
		lastSeen: iso(history.lastSeen),
		goneAt: iso(history.goneAt),
		timesSet,
		lastCause,
		lastSet: lastSet && { at: iso(lastSet.at), expires: isoOfSeconds(lastSet.expires) },
		expires: isoOfSeconds(expires),
		longestLifetime,
		verdicts: verdicts.map(({ at, verdict }) => ({ at: iso(at), verdict })),
	};
}

/**
 * A journal as a file: its fields in this order and no others, moments as ISO dates, so that people can read
 * them too. `at`: when it is written, ms.
 */
export function journalFile(journal: JournalExport, at: number): string {
	const { host, store, watchingSince, lastLook, policies, cookies } = journal;
	const file = {
		format: 'cookie-journal/1',
		exportedAt: iso(at),
		host,
		store,
		watchingSince: iso(watchingSince),
		lastLook: iso(lastLook),
		policies: policies.map(({ at: from, kind, site, title, fingerprint }) => ({
			at: iso(from),
			kind,
			site,
			title,
			fingerprint,
		})),
		cookies: cookies.map(historyFields),
	};
	return `${JSON.stringify(file, null, 2)}\n`;
}

export const journalFileName = (portal: { readonly store: string; readonly host: string }): string =>
	`cookie-journal-${hostInFileName(portal)}.json`;
