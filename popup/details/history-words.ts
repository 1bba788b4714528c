import { isAtBrowserCap } from '../../src/core/policy/lifetime.ts';
import type { CookieRow } from '../../src/core/report/site-report.ts';
import type { Translator } from '../../src/i18n/translator.ts';

/** How long a cookie lives from being set to expiring, or at least; null for a session cookie. */
export function lifetimeWords({ lifetime }: CookieRow, { t, duration }: Translator): string | null {
	if (lifetime === null) return null;
	const { seconds, isExact } = lifetime;
	if (isExact && isAtBrowserCap(seconds)) return t('popup_at_cap');
	return t(isExact ? 'popup_lifetime_exact' : 'popup_lifetime_at_least', duration(Math.max(0, seconds)));
}

/** A cookie's history, a sentence a line; empty where nothing was observed. */
export function historyWords({ history, lifetime }: CookieRow, translator: Translator): readonly string[] {
	if (history === null) return [];
	const { t, plural, date, duration } = translator;
	const { firstSeen, timesSet, lastCause, longestLifetime, verdictChanges } = history;
	return [
		t('popup_history_first', date(firstSeen)),
		timesSet > 0 ? plural('popup_history_set', timesSet) : null,
		// What began the stay of a cookie that was set once needs no telling.
		timesSet > 1 && lastCause !== 'unknown' ? t(`popup_history_cause_${lastCause}`) : null,
		// Told where it lives less long now.
		longestLifetime !== null && longestLifetime > (lifetime?.seconds ?? 0) * 1.02
			? t('popup_history_longest', duration(longestLifetime))
			: null,
		verdictChanges > 0 ? plural('popup_history_verdicts', verdictChanges) : null,
	].filter((words) => words !== null);
}
