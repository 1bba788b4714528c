import type { Automation } from '../../core/recording/automation.ts';
import { clipText, visibleText } from '../../core/text/visible-text.ts';
import { snakeCase } from '../../i18n/message-key.ts';
import type { Translator } from '../../i18n/translator.ts';

const MAX_RULE_LENGTH = 60;

/** The banner's fate in an automatic visit, as it stands in a sentence: `no consent banner found`. */
export function bannerWords({ banner }: Automation, { t }: Translator): string {
	return t(`visit_banner_${snakeCase(banner)}`);
}

/** How an automatic visit was made: by which library, what became of the banner, by which rule, with how many clicks. */
export function automationWords(automation: Automation, translator: Translator): string {
	const { t, plural } = translator;
	const { autoconsent, rule, clicks, isFinished, isDisturbed } = automation;
	return [
		t('visit_automatic', autoconsent),
		...(rule === null ? [] : [t('visit_automatic_rule', clipText(visibleText(rule), MAX_RULE_LENGTH).text)]),
		t('visit_automatic_banner', bannerWords(automation, translator)),
		plural('visit_automatic_clicks', clicks),
		...(isFinished ? [] : [t('visit_automatic_interrupted')]),
		...(isDisturbed ? [t('visit_automatic_disturbed')] : []),
	].join(' ');
}
