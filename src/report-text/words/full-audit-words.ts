import type { AuditPass } from '../../core/audit/audit-pass.ts';
import {
	type ConsentBehaviour,
	type ConsentRow,
	type FullAudit,
	isViolation,
} from '../../core/audit/full-audit.ts';
import type { AuditStep } from '../../core/recording/recording.ts';
import { SUGGESTED_PAGES, suggestionsVisited } from '../../core/visit/suggested-pages.ts';
import { snakeCase } from '../../i18n/message-key.ts';
import type { Translator } from '../../i18n/translator.ts';
import { bannerWords } from './automation-words.ts';
import { answerWords } from './consent-words.ts';
import { cookieNameWords } from './cookie-name.ts';

const MAX_NAMES = 3;
const MAX_NAME_LENGTH = 60;

/** The title of a step: `Refuse`. */
export const stepTitle = (step: AuditStep, { t }: Translator): string => t(`report_guide_step_${step}`);

const nameWords = ({ name }: ConsentRow, translator: Translator): string =>
	cookieNameWords(name, translator, MAX_NAME_LENGTH);

function namesWords(rows: readonly ConsentRow[], translator: Translator): string {
	const names = rows.slice(0, MAX_NAMES).map((row) => nameWords(row, translator));
	const more = rows.length - names.length;
	return translator.list(more === 0 ? names : [...names, translator.plural('full_audit_more', more)]);
}

/** A cookie with the moment: `_ga, set before any choice (3 visits of 3)`. */
function cookieWhen(row: ConsentRow, audit: FullAudit, translator: Translator): string {
	const when = violationMoment(row, audit, translator) ?? '';
	return translator.t('full_audit_cookie_when', nameWords(row, translator), when);
}

const VIOLATION_STEMS = {
	'not-waiting': { sure: 'full_audit_not_waiting', unsure: 'full_audit_not_waiting_maybe' },
	'ignoring-refusal': { sure: 'full_audit_ignoring', unsure: 'full_audit_ignoring_maybe' },
} as const;

/** Says which cookies do not wait, or ignore the refusal; nothing if there are none. */
function violationWords(
	behaviour: keyof typeof VIOLATION_STEMS,
	audit: FullAudit,
	translator: Translator,
): readonly string[] {
	const rows = audit.rows.filter((row) => row.behaviour === behaviour);
	const [first] = rows;
	if (first === undefined) return [];
	const isSure = rows.some(({ certainty }) => certainty === 'observed');
	const stem = VIOLATION_STEMS[behaviour][isSure ? 'sure' : 'unsure'];
	const isOnly = rows.length === 1 && behaviour === 'not-waiting';
	const cookies = isOnly ? cookieWhen(first, audit, translator) : namesWords(rows, translator);
	return [translator.plural(stem, rows.length, cookies)];
}

/** The verdict on a full audit in a sentence or two. */
export function fullAuditHeadline(audit: FullAudit, translator: Translator): string {
	if (audit.verdict === 'respected') return translator.t('full_audit_respected');
	if (audit.verdict === 'not-sure') return translator.t('full_audit_not_sure');
	return [
		...violationWords('not-waiting', audit, translator),
		...violationWords('ignoring-refusal', audit, translator),
	].join(' ');
}

/** Doubts about a visit, a sentence each. */
export function doubtWords({ doubts, automation }: AuditPass, { t }: Translator): readonly string[] {
	return doubts.map((doubt) => {
		const isClick = doubt === 'answer-not-confirmed' && automation !== undefined;
		return t(isClick ? 'full_audit_doubt_clicked_not_confirmed' : `full_audit_doubt_${snakeCase(doubt)}`);
	});
}

/** Visits whose choice was marked by hand, a sentence each. */
function byHandWords({ passes }: FullAudit, translator: Translator): readonly string[] {
	return passes.flatMap(({ step, byHand }) =>
		byHand === null ? [] : [translator.t(`full_audit_by_hand_${byHand}`, stepTitle(step, translator))],
	);
}

/** Why a full audit is not wholly sure, but for the visits' own doubts (`doubtWords`); a sentence each. */
export function unsureWords(audit: FullAudit, translator: Translator): readonly string[] {
	const open = audit.rows.filter(({ isOpen }) => isOpen);
	return [
		...audit.missingSteps.map((step) => translator.t('full_audit_missing_step', stepTitle(step, translator))),
		...(open.length === 0
			? []
			: [translator.plural('full_audit_open', open.length, namesWords(open, translator))]),
		...byHandWords(audit, translator),
	];
}

/** The answer of a visit: `refused`, or `refused (marked by hand)`. */
export function recognisedWords({ step, answer, byHand }: AuditPass, translator: Translator): string {
	const { t } = translator;
	if (answer === null) return t(step === 'nothing' ? 'full_audit_none_made' : 'full_audit_no_choice');
	const words = answerWords(answer, translator);
	return byHand === null ? words : t('full_audit_by_hand', words);
}

/** The pages of a visit: `4 pages (3 of the 4 suggested kinds)`. */
function pagesWords({ pages }: AuditPass, { plural, number }: Translator): string {
	const kinds = number(suggestionsVisited(pages).size);
	return plural('full_audit_pages', pages.length, kinds, number(SUGGESTED_PAGES.length));
}

/** The answer that was recognised in a visit, its pages and its time: `refused, 4 pages (…), 94 seconds`. */
export function passWords(pass: AuditPass, translator: Translator): string {
	const words = translator.t(
		'full_audit_pass',
		recognisedWords(pass, translator),
		pagesWords(pass, translator),
		translator.duration(pass.durationMs / 1000),
	);
	if (pass.automation === undefined) return words;
	return translator.t('full_audit_pass_automatic', words, bannerWords(pass.automation, translator));
}

/** The heading of a group of cookies. */
export function behaviourWords(behaviour: ConsentBehaviour, { t }: Translator): string {
	return t(`full_audit_group_${snakeCase(behaviour)}`);
}

/** When a cookie that contradicts the choice was set, without its name; null for any other. */
export function violationMoment(
	row: ConsentRow,
	{ passes }: FullAudit,
	translator: Translator,
): string | null {
	if (!isViolation(row)) return null;
	if (row.before.length === 0) return translator.t('full_audit_when_after');
	const stem = row.isAfterRefusal ? 'full_audit_when_before_and_after' : 'full_audit_when_before';
	return translator.plural(stem, row.before.length, translator.number(passes.length));
}
