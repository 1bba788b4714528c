import type { Audit } from '../../core/audit/audit.ts';
import type { Finding, FindingCode } from '../../core/findings/finding.ts';
import { byWeight, FINDING_WEIGHTS } from '../../core/findings/finding-weights.ts';
import type { Recording } from '../../core/recording/recording.ts';
import { isOpenlyUndeclared } from '../../core/report/openly-undeclared.ts';
import type { CookieRow } from '../../core/report/site-report.ts';
import type { MessageKey } from '../../i18n/message-key.ts';
import type { ProblemCookieView, ProblemGroupView, Section } from '../audit-view.ts';
import { cookieNameWords, cookiePlaceWords } from '../words/cookie-name.ts';
import {
	certaintyWords,
	findingTag,
	findingWords,
	ruleSourceWords,
	weightWords,
} from '../words/finding-words.ts';
import { fact } from './facts.ts';
import { reasonWords } from './reasons.ts';
import { recordingTime } from './recording-time.ts';
import type { ZonedTranslator } from './zoned.ts';

/** Findings about consent come first: they are what a visit is recorded for. */
const FIRST: readonly FindingCode[] = ['set-before-consent', 'set-after-refusal'];

/** Advice by problem, as message keys. Findings that only advise are none. */
export const PROBLEM_ADVICE = {
	undeclared: 'report_do_declare',
	'set-before-consent': 'report_do_wait',
	'set-after-refusal': 'report_do_wait',
	'third-party-undeclared': 'report_do_third_party',
	'lifetime-over-declared': 'common_step_correct_lifetime_words',
	'persistent-declared-session': 'common_step_correct_lifetime_words',
	'lifetime-over-guideline': 'common_step_shorten_lifetime_words',
	'party-mismatch': 'common_step_correct_party_words',
	'declared-twice': 'common_step_settle_category_words',
	'necessary-but-third-party': 'report_do_necessary',
} as const satisfies Partial<Record<FindingCode | 'undeclared', MessageKey>>;
/** A kind of problem that something is to be done about. */
export type ProblemCode = keyof typeof PROBLEM_ADVICE;

/** Whether there is advice on what to do about a finding. */
export const isProblem = (code: FindingCode): code is Exclude<ProblemCode, 'undeclared'> =>
	isProblemCode(code);

export function isProblemCode(code: string): code is ProblemCode {
	return Object.hasOwn(PROBLEM_ADVICE, code);
}

interface Problem {
	readonly row: CookieRow;
	/** Null for an undeclared cookie. */
	readonly finding: Finding | null;
}

function aboutCookie({ row, finding }: Problem, audit: Audit, words: ZonedTranslator): ProblemCookieView {
	const { cookie, key } = row;
	const { recording, report } = audit;
	return {
		key,
		row: report.rows.indexOf(row),
		name: cookieNameWords(cookie.name, words),
		where: cookiePlaceWords(cookie),
		when: recording && whenWords({ row, finding }, recording, words),
		words: finding === null ? reasonWords(row, report, words) : findingWords(finding, words),
		certaintyWords: certaintyWords(finding?.certainty ?? 'observed', words),
	};
}

/** When a problem was first observed; an undeclared cookie's: when it was first set. */
function whenWords({ row, finding }: Problem, recording: Recording, words: ZonedTranslator): string | null {
	if (finding !== null) {
		const { at, phase } = finding;
		return at === undefined || phase === undefined ? null : recordingTime({ at, phase }, recording, words);
	}
	const recorded = recording.cookies.find(({ key }) => key === row.key);
	const first = recorded?.moments.find(({ what }) => what !== 'removed');
	return first === undefined ? null : recordingTime(first, recording, words);
}

/** Returns the text that all entries share; null if they differ. */
function sharedText(texts: readonly string[]): string | null {
	const [first = null, ...others] = texts;
	return others.every((text) => text === first) ? first : null;
}

const sentencesOf = (text: string) => text.split(/(?<=[.!?])\s+/);

/** Divides texts into the sentences that all of them have, and the rest of each, in the order of the texts. */
function divideSentences(texts: readonly string[]): {
	readonly shared: string;
	readonly rests: readonly string[];
} {
	const all = texts.map(sentencesOf);
	const isShared = (sentence: string) => all.every((sentences) => sentences.includes(sentence));
	return {
		shared: (all[0] ?? []).filter(isShared).join(' '),
		rests: all.map((sentences) => sentences.filter((sentence) => !isShared(sentence)).join(' ')),
	};
}

function groupView(
	code: ProblemCode,
	problems: readonly Problem[],
	audit: Audit,
	words: ZonedTranslator,
): ProblemGroupView {
	const [first] = problems;
	const finding = first?.finding ?? null;
	const source = finding === null ? null : ruleSourceWords(finding, words);
	const cookies = problems.map((problem) => aboutCookie(problem, audit, words));
	const { shared, rests } = divideSentences(cookies.map((cookie) => cookie.words));
	const sharedCertainty = sharedText(cookies.map((cookie) => cookie.certaintyWords));
	const weight = code === 'undeclared' ? 'contradiction' : FINDING_WEIGHTS[code];
	return {
		code,
		weight,
		weightWords: weightWords(weight, words),
		heading: finding === null ? words.t('report_verdict_undeclared') : findingTag(finding, words),
		words: shared,
		certaintyWords: sharedCertainty,
		source: fact(
			words.t('finding_rule_source'),
			source?.text ?? words.t('finding_source_policy'),
			source?.url ?? null,
		),
		advice: words.t(PROBLEM_ADVICE[code]),
		cookies: cookies.map((cookie, index) => ({
			...cookie,
			words: rests[index] ?? '',
			certaintyWords: sharedCertainty === null ? cookie.certaintyWords : '',
		})),
	};
}

/** Groups contradictions and excesses by kind, those about consent first. Those that only advise, or are accepted for now, are left out. */
export function problemsSection(audit: Audit, words: ZonedTranslator): Section<ProblemGroupView> {
	const { rows } = audit.report;
	const groups = new Map<ProblemCode, Problem[]>();
	const add = (code: ProblemCode, problem: Problem) => {
		groups.set(code, [...(groups.get(code) ?? []), problem]);
	};
	const findings = rows.flatMap((row) =>
		row.findings.flatMap((finding) => (finding.accepted === undefined ? [{ row, finding }] : [])),
	);
	for (const problem of findings.filter(({ finding }) => FIRST.includes(finding.code)))
		if (isProblem(problem.finding.code)) add(problem.finding.code, problem);
	for (const row of rows) if (isOpenlyUndeclared(row)) add('undeclared', { row, finding: null });
	const order = byWeight(findings.map(({ finding }) => finding));
	for (const { code } of order) {
		if (!isProblem(code) || groups.has(code)) continue;
		for (const problem of findings.filter(({ finding }) => finding.code === code)) add(code, problem);
	}
	return {
		id: 'findings',
		heading: words.t('report_findings'),
		intro: groups.size === 0 ? words.t('report_findings_none') : null,
		entries: [...groups].map(([code, problems]) => groupView(code, problems, audit, words)),
	};
}
