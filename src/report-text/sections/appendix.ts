import type { Audit } from '../../core/audit/audit.ts';
import { answersIn, limitsIn, type ReachedLimit, type Recording } from '../../core/recording/recording.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { snakeCase } from '../../i18n/message-key.ts';
import type { FactView, Section } from '../audit-view.ts';
import { certaintyWords } from '../words/finding-words.ts';
import { fact } from './facts.ts';
import type { ZonedTranslator } from './zoned.ts';

function storageLimits({ report }: Audit, { t, list }: ZonedTranslator): string[] {
	const { storage } = report;
	if (storage === null) return [t('report_limit_storage')];
	if (storage.incomplete.length === 0) return [];
	const parts = storage.incomplete.map((part) => t(`popup_storage_${snakeCase(part)}`));
	return [t('report_limit_storage_part', list(parts))];
}

function siteLimits({ report }: Audit, { t, list }: ZonedTranslator): string[] {
	const { inUse, visibility } = report;
	const denied = (inUse?.sites ?? []).filter(({ granted }) => !granted).map(({ site }) => visibleText(site));
	const hidden = visibility.hiddenDomains.map(visibleText);
	return [
		...(inUse === null ? [t('report_limit_sites')] : []),
		...(denied.length === 0 ? [] : [t('report_limit_sites_denied', list(denied))]),
		...(hidden.length === 0 ? [] : [t('report_limit_hidden', list(hidden))]),
	];
}

function limitWords({ limit, omitted }: ReachedLimit, { t, plural }: ZonedTranslator): string {
	if (omitted !== null) return plural(`report_limit_reached_${snakeCase(limit)}`, omitted);
	return t(
		limit === 'script-offers' ? 'report_limit_reached_script_offers_unknown' : 'report_limit_recording_cut',
	);
}

/** The limits of a HAR file. */
function captureLimits(recording: Recording, words: ZonedTranslator): string[] {
	const { t, plural } = words;
	const skipped = recording.capture?.skipped ?? 0;
	return [
		t('report_limit_har_scripts'),
		t('report_limit_har_refused'),
		t('report_limit_har_choices'),
		...(skipped === 0 ? [] : [plural('report_limit_har_skipped', skipped)]),
		...limitsIn(recording).map((limit) => limitWords(limit, words)),
		t('report_limit_recording_visit'),
	];
}

function recordingLimits({ recording }: Audit, words: ZonedTranslator): string[] {
	const { t } = words;
	if (recording === null) return [t('report_limit_recording'), t('report_limit_moment')];
	if (recording.way === 'har') return captureLimits(recording, words);
	return [
		t('report_limit_recording_services'),
		t('report_limit_recording_hosts'),
		t('report_limit_recording_storage'),
		...(recording.way === 'clean-start' ? [t('report_limit_recording_kept')] : []),
		...limitsIn(recording).map((limit) => limitWords(limit, words)),
		t('report_limit_recording_visit'),
	];
}

/** Lists what was not looked at, so that no reader takes the report for more than it is. */
export function limitsSection(audit: Audit, words: ZonedTranslator): Section<string> {
	const { t, plural, dateTime } = words;
	const { watchingSince, evicted } = audit.report;
	const entries = [
		t('report_limit_trackers'),
		...recordingLimits(audit, words),
		...storageLimits(audit, words),
		...siteLimits(audit, words),
		watchingSince === null
			? t('report_limit_no_journal')
			: t('report_limit_watching', dateTime(watchingSince)),
		...(evicted === 0 ? [] : [plural('report_limit_evicted', evicted)]),
	];
	return { id: 'limits', heading: t('report_limits'), intro: t('report_limits_intro'), entries };
}

export function methodSection({ recording }: Audit, { t }: ZonedTranslator): Section<string> {
	const entries = [
		...(recording === null
			? [t('report_method_jar')]
			: recording.way === 'har'
				? [t('report_method_har'), t('report_method_addresses')]
				: [
						t('report_method_recording'),
						t(answersIn(recording) === 'not-observed' ? 'report_method_no_answers' : 'report_method_answers'),
						t('report_method_phases'),
						t('report_method_spans'),
						t('report_method_addresses'),
					]),
		t('report_method_names'),
		t('report_method_party'),
		t('report_method_lifetimes'),
		t('report_method_guidelines'),
		t('report_method_legal'),
	];
	return { id: 'method', heading: t('report_method'), intro: null, entries };
}

const OBSERVED_WORDS = {
	inspection: 'report_word_observed',
	visit: 'report_word_visit_observed',
	har: 'report_word_har_observed',
} as const;

/** Explains the terms that occur in the report. */
export function wordingSection({ report, recording }: Audit, words: ZonedTranslator): Section<FactView> {
	const { t } = words;
	const isVisit = recording !== null;
	const { counts, unseen, notLookedAt } = report;
	const when = (occurs: boolean, label: string, meaning: string) => (occurs ? [fact(label, meaning)] : []);
	const isCauseUnknown = recording?.cookies.some(({ moments }) =>
		moments.some(({ origin }) => origin.by === 'unknown' || origin.by === 'not-observed'),
	);
	const entries = [
		...when(counts.declared > 0, t('report_verdict_declared'), t('report_word_declared')),
		...when(counts.undeclared > 0, t('report_verdict_undeclared'), t('report_word_undeclared')),
		...when((counts.unjudged ?? 0) > 0, t('report_verdict_unjudged'), t('report_word_unjudged')),
		...when(unseen.length > 0, t('report_word_unseen_label'), t('report_word_unseen')),
		...when(notLookedAt.length > 0, t('report_word_not_looked_at_label'), t('report_word_not_looked_at')),
		fact(
			certaintyWords('observed', words),
			t(OBSERVED_WORDS[recording === null ? 'inspection' : recording.way === 'har' ? 'har' : 'visit']),
		),
		...when(
			isVisit && recording.way !== 'har',
			t('report_word_visit_page_label'),
			t('report_word_visit_page'),
		),
		fact(certaintyWords('inferred', words), t('report_word_inferred')),
		fact(certaintyWords('unknown', words), t('report_word_unknown')),
		...when(isCauseUnknown === true, t('report_word_visit_unknown_label'), t('report_word_visit_unknown')),
	];
	return { id: 'wording', heading: t('report_wording'), intro: null, entries };
}
