import { isAtBrowserCap } from '../../core/policy/lifetime.ts';
import type { Declaration } from '../../core/policy/policy.ts';
import type { CookieRow } from '../../core/report/site-report.ts';
import { visibleText } from '../words/visible-text.ts';
import type { ZonedTranslator } from './zoned.ts';

/** How long a cookie really lives, with how sure that is. */
export function realLifetimeWords({ lifetime }: Pick<CookieRow, 'lifetime'>, words: ZonedTranslator): string {
	if (lifetime === null) return words.t('popup_session');
	if (isAtBrowserCap(lifetime.seconds)) return words.t('popup_at_cap');
	const span = words.duration(lifetime.seconds);
	return lifetime.isExact ? span : words.t('report_at_least', span);
}

/** What a declaration says of it, in the policy's own words. */
export function declaredLifetimeWords(declaration: Declaration | null, { t }: ZonedTranslator): string {
	if (declaration === null) return t('report_nothing');
	return visibleText(declaration.lifetime?.text ?? '') || t('report_not_stated');
}
