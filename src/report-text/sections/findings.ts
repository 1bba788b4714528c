import type { Finding } from '../../core/findings/finding.ts';
import { byWeight, FINDING_WEIGHTS } from '../../core/findings/finding-weights.ts';
import type { FindingView } from '../audit-view.ts';
import { acceptedWords } from '../words/accepted-words.ts';
import {
	certaintyWords,
	findingTag,
	findingWords,
	ruleSourceWords,
	weightWords,
} from '../words/finding-words.ts';
import { fact } from './facts.ts';
import type { ZonedTranslator } from './zoned.ts';

/** Findings in words, the heaviest first. */
export function findingViews(findings: readonly Finding[], words: ZonedTranslator): readonly FindingView[] {
	return byWeight(findings).map((finding) => {
		const { code, certainty } = finding;
		const weight = FINDING_WEIGHTS[code];
		const source = ruleSourceWords(finding, words);
		return {
			code,
			weight,
			weightWords: weightWords(weight, words),
			certainty,
			certaintyWords: certaintyWords(certainty, words),
			tag: findingTag(finding, words),
			words: [
				findingWords(finding, words),
				...(finding.accepted === undefined ? [] : [acceptedWords(finding.accepted, words)]),
			].join(' '),
			source: fact(words.t('finding_rule_source'), source.text, source.url),
		};
	});
}
