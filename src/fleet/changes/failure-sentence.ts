import type { CheckedSite } from '../../check/check-result.ts';
import { failureWords } from '../../check/words/failure-words.ts';
import type { Translator } from '../../i18n/translator.ts';

/** Why a site of a fleet has no verdict, in the reader's language; as the run said it where it gave no kind. Hostile text. */
export function failureSentence(
	{ failure, reason }: Pick<CheckedSite, 'failure' | 'reason'>,
	words: Translator,
): string {
	if (failure === undefined) return reason ?? '';
	// The policy of a fleet's site is a setting of it, not a flag of the run.
	return failure.kind === 'unmet-no-policy'
		? words.t('fleet_unmet_no_policy', failure.place)
		: failureWords(failure, words);
}
