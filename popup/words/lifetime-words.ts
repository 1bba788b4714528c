import { isAtBrowserCap } from '../../src/core/policy/lifetime.ts';
import type { CookieRow } from '../../src/core/report/site-report.ts';
import type { Translator } from '../../src/i18n/translator.ts';

/**
 * How long a cookie has still to live, in a word or two. One that was given as long as browsers allow lives so long or
 * longer: its server may well have asked for more.
 */
export function remainingWords(
	{ secondsLeft: remaining, lifetime }: CookieRow,
	{ t, duration }: Translator,
): string {
	if (remaining === null) return t('popup_session');
	if (isAtBrowserCap(lifetime?.seconds ?? remaining)) return t('popup_at_cap_short');
	return remaining < 1 ? t('popup_expiring') : t('popup_left', duration(remaining));
}
