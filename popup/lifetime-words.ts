import { isAtBrowserCap } from '../src/core/policy/lifetime.ts';
import type { CookieRow } from '../src/core/report/site-report.ts';
import type { Translator } from '../src/i18n/translator.ts';

/** How long a cookie has still to live, in a word or two; null where that takes more room: see `capWords`. */
export function timeLeft({ secondsLeft }: CookieRow, { t, duration }: Translator): string | null {
	if (secondsLeft === null) return t('popup_session');
	if (isAtBrowserCap(secondsLeft)) return null;
	return secondsLeft < 1 ? t('popup_expiring') : t('popup_left', duration(secondsLeft));
}

/** What is said of a cookie that lives as long as browsers allow: its server may well have asked for more. */
export function capWords({ secondsLeft, lifetime }: CookieRow, { t }: Translator): string | null {
	const seconds = lifetime?.seconds ?? secondsLeft;
	return seconds !== null && isAtBrowserCap(seconds) ? t('popup_at_cap') : null;
}
