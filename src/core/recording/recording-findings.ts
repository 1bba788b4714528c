import type { Certainty, Finding, FindingCode } from '../findings/finding.ts';
import { byWeight } from '../findings/finding-weights.ts';
import type { CookieFacts } from '../known/cookie-facts.ts';
import type { KnownElsewhere } from '../known/known-elsewhere.ts';
import type { Category, Declaration } from '../policy/policy.ts';
import type { CookieRow, PatternRow, SiteReport } from '../report/site-report.ts';
import { consentAt, isSurelyBefore } from './consent-phases.ts';
import type { CookieMoment, RecordedCookie, Recording } from './recording.ts';

type Facts = Pick<CookieFacts, 'entry'>;

/** Kinds of cookies that visitors are asked about, as a policy declares them, or as their names suggest. */
const CONSENT_IF_DECLARED: ReadonlySet<Category> = new Set([
	'functional',
	'statistical',
	'advertising',
	'social',
]);
const CONSENT_IF_RECOGNISED: ReadonlySet<Category> = new Set(['statistical', 'advertising', 'social']);

/** Why consent is usually asked for a cookie: what it counts as, and how sure that is. */
interface ConsentKind {
	readonly category: Category;
	readonly certainty: Certainty;
	readonly known?: KnownElsewhere;
}

/** Null where nothing tells that a cookie needs consent: not declared and not known, or necessary. */
function kindOf(
	{ verdict, cookie }: CookieRow,
	declared: Declaration | null,
	facts: Facts,
): ConsentKind | null {
	if (verdict.verdict === 'declared') {
		const category = declared?.category ?? 'unknown';
		return CONSENT_IF_DECLARED.has(category) ? { category, certainty: 'observed' } : null;
	}
	const entry = facts.entry(cookie.name);
	if (entry === null || !CONSENT_IF_RECOGNISED.has(entry.category)) return null;
	const { product, provider, category, pattern, source } = entry;
	const known: KnownElsewhere = { product, provider, category, pattern, list: 'built-in', source };
	return { category, certainty: 'inferred', known };
}

const wasSet = ({ what }: CookieMoment) => what !== 'removed';

/**
 * Whether a visit tells for sure that nothing had been answered: not so where things were as they stood, for an
 * earlier answer may be kept in a form that is not known; nor just before a person's own mark.
 */
function isSure(recording: Recording, at: number): boolean {
	const { way, cookiesAtStart, choices } = recording;
	return (way !== 'as-it-stands' || cookiesAtStart === 0) && isSurelyBefore(choices, at);
}

/** What is to be said of when a cookie was set, where consent is usually asked for its kind. */
function consentFindings(
	kind: ConsentKind,
	{ moments }: RecordedCookie,
	recording: Recording,
): readonly Finding[] {
	const { choices } = recording;
	const set = moments.filter(wasSet);
	const before = set.find(({ phase }) => phase === 'before');
	const refused = set.find(({ at }) => consentAt(choices, at)?.answer === 'refused');
	const told = (code: FindingCode, { at, phase }: CookieMoment, isCertain: boolean): Finding => ({
		code,
		...kind,
		certainty: isCertain ? kind.certainty : 'inferred',
		at,
		phase,
	});
	const isRefusalKnown = choices.some(
		({ answer, certainty, at }) =>
			answer === 'refused' && certainty === 'observed' && at <= (refused?.at ?? 0) + 500,
	);
	return [
		...(before ? [told('set-before-consent', before, isSure(recording, before.at))] : []),
		...(refused ? [told('set-after-refusal', refused, isRefusalKnown)] : []),
	];
}

/** What a recorded visit adds to what is said of a cookie. */
export function recordingFindings(
	row: CookieRow,
	recorded: RecordedCookie,
	by: { readonly recording: Recording; readonly declarations: readonly Declaration[]; readonly facts: Facts },
): readonly Finding[] {
	const { verdict, party } = row;
	const declared = verdict.verdict === 'declared' ? (by.declarations[verdict.declaration] ?? null) : null;
	const kind = kindOf(row, declared, by.facts);
	const found = kind === null ? [] : [...consentFindings(kind, recorded, by.recording)];
	const first = recorded.moments.find(wasSet);
	if (
		first !== undefined &&
		party === 'third' &&
		verdict.verdict === 'undeclared' &&
		verdict.reason === 'no-match'
	) {
		found.push({ code: 'third-party-undeclared', certainty: 'observed', at: first.at, phase: first.phase });
	}
	return found;
}

/** A declared cookie that nothing in the visit answered to: said of the visit alone, whatever was watched before. */
function notSet(row: PatternRow, report: SiteReport, { isCut }: Recording): PatternRow {
	if (report.declarations[row.declaration]?.storage !== 'cookie') return row;
	const finding: Finding = { code: 'declared-not-set', certainty: isCut ? 'inferred' : 'observed' };
	const others = row.findings.filter(({ code }) => code !== 'never-seen');
	return { ...row, findings: byWeight([...others, finding]) };
}

/**
 * A report of a recorded visit, which has a row for every cookie seen in it, with what the visit adds to its
 * findings. `facts`: what is known of cookies by their names; only our own table counts here.
 */
export function withRecordingFindings(report: SiteReport, recording: Recording, facts: Facts): SiteReport {
	const recorded = new Map(recording.cookies.map((cookie) => [cookie.key, cookie]));
	const by = { recording, declarations: report.declarations, facts };
	const rows = report.rows.map((row) => {
		const cookie = recorded.get(row.key);
		const added = cookie === undefined ? [] : recordingFindings(row, cookie, by);
		return added.length === 0 ? row : { ...row, findings: byWeight([...row.findings, ...added]) };
	});
	return { ...report, rows, unseen: report.unseen.map((row) => notSet(row, report, recording)) };
}
