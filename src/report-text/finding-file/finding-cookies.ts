import type { Audit } from '../../core/audit/audit.ts';
import type { AuditPass } from '../../core/audit/audit-pass.ts';
import type { CookieView, ProblemCookieView } from '../audit-view.ts';
import { auditView } from '../build-audit-view.ts';
import type { ZonedTranslator } from '../sections/zoned.ts';
import type { FindingSourceReport } from './finding-file-view.ts';

/** A cookie with the finding, in one of the audits. */
export interface Sighting {
	/** The visit of a full audit; null for a single report. */
	readonly pass: AuditPass | null;
	readonly problem: ProblemCookieView;
	/** Its row of the report. */
	readonly cookie: CookieView;
	readonly certaintyWords: string;
	/** Whether its category is inferred from its name. */
	readonly isByName: boolean;
}

/** A cookie with the finding, and the audits in which it has it: at least one. */
export interface FindingCookie {
	readonly name: string;
	readonly where: string;
	readonly sightings: readonly [Sighting, ...Sighting[]];
}

/** Where an acceptance was made but not recognised, what followed it seems to come before any choice. */
function isBlind(code: FindingSourceReport['code'], pass: AuditPass | null): boolean {
	return code === 'set-before-consent' && pass !== null && pass.doubts.includes('no-acceptance');
}

function sightingsIn(
	{ code, full }: FindingSourceReport,
	audit: Audit,
	words: ZonedTranslator,
): readonly Sighting[] {
	const pass = full?.passes.find(({ auditId }) => auditId === audit.id) ?? null;
	if (isBlind(code, pass)) return [];
	const { findings, cookies } = auditView(audit, words);
	const group = findings.entries.find((entry) => entry.code === code);
	return (group?.cookies ?? []).flatMap((problem) => {
		const cookie = cookies.entries[problem.row];
		if (cookie === undefined) return [];
		const row = audit.report.rows.find(({ key }) => key === problem.key);
		const isByName =
			row?.findings.some((finding) => finding.code === code && finding.known !== undefined) ?? false;
		const certaintyWords = group?.certaintyWords ?? problem.certaintyWords;
		return [{ pass, problem, cookie, certaintyWords, isByName }];
	});
}

/** The cookies with the finding, each once, in the order in which they were first listed. */
export function findingCookies(
	source: FindingSourceReport,
	words: ZonedTranslator,
): readonly FindingCookie[] {
	const cookies = new Map<string, FindingCookie>();
	for (const sighting of source.audits.flatMap((audit) => sightingsIn(source, audit, words))) {
		const { name, where } = sighting.problem;
		const id = JSON.stringify([name, where]);
		const before = cookies.get(id);
		const sightings: FindingCookie['sightings'] = before ? [...before.sightings, sighting] : [sighting];
		cookies.set(id, { name, where, sightings });
	}
	return [...cookies.values()];
}
