import { AUDIT_FORMAT, type Audit } from '../../src/core/audit/audit.ts';
import type { CookieHistory, PolicyChange } from '../../src/core/journal/journal.ts';
import { MOMENT, makeReport, PORTAL } from '../popup/make-report.ts';

const DAY = 86_400_000;
/** When watching began in sample audits: 30 days before their moment. */
export const SINCE = MOMENT - 30 * DAY;

export function makeHistory(fields: Partial<CookieHistory> & { name: string }): CookieHistory {
	return {
		key: JSON.stringify(['0', '', null, '', PORTAL, true, '/', fields.name]),
		domain: PORTAL,
		firstSeen: SINCE,
		lastSeen: MOMENT,
		goneAt: null,
		timesSet: 1,
		lastCause: 'explicit',
		lastSet: null,
		expires: null,
		longestLifetime: null,
		verdicts: [],
		...fields,
	};
}

/** Makes a kept inspection; with `histories` or `policies` it has a journal. */
export function makeAudit({
	histories,
	policies,
	...fields
}: Partial<Audit> & {
	histories?: readonly CookieHistory[];
	policies?: readonly PolicyChange[];
} = {}): Audit {
	const report = fields.report ?? makeReport();
	return {
		format: AUDIT_FORMAT,
		id: 'a1',
		madeAt: new Date(MOMENT).toISOString(),
		timeZone: 'Europe/Paris',
		browser: { name: 'Firefox', version: '142.0' },
		extensionVersion: '0.1.0',
		conditions: { isPrivate: false, store: '0', thirdPartyCookies: 'partitioned', isSecure: true },
		report,
		journal:
			histories === undefined && policies === undefined
				? null
				: {
						store: report.store,
						host: report.host,
						watchingSince: SINCE,
						lastLook: null,
						policies: policies ?? [],
						cookies: histories ?? [],
					},
		recording: null,
		auditor: '',
		notes: {},
		remarks: '',
		...fields,
	};
}
