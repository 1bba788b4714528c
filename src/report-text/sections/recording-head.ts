import type { Audit } from '../../core/audit/audit.ts';
import { isAddressablePath } from '../../core/cookie/addressable.ts';
import { cookieReachesHost } from '../../core/cookie/cookie.ts';
import { cookieLabel } from '../../core/cookie/cookie-label.ts';
import { answersIn, type Recording } from '../../core/recording/recording.ts';
import type { SiteReport } from '../../core/report/site-report.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { snakeCase } from '../../i18n/message-key.ts';
import type { FactView } from '../audit-view.ts';
import { automationWords } from '../words/automation-words.ts';
import { toolWords } from '../words/consent-words.ts';
import { fact } from './facts.ts';
import { bounded } from './origins.ts';
import { spanFromStart } from './recording-time.ts';
import type { ZonedTranslator } from './zoned.ts';

/** More hosts are not named; the JSON export has them all. */
const MAX_HOSTS = 100;

/** The file that a visit was read from. */
function captureFacts({ capture }: Recording, { t, number }: ZonedTranslator): readonly FactView[] {
	if (capture === undefined) return [];
	const { creator, entries, skipped, sha256 } = capture;
	const program = bounded(`${creator.name} ${creator.version}`.trim()) || t('report_unknown');
	return [
		fact(t('report_head_capture_creator'), program),
		fact(t('report_head_capture_entries'), number(entries)),
		...(skipped === 0 ? [] : [fact(t('report_head_capture_skipped'), number(skipped))]),
		fact(t('report_head_capture_fingerprint'), `sha256:${visibleText(sha256)}`),
	];
}

export function recordingFacts(recording: Recording, words: ZonedTranslator): readonly FactView[] {
	const { t, plural, dateTime } = words;
	const { way, plan, startedAt, endedAt, end, pages, automation } = recording;
	const isDone = automation?.isFinished === true && end === 'stopped';
	return [
		fact(t('report_head_way'), t(`report_way_${snakeCase(way)}`)),
		...captureFacts(recording, words),
		...(plan === null ? [] : [fact(t('report_head_step'), t(`report_step_${plan.step}`))]),
		...(automation === undefined ? [] : [fact(t('report_head_made_by'), automationWords(automation, words))]),
		fact(t('report_head_started'), dateTime(startedAt)),
		fact(t('report_head_ended'), dateTime(endedAt)),
		fact(t('report_head_duration'), spanFromStart(endedAt - startedAt, words)),
		...(way === 'har'
			? []
			: [
					fact(
						t('report_head_end_why'),
						isDone ? t('report_end_finished') : t(`report_end_${snakeCase(end)}`),
					),
				]),
		fact(t('report_head_pages'), plural('report_pages', pages.length)),
	];
}

/** The conditions under which a visit was recorded. */
export function recordingConditions(
	{ conditions, report }: Audit,
	recording: Recording,
	words: ZonedTranslator,
): readonly FactView[] {
	const { t, number, list } = words;
	const { signedIn, cookiesAtStart, hosts, tools, isCut } = recording;
	const remaining = remainingLabels(report, recording);
	const hostsNone =
		answersIn(recording) === 'observed'
			? 'report_condition_hosts_none'
			: 'report_condition_hosts_not_observed';
	const toolNames = list([...new Set(tools.map(({ id }) => toolWords(id, words)))]);
	return [
		fact(t('report_condition_private'), privateWords(conditions.isPrivate, recording, words)),
		fact(t('report_condition_signed_in'), signedInWords(signedIn, words)),
		fact(t('report_condition_at_start'), number(cookiesAtStart)),
		fact(t('report_condition_tools'), toolNames || t('report_condition_tools_none')),
		fact(t('report_condition_hosts'), hostWords(hosts, words) || t(hostsNone)),
		...answersFact(recording, words),
		...(remaining.length === 0 ? [] : [fact(t('report_condition_remains'), remaining.join(', '))]),
		fact(t('report_condition_whole'), t(isCut ? 'report_condition_cut' : 'report_condition_not_cut')),
	];
}

/** Says once where answers were not observed; nothing where they were. */
function answersFact(recording: Recording, { t }: ZonedTranslator): readonly FactView[] {
	const answers = answersIn(recording);
	if (answers === 'observed') return [];
	return [fact(t('report_condition_answers'), t(`report_condition_answers_${snakeCase(answers)}`))];
}

/** The cookies that a clean start could not remove at its end, since no address names their path. */
function remainingLabels({ host, rows }: SiteReport, { way, cookies }: Recording): readonly string[] {
	if (way !== 'clean-start') return [];
	const present = new Set(cookies.flatMap(({ key, goneAt }) => (goneAt === null ? key : [])));
	return rows
		.filter(({ key, cookie }) => present.has(key) && cookieReachesHost(cookie, host))
		.filter(({ cookie }) => !isAddressablePath(cookie.path))
		.map(({ cookie }) => cookieLabel(cookie));
}

function privateWords(isPrivate: boolean, { way }: Recording, { t }: ZonedTranslator): string {
	if (way === 'private-window') return t('report_condition_private_new');
	if (way === 'fresh-context') return t('report_condition_private_fresh');
	if (way === 'clean-start') return t('report_condition_private_clean');
	if (way === 'har') return t('report_unknown');
	return t(isPrivate ? 'report_yes' : 'report_condition_private_no');
}

function signedInWords(signedIn: boolean | null, { t }: ZonedTranslator): string {
	if (signedIn === null) return t('report_unknown');
	return t(signedIn ? 'report_condition_signed_in_yes' : 'report_no');
}

function hostWords(hosts: readonly string[], { list }: ZonedTranslator): string {
	const names = hosts.slice(0, MAX_HOSTS).map(visibleText);
	return hosts.length <= MAX_HOSTS ? list(names) : `${names.join(', ')}…`;
}
