import { AUDIT_FORMAT, type Audit } from '../core/audit/audit.ts';
import { sampleCookies } from './sample-cookies.ts';
import { sampleReport } from './sample-report.ts';

/** A report of the sample portal whose policy is not true, as the report page shows it. `at` in ms. */
export function sampleAudit(
	language: string,
	at: number,
	product: Pick<Audit, 'browser' | 'extensionVersion' | 'timeZone'>,
): Audit {
	const { journal } = sampleCookies(at);
	return {
		format: AUDIT_FORMAT,
		id: 'example',
		madeAt: new Date(at).toISOString(),
		...product,
		conditions: { isPrivate: false, store: '0', thirdPartyCookies: 'unknown', isSecure: true },
		report: sampleReport('not-true', language, at),
		journal: { ...journal, cookies: [...journal.cookies.values()] },
		recording: null,
		auditor: '',
		notes: {},
		remarks: '',
	};
}
