import type { Audit } from '../../core/audit/audit.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import type { PluralKey } from '../../i18n/message-key.ts';
import type { FactView, Section } from '../audit-view.ts';
import { fact, hostileFact } from './facts.ts';
import { recordingConditions, recordingFacts } from './recording-head.ts';
import type { ZonedTranslator } from './zoned.ts';

/** The policy of a report as part of a sentence: "the policy of 21 Nov 2026". */
export function policyWords({ report }: Audit, { t, statedDate }: ZonedTranslator): string {
	const { kind, site, date, readAt } = report.policy;
	if (kind === 'none') return t('report_no_policy');
	if (kind === 'default') return t('report_policy_default');
	if (kind === 'organisation') return t('report_policy_organisation');
	if (kind === 'family') return t('report_policy_family', visibleText(site));
	if (date !== null) return t('report_policy_dated', visibleText(statedDate(date)));
	return readAt === null ? t('report_policy_portal') : t('report_policy_read', statedDate(readAt));
}

/** Sentences whose last value is the policy. */
type Sentence =
	| 'say_all'
	| 'say_accepted_only'
	| 'say_none'
	| 'say_undeclared'
	| 'say_contradicted'
	| VisitSentence;
type VisitSentence = 'visit_say_all' | 'visit_say_none' | 'visit_say_undeclared';

/** Builds plural sentences about the policy, which is named by `policyWords` as the last value. */
export function policySentence(audit: Audit, words: ZonedTranslator) {
	const plural = words.plural as (stem: PluralKey, count: number, ...values: string[]) => string;
	return (sentence: Sentence, count: number, ...values: string[]): string =>
		plural(`report_${sentence}`, count, ...values, policyWords(audit, words));
}

/** Whether the portal's policy had not been read: nothing was judged by it. */
export const isUnread = ({ report }: Audit): boolean =>
	report.policy.kind === 'default' && report.counts.undeclared === 0;

function policyFacts(audit: Audit, words: ZonedTranslator): FactView[] {
	const { t, statedDate, dateTime, number } = words;
	const { isPrivate } = audit.conditions;
	const {
		title,
		date,
		readAt,
		sourceUrl,
		fingerprint,
		sourceFingerprint,
		openPlaces = 0,
	} = audit.report.policy;
	// Reports of older versions have the text's fingerprint alone.
	const isOld = sourceFingerprint === undefined;
	const read = readAt === null ? Number.NaN : Date.parse(readAt);
	return [
		fact(t('report_head_policy'), policyWords(audit, words)),
		...hostileFact(t('report_head_policy_title'), title),
		...hostileFact(t('report_head_policy_date'), date && statedDate(date)),
		...(Number.isNaN(read) ? [] : [fact(t('report_head_policy_read'), dateTime(read))]),
		...(sourceUrl === null
			? []
			: // An ordinary window would open a private one's portal, and put it into its history.
				[fact(t('report_head_policy_source'), visibleText(sourceUrl), isPrivate ? null : sourceUrl)]),
		...(openPlaces > 0 ? [fact(t('report_head_policy_open_places'), number(openPlaces))] : []),
		...hostileFact(t('report_head_policy_fingerprint'), isOld ? null : fingerprint),
		...hostileFact(t('report_head_policy_source_fingerprint'), isOld ? fingerprint : sourceFingerprint),
	];
}

/** The portal, the time, the browser, the policy and the auditor. */
export function headSection(audit: Audit, words: ZonedTranslator): Section<FactView> {
	const { t, dateTime } = words;
	const { report, browser: product, extensionVersion, timeZone, auditor, recording } = audit;
	const entries = [
		fact(t('report_head_portal'), report.host),
		...(recording === null
			? [fact(t('report_head_inspected'), dateTime(report.at))]
			: recordingFacts(recording, words)),
		fact(t('report_head_time_zone'), visibleText(timeZone)),
		fact(
			t('report_head_browser'),
			visibleText(`${product.name} ${product.version}`.trim()) || t('report_unknown'),
		),
		fact(t('report_head_extension'), `${t('extension_name')} ${visibleText(extensionVersion)}`),
		...policyFacts(audit, words),
		...(report.watchingSince === null
			? []
			: [fact(t('report_head_watched'), dateTime(report.watchingSince))]),
		...hostileFact(t('report_head_auditor'), auditor.trim()),
	];
	return { id: 'head', heading: t('report_head'), intro: null, entries };
}

/** How Firefox names the cookie store of a container tab, before its number. */
const CONTAINER = 'firefox-container-';

/** The conditions that could have changed the result. */
export function conditionsSection(audit: Audit, words: ZonedTranslator): Section<FactView> {
	const { t } = words;
	const { conditions, recording } = audit;
	const { isPrivate, isSecure, store, thirdPartyCookies, driven } = conditions;
	const entries = [
		...(recording === null
			? [fact(t('report_condition_private'), t(isPrivate ? 'report_yes' : 'report_condition_private_no'))]
			: recordingConditions(audit, recording, words)),
		...(driven === undefined
			? []
			: [fact(t('report_condition_driven'), t(`report_condition_driven_${driven.thirdParty ?? 'unknown'}`))]),
		fact(
			t('report_condition_third'),
			recording?.way === 'har' ? t('report_unknown') : t(`report_condition_third_${thirdPartyCookies}`),
		),
		fact(t('report_condition_secure'), t(isSecure ? 'report_yes' : 'report_no')),
		...(store.startsWith(CONTAINER)
			? [fact(t('report_condition_container'), visibleText(store.slice(CONTAINER.length)))]
			: []),
		...(recording === null ? [fact(t('report_condition_signed_in'), t('report_unknown'))] : []),
		fact(
			t('report_condition_extensions'),
			t(recording === null ? 'report_condition_extensions_words' : 'report_condition_extensions_visit'),
		),
	];
	const intro = t('report_conditions_intro');
	return { id: 'conditions', heading: t('report_conditions'), intro, entries };
}
