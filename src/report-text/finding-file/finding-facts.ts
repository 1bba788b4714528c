import type { Audit } from '../../core/audit/audit.ts';
import { answersIn, type Recording } from '../../core/recording/recording.ts';
import { clipText, visibleText } from '../../core/text/visible-text.ts';
import type { MessageKey } from '../../i18n/message-key.ts';
import { snakeCase } from '../../i18n/message-key.ts';
import type { FactView } from '../audit-view.ts';
import { fact } from '../sections/facts.ts';
import { conditionsSection } from '../sections/head.ts';
import type { ProblemCode } from '../sections/problems.ts';
import { spanFromStart } from '../sections/recording-time.ts';
import type { ZonedTranslator } from '../sections/zoned.ts';
import { choiceSourceWords, choiceWords } from '../words/consent-words.ts';
import { passWords, stepTitle } from '../words/full-audit-words.ts';
import type { FindingCookie } from './finding-cookies.ts';
import type { FindingBlock, FindingPart, FindingSourceReport } from './finding-file-view.ts';

/** More cookies are not listed, so that the document has two pages. A full audit needs several lines for each. */
const MAX_COOKIES = { single: 6, full: 4 };
const MAX_TEXT_LENGTH = 70;
const MAX_CHOICES = 3;

function clipped(text: string, max = MAX_TEXT_LENGTH): string {
	const { text: shown, clipped: isClipped } = clipText(text, max);
	return isClipped ? `${shown}…` : shown;
}

const productWords = ({ browser: product }: Audit, { t }: ZonedTranslator) =>
	visibleText(`${product.name} ${product.version}`.trim()) || t('report_unknown');

const softwareWords = ({ extensionVersion }: Audit, { t }: ZonedTranslator) =>
	`${t('extension_name')} ${visibleText(extensionVersion)}`;

/** How the facts were established: an inspection, a visit, or the visits of a full audit. */
function originBlocks({ audits, full }: FindingSourceReport, words: ZonedTranslator): FindingBlock[] {
	const { t, dateTime, plural } = words;
	const [first] = audits;
	if (first === undefined) return [];
	const { recording, report } = first;
	const [browser, software] = [productWords(first, words), softwareWords(first, words)];
	if (recording === null) {
		const at = dateTime(report.at);
		return [{ kind: 'text', words: t('finding_file_inspection', at, report.host, browser, software) }];
	}
	if (recording.way === 'har') {
		const at = dateTime(recording.startedAt);
		return [{ kind: 'text', words: t('finding_file_capture', report.host, at, browser, software) }];
	}
	const way = t(`report_way_${snakeCase(recording.way)}`);
	if (full === null) {
		const { startedAt, endedAt, pages } = recording;
		const span = spanFromStart(endedAt - startedAt, words);
		const opened = plural('finding_file_pages', pages.length);
		const at = dateTime(startedAt);
		const visit = t('finding_file_visit', at, report.host, way, browser, software, span, opened);
		return [
			{ kind: 'text', words: visit },
			{ kind: 'facts', label: null, entries: [choicesFact(recording, words)] },
		];
	}
	const visits = full.passes.map((pass) => {
		const audit = audits.find(({ id }) => id === pass.auditId);
		const at = dateTime(audit?.recording?.startedAt ?? 0);
		return t('finding_file_visit_item', stepTitle(pass.step, words), at, passWords(pass, words));
	});
	return [
		{ kind: 'text', words: t('finding_file_visits', report.host, way, browser, software) },
		{ kind: 'list', label: null, entries: visits },
	];
}

function choicesFact({ choices, startedAt }: Recording, words: ZonedTranslator): FactView {
	const { t } = words;
	const made = choices.slice(0, MAX_CHOICES).map((choice) => {
		const after = spanFromStart(choice.at - startedAt, words);
		return t('finding_file_choice', after, choiceWords(choice, words), choiceSourceWords(choice, words));
	});
	return fact(t('finding_file_choices'), made.join('; ') || t('finding_file_no_choice'));
}

function rowOf({ name, where, sightings }: FindingCookie, { t }: ZonedTranslator): string[][] {
	const [{ cookie }] = sightings;
	const lifetime = clipped(cookie.declaredLifetime);
	const isDeclared = cookie.verdict === 'declared';
	const times = sightings.map(({ pass, problem, cookie: seen }) => {
		const when = problem.when ?? seen.setWhen ?? '';
		return pass === null || when === ''
			? when
			: t('finding_file_in_step', t(`report_guide_step_${pass.step}`), when);
	});
	return [
		[clipped(name), `${clipped(where)} · ${cookie.partyWords}`],
		[...times, clipped(cookie.setBy, 120)].filter((text) => text !== ''),
		isDeclared
			? [cookie.categoryWords, ...(lifetime === '' ? [] : [t('finding_file_declared_lifetime', lifetime)])]
			: [cookie.verdictWords],
		[cookie.realLifetime],
	];
}

function tableBlocks(
	cookies: readonly FindingCookie[],
	isFull: boolean,
	words: ZonedTranslator,
): FindingBlock[] {
	const { t, plural } = words;
	const shown = cookies.slice(0, isFull ? MAX_COOKIES.full : MAX_COOKIES.single);
	const more = cookies.length - shown.length;
	return [
		{ kind: 'text', words: plural('finding_file_found', cookies.length) },
		{
			kind: 'table',
			columns: [
				t('finding_file_column_cookie'),
				t('finding_file_column_set'),
				t('finding_file_column_policy'),
				t('finding_file_column_lifetime'),
			],
			rows: shown.map((cookie) => rowOf(cookie, words)),
		},
		...(more === 0 ? [] : [{ kind: 'text', words: plural('finding_file_more', more) } as const]),
	];
}

/** The sentences of the report's method that matter for a finding. */
const METHODS: Readonly<Record<ProblemCode, readonly MessageKey[]>> = {
	'set-before-consent': ['report_method_phases'],
	'set-after-refusal': ['report_method_phases'],
	undeclared: ['report_method_names'],
	'third-party-undeclared': ['report_method_names', 'report_method_party'],
	'lifetime-over-declared': ['report_method_lifetimes'],
	'persistent-declared-session': ['report_method_lifetimes'],
	'lifetime-over-guideline': ['report_method_lifetimes'],
	'party-mismatch': ['report_method_party'],
	'declared-twice': ['report_method_names'],
	'necessary-but-third-party': ['report_method_party'],
};

/** The sentence of the report's method on how cookies were seen. */
function howSeen(recording: Recording | null): MessageKey {
	if (recording === null) return 'report_method_jar';
	if (recording.way === 'har') return 'report_method_har';
	return answersIn(recording) === 'not-observed' ? 'report_method_no_answers' : 'report_method_answers';
}

function methodBlock({ code, audits }: FindingSourceReport, { t }: ZonedTranslator): FindingBlock {
	const recording = audits[0]?.recording ?? null;
	const entries = [howSeen(recording), ...METHODS[code]].map((key) =>
		(t as (key: MessageKey) => string)(key),
	);
	return { kind: 'list', label: t('finding_file_measured'), entries };
}

/** The conditions that hold for all audits once, those that differ with their visit. */
function conditionsBlock({ audits, full }: FindingSourceReport, words: ZonedTranslator): FindingBlock {
	const all = audits.map((audit) => conditionsSection(audit, words).entries);
	const labels = [...new Set(all.flat().map(({ label }) => label))];
	const entries = labels.map((label) => {
		const values = all.map((facts) => facts.find((entry) => entry.label === label)?.value ?? '–');
		if (new Set(values).size === 1) return fact(label, clipped(values[0] ?? '', 240));
		const bySteps = values.map((value, index) => {
			const pass = full?.passes[index];
			return pass === undefined
				? value
				: words.t('finding_file_in_step', stepTitle(pass.step, words), clipped(value, 80));
		});
		return fact(label, bySteps.join('; '));
	});
	return { kind: 'facts', label: words.t('finding_file_conditions'), entries };
}

/** The facts: the cookies, when, where and how they were seen, and under which conditions. */
export function findingFacts(
	source: FindingSourceReport,
	cookies: readonly FindingCookie[],
	words: ZonedTranslator,
): FindingPart {
	return {
		id: 'facts',
		heading: words.t('finding_file_facts'),
		blocks: [
			...originBlocks(source, words),
			...tableBlocks(cookies, source.full !== null, words),
			methodBlock(source, words),
			conditionsBlock(source, words),
		],
	};
}
