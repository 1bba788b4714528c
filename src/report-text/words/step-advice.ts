import type { NextStep } from '../../core/report/site-report.ts';
import type { MessageKey } from '../../i18n/message-key.ts';
import type { Translator } from '../../i18n/translator.ts';

const WORDS = {
	'import-policy': 'common_step_import_policy_words',
	declare: 'common_step_declare_words',
	'correct-lifetime': 'common_step_correct_lifetime_words',
	'settle-category': 'common_step_settle_category_words',
	'correct-party': 'common_step_correct_party_words',
	'shorten-lifetime': 'common_step_shorten_lifetime_words',
} as const satisfies Record<NextStep['kind'], MessageKey>;

/** The reason for a step and how to do it, in one or two sentences. */
export function stepWords({ kind }: NextStep, { t }: Translator): string {
	return t(WORDS[kind]);
}
