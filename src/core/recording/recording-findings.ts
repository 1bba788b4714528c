import type { Certainty, Finding, FindingCode } from '../findings/finding.ts';
import { byWeight } from '../findings/finding-weights.ts';
import type { CookieFacts } from '../known/cookie-facts.ts';
import type { KnownElsewhere } from '../known/known-elsewhere.ts';
import type { Category, Declaration } from '../policy/policy.ts';
import { matchedDeclaration } from '../report/matched-declaration.ts';
import type { CookieRow, PatternRow, SiteReport } from '../report/site-report.ts';
import { consentAt } from './consent-phases.ts';
import { answersIn, type CookieMoment, type RecordedCookie, type Recording } from './recording.ts';

type Facts = Pick<CookieFacts, 'entry'>;

/** Categories that need consent: as declared in a policy, and as guessed from a name. */
const CONSENT_IF_DECLARED: ReadonlySet<Category> = new Set([
	'functional',
	'statistical',
	'advertising',
	'social',
]);
const CONSENT_IF_RECOGNISED: ReadonlySet<Category> = new Set(['statistical', 'advertising', 'social']);

/** The category for which a cookie needs consent, and its certainty. */
interface ConsentKind {
	readonly category: Category;
	readonly certainty: Certainty;
	readonly known?: KnownElsewhere;
}

/** Returns null unless a cookie is declared or recognised as one that needs consent. */
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
	const own: KnownElsewhere = { product, provider, category, pattern, list: 'built-in', source };
	return { category, certainty: 'inferred', known: own };
}

const wasSet = ({ what }: CookieMoment) => what !== 'removed';

/**
 * Whether certainly no consent had been given before the recording. Uncertain if it started with cookies, since an earlier
 * answer may be stored in an unsupported form.
 */
const startsBlank = ({ way, cookiesAtStart }: Recording): boolean =>
	way !== 'as-it-stands' || cookiesAtStart === 0;

/**
 * Whether a person may have answered a banner that was not recognised before a moment, ms; not one who was asked to
 * choose nothing.
 */
const mayHaveChosen = ({ clicks = [], plan }: Recording, at: number): boolean =>
	plan?.step !== 'nothing' && clicks.some(({ since }) => since <= at);

/** Findings for a cookie that was set before consent or after a refusal; none in the span of a choice. */
function consentFindings(
	kind: ConsentKind,
	{ moments }: RecordedCookie,
	recording: Recording,
): readonly Finding[] {
	const { choices } = recording;
	const set = moments.filter(wasSet);
	const before = set.find(({ phase }) => phase === 'before');
	const refused = set.find(
		({ at, phase }) =>
			phase === 'refused' || (phase === 'changed' && consentAt(choices, at)?.answer === 'refused'),
	);
	const newFinding = (code: FindingCode, { at, phase }: CookieMoment, isCertain: boolean): Finding => ({
		code,
		...kind,
		certainty: isCertain ? kind.certainty : 'inferred',
		at,
		phase,
	});
	const isBeforeKnown = startsBlank(recording) && !choices.some(({ isMarkedAfter }) => isMarkedAfter);
	const isRefusalKnown = choices.some(
		({ answer, certainty, at }) =>
			answer === 'refused' && certainty === 'observed' && at <= (refused?.at ?? 0),
	);
	return [
		...(before
			? [newFinding('set-before-consent', before, isBeforeKnown && !mayHaveChosen(recording, before.at))]
			: []),
		...(refused ? [newFinding('set-after-refusal', refused, isRefusalKnown)] : []),
	];
}

/** Findings that a recording adds to a cookie. */
export function recordingFindings(
	row: CookieRow,
	recorded: RecordedCookie,
	by: { readonly recording: Recording; readonly declarations: readonly Declaration[]; readonly facts: Facts },
): readonly Finding[] {
	const { verdict, party } = row;
	const kind = kindOf(row, matchedDeclaration(by, row), by.facts);
	const findings = kind === null ? [] : [...consentFindings(kind, recorded, by.recording)];
	const first = recorded.moments.find(wasSet);
	if (
		first !== undefined &&
		party === 'third' &&
		verdict.verdict === 'undeclared' &&
		verdict.reason === 'no-match'
	) {
		const { at, phase } = first;
		findings.push({ code: 'third-party-undeclared', certainty: 'observed', at, phase });
	}
	return findings;
}

/** Replaces `never-seen` by `declared-not-set`: a finding about the recording alone, whatever the journal holds. */
function notSet(row: PatternRow, report: SiteReport, recording: Recording): PatternRow {
	const declaration = report.declarations[row.declaration];
	if (declaration?.storage !== 'cookie') return row;
	// Hosts in use, whose cookies are the portal's too, are mostly known by their answers.
	const mayBeMissed = declaration.party !== 'first' && answersIn(recording) !== 'observed';
	const certainty = recording.isCut || mayBeMissed ? 'inferred' : 'observed';
	const finding: Finding = { code: 'declared-not-set', certainty };
	const others = row.findings.filter(({ code }) => code !== 'never-seen');
	return { ...row, findings: byWeight([...others, finding]) };
}

/**
 * Adds a recording's findings to its report (a row for every cookie of the recording). Uses only the built-in table of
 * `facts`, not an imported list.
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
