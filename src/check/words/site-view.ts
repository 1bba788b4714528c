import { SEVERITIES, type Severity } from '../../core/check/site-findings.ts';
import { hostOf } from '../../core/web/address.ts';
import { canonicalHost } from '../../core/web/host.ts';
import { snakeCase } from '../../i18n/message-key.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { FactView } from '../../report-text/audit-view.ts';
import { fact, hostileFact } from '../../report-text/sections/facts.ts';
import type { CheckConditions, CheckedSite, ComparedPolicy } from '../check-result.ts';
import { type CheckFindingView, findingView } from './finding-view.ts';
import { safeSentence, safeText } from './safe-text.ts';
import { managerName, visitName } from './visit-words.ts';

/** Findings of one severity that are not accepted. */
export interface FindingGroup {
	readonly severity: Severity;
	readonly heading: string;
	/** At least one. */
	readonly findings: readonly CheckFindingView[];
}

/** A site of a check in words. Plain text, safe to print (see `safeText`). */
export interface SiteView {
	readonly host: string;
	/** Whether there is a verdict. */
	readonly isChecked: boolean;
	/** In one or several sentences. */
	readonly result: string;
	readonly tone: 'clean' | 'attention' | 'unknown';
	/** Heaviest first; empty ones are left out. */
	readonly groups: readonly FindingGroup[];
	readonly accepted: readonly CheckFindingView[];
	/** Policy, pages and visits. */
	readonly facts: readonly FactView[];
	/** Limits of the check, a sentence each. */
	readonly limits: readonly string[];
}

function resultWords(site: CheckedSite, accepted: number, { t, plural, number }: Translator): string {
	const host = safeText(site.host);
	const { counts } = site;
	const { contradiction, guideline } = counts.findings;
	const head = () => {
		if (counts.cookies === 0) return t('check_say_no_cookies', host);
		if (counts.undeclared > 0)
			return plural('check_say_undeclared', counts.undeclared, number(counts.cookies), host);
		return counts.declared === counts.cookies
			? plural('check_say_all', counts.cookies, host)
			: plural('check_say_none_open', counts.cookies, host);
	};
	return [
		...(site.reason === null ? [] : [t('check_say_not_checked', host, safeSentence(site.reason))]),
		...(site.passes.length === 0 ? [] : [head()]),
		...(contradiction > 0 ? [plural('check_say_contradiction', contradiction)] : []),
		...(guideline > 0 ? [plural('check_say_guideline', guideline)] : []),
		...(accepted > 0 ? [plural('check_say_accepted', accepted)] : []),
	].join(' ');
}

function policyFacts(
	{ policy: read, sources, from }: ComparedPolicy,
	{ t }: Translator,
): readonly FactView[] {
	const places = sources.map(({ file, url }) => safeText(file ?? url ?? ''));
	const [only] = sources;
	const url = sources.length === 1 ? (only?.url ?? null) : null;
	const label = t(from === 'auto' ? 'check_policy_auto' : 'check_policy');
	return [fact(label, places.join(', '), url), ...hostileFact(t('report_head_policy_date'), read.date)];
}

function visitFacts(site: CheckedSite, { browsers }: CheckConditions, translator: Translator) {
	const { t, plural } = translator;
	return site.passes.map((pass) => {
		const tool = managerName(pass.consentManager);
		const manager = tool === null ? '' : ` (${safeText(tool)})`;
		const words = [
			...(pass.banner === 'not-asked' ? [] : [`${t(`check_banner_${snakeCase(pass.banner)}`)}${manager}`]),
			plural('check_pages', pass.pages.length),
		];
		return fact(t('check_visit', visitName(pass, browsers, t)), words.join(' · '));
	});
}

/** Where the site sends its visitors, if it is another host than the one that was asked for. */
function movedWords({ url, host, outcome }: CheckedSite, { t }: Translator): readonly string[] {
	const asked = canonicalHost(hostOf(url) ?? '') ?? host;
	return outcome === 'checked' && asked !== host
		? [t('check_limit_moved', safeText(asked), safeText(host))]
		: [];
}

function limitsOf(site: CheckedSite, translator: Translator): readonly string[] {
	const { plural } = translator;
	const pages = site.passes.flatMap((pass) => pass.pages);
	const failed = pages.filter(({ status }) => status === null || status >= 400).length;
	const unsettled = pages.filter(({ status, isSettled }) => status !== null && !isSettled).length;
	const open = site.policy?.openPlaces ?? 0;
	const clicked = site.passes.filter(({ banner }) => banner === 'clicked').length;
	return [
		...movedWords(site, translator),
		...(open > 0 ? [plural('check_limit_open_places', open)] : []),
		...(failed > 0 ? [plural('check_limit_failed_pages', failed)] : []),
		...(unsettled > 0 ? [plural('check_limit_unsettled_pages', unsettled)] : []),
		...(clicked > 0 ? [plural('check_limit_clicked', clicked)] : []),
	];
}

/** Puts the check of one site into words. */
export function siteView(site: CheckedSite, conditions: CheckConditions, translator: Translator): SiteView {
	const views = site.findings.map((finding) => findingView(finding, site, conditions, translator));
	const accepted = views.filter(({ finding }) => finding.accepted !== null);
	const isOpen = ({ finding }: CheckFindingView) => finding.accepted === null;
	const groups = SEVERITIES.map((severity) => ({
		severity,
		heading: translator.t(`check_severity_${severity}`),
		findings: views.filter((view) => isOpen(view) && view.finding.severity === severity),
	})).filter(({ findings }) => findings.length > 0);
	const isChecked = site.outcome === 'checked';
	const hasProblems = groups.some(({ severity }) => severity !== 'advice');
	return {
		host: safeText(site.host),
		isChecked,
		result: resultWords(site, accepted.length, translator),
		tone: hasProblems ? 'attention' : isChecked ? 'clean' : 'unknown',
		groups,
		accepted,
		facts: [
			fact(translator.t('check_address'), safeText(site.url), site.url),
			...(site.policy === null ? [] : policyFacts(site.policy, translator)),
			...visitFacts(site, conditions, translator),
		],
		limits: limitsOf(site, translator),
	};
}
