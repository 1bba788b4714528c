import type { CheckFinding, Severity } from '../../core/check/site-findings.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { FactView } from '../../report-text/audit-view.ts';
import { fact } from '../../report-text/sections/facts.ts';
import { isProblem, PROBLEM_ADVICE } from '../../report-text/sections/problems.ts';
import { nearWords } from '../../report-text/sections/reasons.ts';
import { acceptedWords, exceptionDay } from '../../report-text/words/accepted-words.ts';
import {
	certaintyWords,
	findingTag,
	findingWords,
	ruleSourceWords,
} from '../../report-text/words/finding-words.ts';
import type { CheckConditions, CheckedSite } from '../check-result.ts';
import { type FilePlace, placeOf } from './place.ts';
import { safeSentence, safeText } from './safe-text.ts';
import { visitName } from './visit-words.ts';

/** How strongly reports of builds show a severity. */
export type Level = 'error' | 'warning' | 'note';

export const LEVELS: Readonly<Record<Severity, Level>> = {
	undeclared: 'error',
	contradiction: 'error',
	guideline: 'warning',
	advice: 'note',
};

/** A finding in words. Every text is plain text on one line, and safe to print (see `safeText`). */
export interface CheckFindingView {
	readonly finding: CheckFinding;
	readonly level: Level;
	/** In a few words. */
	readonly tag: string;
	/** The cookie, or the declared name: `_ga`. */
	readonly name: string;
	/** Domain, path and partition; empty for a declared name. */
	readonly where: string;
	/** In one or several sentences: what was found, in which visits, and whether it is accepted. */
	readonly words: string;
	/** Name, place, tag and words. */
	readonly text: string;
	/** Null where the policy is no file of the repository. */
	readonly place: FilePlace | null;
	/** Source of the rule. */
	readonly source: FactView;
	/** Advice in one or two sentences; null where there is none. */
	readonly advice: string | null;
}

/** Domain, path and partition, which tell cookies of one name apart. */
export function cookieWhere({ cookie }: Pick<CheckFinding, 'cookie'>, { t }: Pick<Translator, 't'>): string {
	if (cookie === null) return '';
	const { domain, path, partition } = cookie;
	const place = safeText(`${domain}${path === '/' ? '' : path}`);
	return partition === '' ? place : t('check_partitioned', place, safeText(partition));
}

function reasonOf(finding: CheckFinding, { policy }: CheckedSite, translator: Translator): string {
	if (finding.detail !== null) return findingWords(finding.detail, translator);
	const declared = policy?.policy.declarations[finding.declaration ?? -1];
	const near = finding.nearMiss === null ? [] : [nearWords(finding.nearMiss, declared, translator)];
	return [translator.t('check_undeclared_why'), ...near].join(' ');
}

function seenWords(
	{ passes }: CheckFinding,
	site: CheckedSite,
	{ browsers }: CheckConditions,
	{ t, list }: Translator,
): readonly string[] {
	// A finding of every visit needs no list of them.
	if (passes.length === 0 || passes.length === site.passes.length) return [];
	const names = passes
		.flatMap((index) => site.passes[index] ?? [])
		.map((pass) => visitName(pass, browsers, t));
	return [t('check_seen_in', list(names))];
}

/** Puts a finding of a site into words. */
export function findingView(
	finding: CheckFinding,
	site: CheckedSite,
	conditions: CheckConditions,
	translator: Translator,
): CheckFindingView {
	const { t } = translator;
	const { code, severity, certainty, cookie, pattern, detail, accepted, exceptionEnded } = finding;
	const raw = cookie?.name ?? pattern ?? '';
	const name = raw === '' ? t('popup_nameless') : safeText(raw);
	const where = cookieWhere(finding, translator);
	const tag = detail === null ? t('report_verdict_undeclared') : findingTag(detail, translator);
	const words = [
		reasonOf(finding, site, translator),
		...(certainty === 'observed' ? [] : [t('check_certainty', certaintyWords(certainty, translator))]),
		...seenWords(finding, site, conditions, translator),
		...(accepted === null ? [] : [acceptedWords(accepted, translator)]),
		...(exceptionEnded === null
			? []
			: [t('check_exception_ended', exceptionDay(exceptionEnded, translator))]),
	].join(' ');
	const source = detail === null ? null : ruleSourceWords(detail, translator);
	const key = code === 'undeclared' || isProblem(code) ? PROBLEM_ADVICE[code] : null;
	const subject = where === '' ? name : `${name} (${where})`;
	// Words that begin with the tag say it already.
	const hasTag = words.toLowerCase().startsWith(tag.toLowerCase());
	const text = hasTag
		? t('check_finding_line_short', subject, words)
		: t('check_finding_line', subject, tag, words);
	return {
		finding,
		level: LEVELS[severity],
		tag,
		name,
		where,
		words: safeSentence(words),
		text: safeSentence(text),
		place: placeOf(finding, site),
		source: fact(t('finding_rule_source'), source?.text ?? t('finding_source_policy'), source?.url ?? null),
		advice: key === null ? null : t(key),
	};
}
