import { isAtBrowserCap } from '../../src/core/policy/lifetime.ts';
import type { CookieRow } from '../../src/core/report/site-report.ts';
import type { Translator } from '../../src/i18n/translator.ts';

/** How long a cookie has still to live, in a word or two; null where that takes more room: see `capWords`. */
export function remainingWords(
	{ secondsLeft: remaining }: CookieRow,
	{ t, duration }: Translator,
): string | null {
	if (remaining === null) return t('popup_session');
	if (isAtBrowserCap(remaining)) return null;
	return remaining < 1 ? t('popup_expiring') : t('popup_left', duration(remaining));
}

/** Words for a cookie that lives as long as browsers allow: its server may well have asked for more. Else null. */
export function capWords({ secondsLeft: remaining, lifetime }: CookieRow, { t }: Translator): string | null {
	const seconds = lifetime?.seconds ?? remaining;
	return seconds !== null && isAtBrowserCap(seconds) ? t('popup_at_cap') : null;
}
