import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ReadFailureCode, ReadStage } from '../../options/backend.ts';
import type { SectionWithLead } from '../../options/ListSection.tsx';
import type { ExportForm } from '../../options/make-true/publish/page-exporter.ts';
import { TABS } from '../../options/portal/tabs.ts';
import type { PortalState } from '../../options/portals/portal.ts';
import { ROW_ORDERS } from '../../popup/model/sections.ts';
import { VISIT_BREAKS, type VisitStage } from '../../report/guide/automatic/make-visit.ts';
import { usageProblems } from '../../scripts/checks/locales.mjs';
import { PRODUCT, sourceFiles } from '../../scripts/checks/source-files.mjs';
import { extensionMessages } from '../../scripts/locales/messages.mjs';
import en from '../../src/_locales/en/messages.json';
import { FAILURE_KINDS } from '../../src/check/check-failure.ts';
import { BANNER_ANSWERS, CHECK_OUTCOMES, CONSENT_PASSES } from '../../src/check/check-result.ts';
import type { ConfigFault } from '../../src/check/config/check-config.ts';
import { ASSESSMENTS, MARKED_ANSWERS, THIRD_PARTY_MODES } from '../../src/core/audit/audit.ts';
import { PASS_DOUBTS } from '../../src/core/audit/audit-pass.ts';
import { COMPARED_CHANGES } from '../../src/core/audit/compare-audits.ts';
import { CONSENT_BEHAVIOURS } from '../../src/core/audit/full-audit.ts';
import { BACKUP_PARTS } from '../../src/core/backup/backup-part.ts';
import { CAPTURE_FAILURES, ENTRY_PROBLEMS } from '../../src/core/capture/capture.ts';
import { SEVERITIES } from '../../src/core/check/site-findings.ts';
import {
	CONSENT_ANSWERS,
	CONSENT_PHASES,
	CONSENT_TOOLS,
	type ConsentChoice,
} from '../../src/core/consent/consent.ts';
import { SAME_SITES } from '../../src/core/cookie/cookie.ts';
import { EXCEPTION_FAULTS } from '../../src/core/exceptions/check-exception.ts';
import { type Certainty, FINDING_CODES, type Weight } from '../../src/core/findings/finding.ts';
import type { FindingSource } from '../../src/core/findings/finding-sources.ts';
import { VERDICTS } from '../../src/core/findings/verdict.ts';
import { HISTORY_CAUSES } from '../../src/core/journal/journal.ts';
import { ORGANISATION_REFUSALS } from '../../src/core/policy/organisation.ts';
import { PLATFORM_DECLARATIONS } from '../../src/core/policy/platform.ts';
import { CATEGORIES, CERTAINTY_REASONS, PARTIES, STORAGE_KINDS } from '../../src/core/policy/policy.ts';
import { COMPARED_FIELDS } from '../../src/core/policy/policy-diff.ts';
import { NO_SOURCE_REASONS } from '../../src/core/policy/source-page.ts';
import { BANNER_OUTCOMES } from '../../src/core/recording/automation.ts';
import {
	type AnswerAccess,
	type AnswersObserved,
	AUDIT_STEPS,
	type CookieMoment,
	NOT_KEPT_REASONS,
	type Origin,
	PAGE_WAYS,
	RECORDED_WAYS,
	RECORDING_ENDS,
	RECORDING_LIMITS,
	RECORDING_WAYS,
} from '../../src/core/recording/recording.ts';
import { SUGGESTED_PAGES } from '../../src/core/visit/suggested-pages.ts';
import { CHANGE_KINDS, type SuggestedField } from '../../src/correct/correction.ts';
import { CHANGE_CAUSES } from '../../src/fleet/changes/compare-policies.ts';
import { PORTAL_STATES } from '../../src/fleet/page/portal-summary.ts';
import type { FleetDatabaseError } from '../../src/fleet/store/database/fleet-database.ts';
import type { ListFault } from '../../src/fleet/store/sites/read-site-list.ts';
import type { SiteFault } from '../../src/fleet/store/sites/site-draft.ts';
import type { NoBrowserError } from '../../src/headless/open-browser.ts';
import type { StartCause } from '../../src/headless/start-failure.ts';
import { ISSUE_REASONS } from '../../src/import/issue-reasons.ts';
import type { CleanStartTrouble } from '../../src/messaging/clean-start-trouble.ts';
import type { DiskTrouble, Trouble } from '../../src/messaging/intents/inspection.ts';
import type { StorageTrouble } from '../../src/messaging/intents/policy.ts';
import { PROBLEM_ADVICE } from '../../src/report-text/sections/problems.ts';

const files = new Map(
	[...(await sourceFiles(PRODUCT, /\.tsx?$/))].filter(([path]) => !path.startsWith('src/i18n/')),
);
const code = [
	...files.values(),
	readFileSync(join(import.meta.dirname, '../../manifest.json'), 'utf8'),
].join();

/** The members of a closed list that exists as a type alone. */
const of = <T extends string>(...values: readonly T[]): readonly string[] => values;
const EXPORT_FORMS = of<ExportForm>('page', 'table', 'html', 'csv', 'file');
const GUIDE_STATES = ['todo', 'running', 'done'];
const MEASURED = ['exact', 'at_least'];
/** Sentences about the policy. */
const POLICY_SENTENCES = [
	...['say_accepted_only', 'say_all', 'say_contradicted', 'say_none', 'say_undeclared'],
	...['visit_say_all', 'visit_say_none', 'visit_say_undeclared'],
];

/** Codes that calls of `refusal` name: `refusal('a')`, `refusal(isLate ? 'a' : 'b')`. */
const REFUSALS = [...code.matchAll(/\brefusal\(([^;]*);/g)].flatMap(([, argument = '']) =>
	[...argument.matchAll(/'([a-z-]+)'/g)].map(([, name = '']) => name),
);

const PROBLEM_CODES = Object.keys(PROBLEM_ADVICE);
const LEADS = of<SectionWithLead>('sites', 'journal', 'reference', 'signing', 'backup');

/** The values of every key that code makes at run time. */
const MISSED_ANSWERS = of<Exclude<AnswersObserved, 'observed'>>('partly', 'not-observed');

const MADE = {
	'*_at': ['foreign-json', 'invalid', 'crashed'].map((code) => `options_failure_${code}`),
	'certainty_*': [...CERTAINTY_REASONS.certain, ...CERTAINTY_REASONS.likely],
	'check_*': FAILURE_KINDS.filter((kind) => kind !== 'lost' && kind !== 'unmet-open-places'),
	'check_banner_*': BANNER_ANSWERS.filter((answer) => answer !== 'not-asked'),
	'check_browser_*': of<NoBrowserError['reason']>('not-found', 'not-started', 'not-connected'),
	'check_start_*': of<StartCause>('library', 'sandbox', 'display', 'missing'),
	'check_config_*': of<ConfigFault['kind']>('unknown', 'missing', 'expected'),
	'check_doctor_node_*': ['good', 'old'],
	'check_fix_*': CHANGE_KINDS,
	'check_fix_not_*': ['too-large', 'not-a-text'],
	'check_report_*': ['no-json', 'no-report', 'newer', 'damaged'],
	'check_severity_*': SEVERITIES,
	'check_third_party_*': [...THIRD_PARTY_MODES, 'unknown'],
	'check_visit_*': CONSENT_PASSES,
	'common_category_*': CATEGORIES,
	'fleet_cause_*': CHANGE_CAUSES,
	'fleet_database_*': of<FleetDatabaseError['reason']>(
		'not-reached',
		'in-use',
		'newer',
		'not-installed',
		'damaged',
		'not-initialised',
	),
	'fleet_fault_*': of<SiteFault['code']>('address', 'secret', 'pages', 'schedule', 'time_zone', 'policy'),
	'fleet_init_*': ['new', 'same', 'updated'],
	'fleet_list_*': of<ListFault['code']>('json', 'column', 'no_address_column', 'entry', 'quotes'),
	'fleet_outcome_*': CHECK_OUTCOMES.filter((outcome) => outcome !== 'checked'),
	'fleet_policy_*': ['added', 'changed', 'removed'],
	'fleet_state_*': PORTAL_STATES,
	'exceptions_*_tag': ['ended', 'unused'],
	'failure_*': [...REFUSALS, ...EXCEPTION_FAULTS],
	'finding_*': FINDING_CODES,
	'finding_*_why': FINDING_CODES,
	'finding_*_why_known': FINDING_CODES,
	'finding_certainty_*': of<Certainty>('observed', 'inferred', 'unknown'),
	'finding_file_*': PROBLEM_CODES,
	'finding_file_*_ask': PROBLEM_CODES,
	'finding_file_*_follows': PROBLEM_CODES,
	'finding_file_annex_*': ['full', 'inspection', 'visit'],
	'finding_file_open_*': [
		'consent',
		'information',
		'lifetime',
		'guideline',
		'party',
		'category',
		'necessary',
	],
	'finding_file_sure_*': of<Certainty | 'capture'>('observed', 'inferred', 'unknown', 'capture'),
	'finding_lifetime_over_declared_why_*': MEASURED,
	'finding_lifetime_over_guideline_why_*': MEASURED.flatMap((how) => [`choice_${how}`, `audience_${how}`]),
	'finding_party_mismatch_why_*': PARTIES,
	'finding_persistent_declared_session_why_*': MEASURED,
	'finding_source_*': of<FindingSource['label']>(
		'policy',
		'planet49',
		'audience-measurement',
		'consent-choice',
		'eprivacy',
		'exemption',
		'session-management',
		'same-site',
		'table-of-facts',
		'imported-list',
	),
	'finding_weight_*': of<Weight>('contradiction', 'guideline', 'advice'),
	'full_audit_by_hand_*': of<'during' | 'after'>('during', 'after'),
	'full_audit_doubt_*': PASS_DOUBTS,
	'full_audit_group_*': CONSENT_BEHAVIOURS,
	'issue_*': ISSUE_REASONS,
	'options_*_lead': LEADS,
	'options_*_title': LEADS,
	'options_answers_*': of<AnswerAccess>('not-allowed', 'after-restart', 'working'),
	'options_audit_visit_*': RECORDED_WAYS,
	'options_capture_failure_*': CAPTURE_FAILURES,
	'options_capture_problem_*': ENTRY_PROBLEMS,
	'options_category_*': CATEGORIES,
	'options_check_told_*': ['same', 'other', 'wrong'],
	'options_column_*': COMPARED_FIELDS,
	'options_true_field_*': of<SuggestedField>('category', 'purpose', 'provider', 'lifetime'),
	'options_true_no_source_*': NO_SOURCE_REASONS,
	'organisation_refused_*': ORGANISATION_REFUSALS,
	'options_true_take_*': EXPORT_FORMS.filter((kind) => kind !== 'page'),
	'options_true_taken_*': EXPORT_FORMS,
	'options_failure_*': of<ReadFailureCode>(
		'too-large',
		'empty',
		'not-text',
		'pdf',
		'pdf-encrypted',
		'pdf-broken',
		'pdf-without-text',
		'broken-json',
		'foreign-json',
		'cookie-values',
		'too-complex',
		'invalid',
		'newer-format',
		'crashed',
		'address',
		'permission',
		'redirected',
		'http-status',
		'no-policy-page',
		'network',
	),
	'options_disk_*': of<DiskTrouble>('full', 'failing', 'restart'),
	'options_journal_*': of<Trouble['reason']>('newer-format', 'unreadable', 'full', 'failing'),
	'options_count_*': BACKUP_PARTS.filter((part) => part !== 'settings'),
	'options_part_*': BACKUP_PARTS,
	'options_step_*': AUDIT_STEPS,
	'options_portal_*': of<PortalState['kind']>('contradicted', 'true', 'unread'),
	'options_tab_*': TABS.map(({ id }) => id),
	'options_mark_*': ['added', 'changed', 'removed'],
	'options_mend_*': ['added', 'corrected'],
	'options_party_*': PARTIES,
	'options_stage_*': of<ReadStage | 'fetching'>('fetching', 'opening', 'understanding', 'checking'),
	'options_trouble_*': of<StorageTrouble['reason']>('unreadable', 'newer-format'),
	'platform_purpose_*': PLATFORM_DECLARATIONS.flatMap(({ names }) => names),
	'popup_history_cause_*': HISTORY_CAUSES,
	'popup_near_other_party_*': PARTIES,
	'popup_party_*': PARTIES,
	'popup_record_answers_*': MISSED_ANSWERS,
	'popup_samesite_*': SAME_SITES,
	'popup_section_*': CATEGORIES,
	'popup_storage_*': STORAGE_KINDS,
	'popup_trouble_*': of<Trouble['reason'] | Trouble['area'] | DiskTrouble | 'disk'>(
		'disk',
		'restart',
		'newer-format',
		'unreadable',
		'full',
		'failing',
		'journal',
		'reports',
		'policies',
	),
	'report_*': POLICY_SENTENCES,
	'report_assessment_*': ASSESSMENTS,
	'report_by_script*': ['', '_inline', '_inline_frame'],
	'report_by_script*_line': ['', '_inline', '_inline_frame'],
	'report_compare_*': ['came', 'went', 'changed'],
	'report_compare_answers_*': MISSED_ANSWERS,
	'report_compare_by_*': of<Origin['by']>('answer', 'script', 'sent', 'unknown', 'not-observed'),
	'report_compare_change_*': COMPARED_CHANGES,
	'report_condition_answers_*': MISSED_ANSWERS,
	'report_condition_driven_*': ['allow', 'block', 'unknown'],
	'report_condition_third_*': ['kept', 'partitioned', 'unknown'],
	'report_end_*': RECORDING_ENDS,
	'report_guide_auto_*': [...VISIT_BREAKS, 'private-window', 'clean-start'],
	'report_guide_auto_stage_*': of<VisitStage>('opening', 'banner', 'pages', 'ending'),
	'report_guide_do_*': AUDIT_STEPS,
	'report_guide_how_*': RECORDING_WAYS,
	'report_guide_pages_*': GUIDE_STATES,
	'report_guide_step_*': AUDIT_STEPS,
	'report_keep_question_*': ['report', 'audit'],
	'report_limit_reached_*': RECORDING_LIMITS,
	'report_mark_do_*': MARKED_ANSWERS,
	'report_mark_done_*': MARKED_ANSWERS,
	'report_mark_open_*': MARKED_ANSWERS,
	'report_mark_when_*': MARKED_ANSWERS,
	'report_moment_*': of<CookieMoment['what']>('set', 'renewed', 'removed'),
	'report_moment_certainty_*': of<Origin['by']>('answer', 'script', 'sent', 'unknown', 'not-observed'),
	'report_page_gone_*': ['report', 'tab', 'address'],
	'report_page_gone_*_help': ['report', 'tab', 'address'],
	'popup_order_*': ROW_ORDERS,
	'report_pic_lane_*': VERDICTS.slice(1),
	'report_pic_limit_*': ['choice', 'audience', 'cap'],
	'report_reason_*': NOT_KEPT_REASONS,
	'report_step_*': AUDIT_STEPS,
	'report_verdict_*': VERDICTS,
	'report_visit_begins_*': RECORDED_WAYS,
	'report_visit_ends_*': RECORDING_ENDS,
	'report_visit_page_*': PAGE_WAYS,
	'report_way_*': RECORDED_WAYS,
	'report_when_*': CONSENT_PHASES,
	'visit_answer_*': CONSENT_ANSWERS,
	'visit_banner_*': BANNER_OUTCOMES,
	'visit_choice_*': CONSENT_ANSWERS,
	'visit_choice_by_*': of<ConsentChoice['by']>(
		'cookie',
		'storage',
		'page',
		'browser',
		'person',
		'automation',
	),
	'visit_clean_start_*': of<CleanStartTrouble['reason']>('lost', 'different'),
	'visit_mark_*': ['accepted', 'refused'],
	'visit_phase_*': CONSENT_PHASES,
	'visit_step_*': AUDIT_STEPS,
	'visit_suggest_*': SUGGESTED_PAGES,
	'visit_tcf_*': Array.from({ length: 11 }, (_, index) => String(index + 1)),
	'visit_tool_*': CONSENT_TOOLS,
};

it('every message is used, and every key made at run time is listed', () => {
	expect(usageProblems(Object.keys(en), code, MADE)).toEqual([]);
});

it('the extension uses no message of the command line, which its packages lack', () => {
	const kept = extensionMessages(en);
	const lacking = Object.keys(en).filter((key) => !(key in kept));
	expect(lacking.length).toBeGreaterThan(100);
	const extension = [...files].filter(([path]) => !/^(?:cli|src\/(?:check|fleet|headless))\//.test(path));
	const named = extension.flatMap(([path, text]) =>
		[...text.matchAll(/['`](?:check|doctor|fleet|usage)_[a-z]/g)].map(() => path),
	);
	expect(named).toEqual([]);
});

it('reports a message that nobody uses, a key that is not listed and one that nobody makes', () => {
	// An `@` stands for a dollar, which the linter expects in template strings alone.
	const problemsOf = (text: string, made = {}) =>
		usageProblems(['a_b', 'a_c_one', 'a_c_few', 'a_c_other'], text.replaceAll('@', '$'), made);
	expect(problemsOf("t('a_b'); plural('a_c', 2)")).toEqual([]);
	expect(problemsOf("t('a_b')")).toEqual([
		expect.stringMatching(/"a_c_one": no code uses/),
		expect.stringMatching(/"a_c_few": no code uses/),
		expect.stringMatching(/"a_c_other": no code uses/),
	]);
	expect(problemsOf('{"name": "__MSG_a_b__"} plural(`a_@{x}`, 2)', { 'a_*': ['c'] })).toEqual([]);
	expect(problemsOf("t('a_b'); plural(`a_@{x}`, 2)", { 'a_*': ['d-e'] })).toHaveLength(3);
	expect(problemsOf("t('a_b'); plural('a_c', 2); t(`a_@{x}_@{y}`)")).toEqual([
		expect.stringMatching(/"a_\*": list the values/),
	]);
	expect(problemsOf("t('a_b'); plural('a_c', 2); t(`@{x}_b`)")).toEqual([
		expect.stringMatching(/"\*_b": list the values/),
	]);
	expect(problemsOf("t('a_b'); plural('a_c', 2)", { 'a_*': [] })).toEqual([
		expect.stringMatching(/"a_\*": no code makes/),
	]);
});
