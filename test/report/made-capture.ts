import type { Audit } from '../../src/core/audit/audit.ts';
import type { CookieMoment, RecordedCookie, Recording } from '../../src/core/recording/recording.ts';
import { VISIT } from './made-visits.ts';

/** A change as a HAR file shows it: what scripts did is only seen where a request carries the cookie. */
function captured(moment: CookieMoment): CookieMoment {
	const { origin } = moment;
	const sent = { by: 'sent', url: 'https://mesure.example/collect?…' } as const;
	return { ...moment, phase: 'undated', origin: origin.by === 'script' ? sent : origin };
}

const isSent = ({ moments }: RecordedCookie) => moments.some(({ origin }) => origin.by === 'sent');

const cookies = VISIT.recording.cookies
	.map((cookie): RecordedCookie => ({ ...cookie, moments: cookie.moments.map(captured) }))
	.map((cookie): RecordedCookie => (isSent(cookie) ? { ...cookie, attributes: 'unknown' } : cookie));

const recording: Recording = {
	...VISIT.recording,
	way: 'har',
	cookies,
	notKept: VISIT.recording.notKept.map((entry) => ({ ...entry, phase: 'undated' })),
	tools: [],
	choices: [],
	capture: {
		creator: { name: 'WebInspector', version: '537.36' },
		sha256: 'c0ffee'.repeat(10).padEnd(64, '0'),
		entries: 212,
		skipped: 2,
	},
};

/** The report of a colleague's capture of the sample visit. */
export const CAPTURE: Audit = {
	...VISIT,
	id: 'har1',
	browser: { name: 'Chrome', version: '142.0.0.0' },
	report: {
		...VISIT.report,
		store: 'har',
		rows: VISIT.report.rows.map((row) => ({
			...row,
			findings: row.findings.filter(
				({ code }) => code !== 'set-before-consent' && code !== 'set-after-refusal',
			),
		})),
		unseen: [],
		notLookedAt: VISIT.report.unseen.map((row) => ({ ...row, findings: [] })),
		counts: { ...VISIT.report.counts, unseen: 0 },
	},
	conditions: { ...VISIT.conditions, store: 'har', thirdPartyCookies: 'unknown' },
	recording,
};
