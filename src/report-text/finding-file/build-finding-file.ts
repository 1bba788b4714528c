import { groupedFingerprint } from '../../core/signature/fingerprint.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { snakeCase } from '../../i18n/message-key.ts';
import type { Translator } from '../../i18n/translator.ts';
import { fact, hostileFact } from '../sections/facts.ts';
import { type ZonedTranslator, zoned } from '../sections/zoned.ts';
import { findingCertainty } from './finding-certainty.ts';
import { findingCookies } from './finding-cookies.ts';
import { findingFacts } from './finding-facts.ts';
import type {
	FindingBlock,
	FindingFields,
	FindingFileView,
	FindingPart,
	FindingSourceReport,
} from './finding-file-view.ts';
import { findingMeaning, findingRule } from './finding-rule.ts';

/** The request and its deadline. */
function requestPart(
	{ code }: FindingSourceReport,
	{ deadline }: FindingFields,
	words: ZonedTranslator,
): FindingPart {
	const { t, statedDate } = words;
	const lead = deadline === '' ? t('finding_file_ask') : t('finding_file_ask_by', statedDate(deadline));
	const entries = [t(`finding_file_${snakeCase(code)}_ask`), t('finding_file_ask_answer')];
	return {
		id: 'request',
		heading: t('finding_file_request'),
		blocks: [
			{ kind: 'text', words: lead },
			{ kind: 'list', label: null, entries },
		],
	};
}

/** The annexed report, by its file, digest and key. */
function annexPart({ audits, full, annex }: FindingSourceReport, words: ZonedTranslator): FindingPart {
	const { t, dateTime } = words;
	const [audit] = audits;
	const kind = full !== null ? 'full' : audit?.recording == null ? 'inspection' : 'visit';
	const at = dateTime(audit?.recording?.startedAt ?? audit?.report.at ?? 0);
	const { file, sha256, signedBy } = annex;
	const signed: readonly FindingBlock[] =
		signedBy === null
			? []
			: [
					{ kind: 'text', words: t('finding_file_annex_signed') },
					{ kind: 'code', words: groupedFingerprint(signedBy) },
				];
	return {
		id: 'annex',
		heading: t('finding_file_annex'),
		blocks: [
			{ kind: 'text', words: t(`finding_file_annex_${kind}`, at, visibleText(file)) },
			{ kind: 'code', words: sha256 },
			...signed,
			{ kind: 'text', words: t('finding_file_annex_check', t('extension_name')) },
		],
	};
}

/**
 * Writes a finding of a report as a document for a file; null if no cookie of the report has it. `now`: the date of the
 * document, ms.
 */
export function findingFileView(
	source: FindingSourceReport,
	fields: FindingFields,
	now: number,
	translator: Translator,
): FindingFileView | null {
	const [audit] = source.audits;
	if (audit === undefined) return null;
	const words = zoned(translator, audit.timeZone);
	const cookies = findingCookies(source, words);
	if (cookies.length === 0) return null;
	const { t, date, locale } = words;
	const host = visibleText(audit.report.host);
	return {
		language: locale,
		title: t('finding_file_about', t(`finding_file_${snakeCase(source.code)}`)),
		host,
		head: [
			...hostileFact(t('finding_file_number'), fields.fileNumber.trim()),
			...hostileFact(t('finding_file_addressee'), fields.addressee.trim()),
			fact(t('finding_file_portal'), host),
			...hostileFact(t('finding_file_author'), fields.author.trim()),
			fact(t('finding_file_date'), date(now)),
		],
		parts: [
			findingFacts(source, cookies, words),
			findingRule(source, words),
			findingMeaning(source, words),
			findingCertainty(source, cookies, words),
			requestPart(source, fields, words),
			annexPart(source, words),
		],
	};
}
