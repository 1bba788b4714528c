import { isAtBrowserCap } from '../../core/policy/lifetime.ts';
import type { Declaration } from '../../core/policy/policy.ts';
import type { CookieRow } from '../../core/report/site-report.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import type { Translator } from '../../i18n/translator.ts';

/** A cookie's real lifetime; "at least" if it was not measured from its beginning. */
export function realLifetimeWords(
	{ lifetime }: Pick<CookieRow, 'lifetime'>,
	{ t, duration }: Translator,
): string {
	if (lifetime === null) return t('popup_session');
	if (isAtBrowserCap(lifetime.seconds)) return t('popup_at_cap');
	const span = duration(lifetime.seconds);
	return lifetime.isExact ? span : t('report_at_least', span);
}

/** The declared lifetime, in the policy's own words. */
export function declaredLifetimeWords(declaration: Declaration | null, { t }: Translator): string {
	if (declaration === null) return t('report_nothing');
	return visibleText(declaration.lifetime?.text ?? '') || t('report_not_stated');
}
