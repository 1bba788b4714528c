import { findingSource } from '../../core/findings/finding-sources.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import type { MessageKey } from '../../i18n/message-key.ts';
import { snakeCase } from '../../i18n/message-key.ts';
import type { FactView } from '../audit-view.ts';
import { fact } from '../sections/facts.ts';
import { policyWords } from '../sections/head.ts';
import type { ProblemCode } from '../sections/problems.ts';
import type { ZonedTranslator } from '../sections/zoned.ts';
import { ruleSourceWords } from '../words/finding-words.ts';
import type { FindingBlock, FindingPart, FindingSourceReport } from './finding-file-view.ts';

/** Title, wording and notes of the rules. A rule that the portal's own policy gives rests on the directive besides. */
const RULES = {
	policy: {
		title: 'finding_file_source_policy',
		words: 'finding_file_rule_eprivacy',
		note: 'finding_file_rule_national',
	},
	eprivacy: {
		title: 'finding_file_source_eprivacy',
		words: 'finding_file_rule_eprivacy',
		note: 'finding_file_rule_national',
	},
	planet49: {
		title: 'finding_file_source_planet49',
		words: 'finding_file_rule_planet49',
		note: 'finding_file_rule_national',
	},
	exemption: {
		title: 'finding_file_source_exemption',
		words: 'finding_file_rule_exemption',
		note: null,
	},
	'audience-measurement': {
		title: 'finding_source_audience_measurement',
		words: 'finding_file_rule_audience_measurement',
		note: null,
	},
	'consent-choice': {
		title: 'finding_source_consent_choice',
		words: 'finding_file_rule_consent_choice',
		note: null,
	},
} as const satisfies Readonly<
	Record<string, { readonly title: MessageKey; readonly words: MessageKey; readonly note: MessageKey | null }>
>;
type RuleLabel = keyof typeof RULES;

const isRule = (label: string): label is RuleLabel => Object.hasOwn(RULES, label);

/** The labels of the rules that the finding's cookies exceed: several for guidelines alone. */
function ruleLabels({ code, audits }: FindingSourceReport): readonly RuleLabel[] {
	if (code === 'undeclared') return ['policy'];
	const findings = audits.flatMap(({ report }) =>
		report.rows.flatMap((row) => row.findings.filter((finding) => finding.code === code)),
	);
	const labels = findings.map((finding) => findingSource(finding).label);
	return [...new Set(labels)].filter(isRule);
}

function addressOf(label: RuleLabel, code: ProblemCode, words: ZonedTranslator): string | null {
	const observed = { certainty: 'observed' } as const;
	if (label === 'policy') return ruleSourceWords({ ...observed, code: 'set-before-consent' }, words).url;
	const guideline = label === 'consent-choice' ? { guideline: label } : {};
	return code === 'undeclared' ? null : ruleSourceWords({ ...observed, code, ...guideline }, words).url;
}

function ruleBlocks(label: RuleLabel, code: ProblemCode, words: ZonedTranslator): FindingBlock[] {
	const { t } = words;
	const { title, words: wording, note } = RULES[label];
	const source: FactView = fact(t('finding_rule_source'), t(title), addressOf(label, code, words));
	return [
		{ kind: 'facts', label: null, entries: [source] },
		{ kind: 'quote', words: t(wording) },
		...(note === null ? [] : [{ kind: 'text', words: t(note) } as const]),
	];
}

/** The policy that the cookies were compared with, by its address and fingerprint. */
function policyBlock({ audits }: FindingSourceReport, words: ZonedTranslator): FindingBlock[] {
	const [audit] = audits;
	if (audit === undefined || audit.report.policy.kind === 'none') return [];
	const { t } = words;
	const { sourceUrl, fingerprint } = audit.report.policy;
	const address = sourceUrl === null ? [] : [t('finding_file_policy_at', visibleText(sourceUrl))];
	const entries = [
		fact(t('finding_file_policy'), [policyWords(audit, words), ...address].join(', ')),
		...(fingerprint === null ? [] : [fact(t('report_head_policy_fingerprint'), visibleText(fingerprint))]),
	];
	return [{ kind: 'facts', label: null, entries }];
}

/** The rule with its source and its wording in the reader's language, and the policy that was compared. */
export function findingRule(source: FindingSourceReport, words: ZonedTranslator): FindingPart {
	return {
		id: 'rule',
		heading: words.t('finding_file_rule'),
		blocks: [
			...ruleLabels(source).flatMap((label) => ruleBlocks(label, source.code, words)),
			...policyBlock(source, words),
		],
	};
}

/** Kinds of conclusions that a finding does not allow. */
const OPEN = {
	'set-before-consent': 'consent',
	'set-after-refusal': 'consent',
	undeclared: 'information',
	'third-party-undeclared': 'information',
	'lifetime-over-declared': 'lifetime',
	'persistent-declared-session': 'lifetime',
	'lifetime-over-guideline': 'guideline',
	'party-mismatch': 'party',
	'declared-twice': 'category',
	'necessary-but-third-party': 'necessary',
} as const satisfies Record<ProblemCode, string>;

/** The meaning of the finding: what follows from it, and what does not. */
export function findingMeaning({ code }: FindingSourceReport, { t }: ZonedTranslator): FindingPart {
	const follows = t(`finding_file_${snakeCase(code)}_follows`);
	const open = OPEN[code];
	return {
		id: 'meaning',
		heading: t('finding_file_meaning'),
		blocks: [
			{
				kind: 'facts',
				label: null,
				entries: [
					fact(t('finding_file_follows'), follows),
					fact(t('finding_file_open'), t(`finding_file_open_${open}`)),
				],
			},
		],
	};
}
