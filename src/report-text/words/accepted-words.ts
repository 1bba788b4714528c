import type { Accepted } from '../../core/exceptions/exception.ts';
import { endOfDay } from '../../core/exceptions/exception-days.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import type { Translator } from '../../i18n/translator.ts';

/** The last day of an exception, the same in all time zones. */
export function exceptionDay(until: string, { locale }: Pick<Translator, 'locale'>): string {
	const end = endOfDay(until);
	if (end === 0) return visibleText(until);
	return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(end - 1);
}

/** "Accepted until 31 Dec 2026: Ticket 12", with the reason as the person gave it. */
export function acceptedWords(
	{ until, reason, from }: Accepted,
	translator: Pick<Translator, 't' | 'locale'>,
): string {
	const key = from === 'organisation' ? 'accepted_by_organisation' : 'accepted_until';
	return translator.t(key, exceptionDay(until, translator), visibleText(reason));
}
