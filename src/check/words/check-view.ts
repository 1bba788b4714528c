import type { Translator } from '../../i18n/translator.ts';
import type { FactView } from '../../report-text/audit-view.ts';
import { fact } from '../../report-text/sections/facts.ts';
import { zoned } from '../../report-text/sections/zoned.ts';
import type { BrowserConditions, CheckRun } from '../check-result.ts';
import { isFailing } from '../fails-on.ts';
import { safeText } from './safe-text.ts';
import { type SiteView, siteView } from './site-view.ts';

/** A check in words, for the formats that people read. Plain text, safe to print (see `safeText`). */
export interface CheckView {
	/** BCP 47 tag of the words. */
	readonly language: string;
	readonly title: string;
	/** The result in one or several sentences. */
	readonly result: string;
	readonly tone: SiteView['tone'];
	readonly sites: readonly SiteView[];
	/** About the baseline, a sentence each. */
	readonly notes: readonly string[];
	/** Moment, browsers and conditions. */
	readonly facts: readonly FactView[];
}

/** Counts findings that make the check fail, and sites without a verdict. */
function resultOf({ sites, failOn, exitCode }: CheckRun, { t, plural }: Translator) {
	const failing = sites.flatMap(({ findings }) => findings).filter((finding) => isFailing(finding, failOn));
	const notChecked = sites.filter(({ outcome }) => outcome !== 'checked').length;
	const words = [
		...(failing.length > 0 ? [plural('check_result_findings', failing.length)] : []),
		...(notChecked > 0 ? [plural('check_result_not_checked', notChecked)] : []),
	];
	const tone = failing.length > 0 ? 'attention' : exitCode === 0 ? 'clean' : 'unknown';
	return { result: words.length > 0 ? words.join(' ') : t('check_result_clean'), tone } as const;
}

function baselineNotes({ baseline }: CheckRun, { plural }: Translator): readonly string[] {
	if (baseline === null) return [];
	const file = safeText(baseline.file);
	const { ended, unused } = baseline;
	return [
		...(ended.length > 0 ? [plural('check_baseline_ended', ended.length, file)] : []),
		...(unused.length > 0 ? [plural('check_baseline_unused', unused.length, file)] : []),
	];
}

function browserWords(
	{ name, version, isHeadless, isRemote }: BrowserConditions,
	t: Translator['t'],
): string {
	const how = [...(isHeadless ? [t('check_headless')] : []), ...(isRemote ? [t('check_remote')] : [])];
	return [safeText(`${name} ${version}`), ...how].join(' · ');
}

function conditionFacts({ conditions, checkedAt, tool }: CheckRun, translator: Translator): FactView[] {
	const { t, dateTime, list } = translator;
	const { browsers, isAsVisitor, isSignedIn, isConfirmed } = conditions;
	const modes = new Set(browsers.map(({ thirdParty }) => t(`check_third_party_${thirdParty ?? 'unknown'}`)));
	const more = [
		...(isAsVisitor ? [t('check_as_visitor')] : []),
		...(isSignedIn ? [t('check_signed_in')] : []),
		...(isConfirmed ? [t('check_confirmed')] : []),
	];
	return [
		fact(t('check_moment'), dateTime(Date.parse(checkedAt))),
		...browsers.map((browser) => fact(t('report_head_browser'), browserWords(browser, t))),
		fact(t('report_condition_third'), list([...modes])),
		...(more.length === 0 ? [] : [fact(t('report_conditions'), more.join(' · '))]),
		fact(t('check_tool'), safeText(`${tool.name} ${tool.version}`)),
	];
}

/** Puts a check into words: days and times in the time zone of the run. */
export function checkView(result: CheckRun, translator: Translator): CheckView {
	const words = zoned(translator, result.conditions.timeZone);
	const { t, plural, locale } = words;
	const [first] = result.sites;
	return {
		language: locale,
		title:
			result.sites.length === 1 && first !== undefined
				? t('check_title', safeText(first.host))
				: plural('check_title_sites', result.sites.length),
		...resultOf(result, words),
		sites: result.sites.map((site) => siteView(site, result.conditions, words)),
		notes: baselineNotes(result, words),
		facts: conditionFacts(result, words),
	};
}
