import type { NextStep } from '../../core/report/site-report.ts';
import type { PluralKey } from '../../i18n/message-key.ts';
import type { Translator } from '../../i18n/translator.ts';

const TITLE = {
	declare: 'common_step_declare_title',
	'correct-lifetime': 'common_step_correct_lifetime_title',
	'settle-category': 'common_step_settle_category_title',
	'correct-party': 'common_step_correct_party_title',
	'shorten-lifetime': 'common_step_shorten_lifetime_title',
} as const satisfies Record<Exclude<NextStep['kind'], 'import-policy'>, PluralKey>;

/** A step as a title: "Add 2 cookies to your cookie policy". */
export function stepTitle({ kind, keys }: NextStep, { t, plural }: Translator): string {
	return kind === 'import-policy' ? t('common_step_import_policy_title') : plural(TITLE[kind], keys.length);
}
