import type { ConsentChoice } from '../consent/consent.ts';
import type { Finding, FindingCode } from '../findings/finding.ts';
import type { CookieFacts } from '../known/cookie-facts.ts';
import { phaseAt } from '../recording/consent-phases.ts';
import type { Recording } from '../recording/recording.ts';
import { withRecordingFindings } from '../recording/recording-findings.ts';
import type { SiteReport } from '../report/site-report.ts';
import type { Audit, MarkedChoice } from './audit.ts';

/** The findings that a choice changes. */
const ABOUT_CHOICES: ReadonlySet<FindingCode> = new Set([
	'set-before-consent',
	'set-after-refusal',
	'third-party-undeclared',
]);
const isOthers = ({ code }: Finding) => !ABOUT_CHOICES.has(code);

function withChoice(recording: Recording, { answer, since, at }: MarkedChoice): Recording {
	const marked: ConsentChoice = {
		tool: 'by-hand',
		answer,
		granted: [],
		denied: [],
		at,
		since,
		by: 'person',
		certainty: 'inferred',
		isMarkedAfter: true,
	};
	const choices = [...recording.choices, marked].sort((a, b) => a.at - b.at);
	const inPhase = <T extends { readonly at: number }>(entry: T) => ({
		...entry,
		phase: phaseAt(choices, entry.at),
	});
	return {
		...recording,
		choices,
		cookies: recording.cookies.map((cookie) => ({ ...cookie, moments: cookie.moments.map(inPhase) })),
		notKept: recording.notKept.map(inPhase),
	};
}

/** Gives the findings of a report the acceptance that those of the same cookie and code had before. */
function asAccepted(report: SiteReport, before: SiteReport): SiteReport {
	const old = new Map(before.rows.map(({ key, findings }) => [key, findings]));
	const accepted = (key: string, finding: Finding): Finding => {
		const same = old.get(key)?.find(({ code }) => code === finding.code);
		return same?.accepted === undefined ? finding : { ...finding, accepted: same.accepted };
	};
	const rows = report.rows.map((row) => ({
		...row,
		findings: row.findings.map((finding) => accepted(row.key, finding)),
	}));
	return { ...report, rows };
}

/**
 * Judges a recorded visit anew with the choice that a person has marked: its phases and findings are what they would be
 * had that choice been recognised, though never certain. An audit without such a choice stays as it is.
 */
export function withMarkedChoice(audit: Audit, facts: Pick<CookieFacts, 'entry'>): Audit {
	const { marked, recording, report } = audit;
	if (marked === undefined || recording === null) return audit;
	const changed = withChoice(recording, marked);
	const bare: SiteReport = {
		...report,
		rows: report.rows.map((row) => ({ ...row, findings: row.findings.filter(isOthers) })),
	};
	return {
		...audit,
		recording: changed,
		// What was declared and not set does not depend on a choice.
		report: { ...asAccepted(withRecordingFindings(bare, changed, facts), report), unseen: report.unseen },
	};
}
