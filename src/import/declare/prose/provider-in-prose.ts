import { findProvider, isCookieOf, providerAtStart, servicesIn, settingProvider } from '../../services.ts';
import { isCookieWord } from '../../understand/cookie-words.ts';
import { fold } from '../../understand/fold.ts';
import { usedService } from '../../used-service.ts';
import { mayBeProvider } from '../may-be-provider.ts';
import type { NamedCookie } from './named-cookie.ts';

/** The service of those that a text names whose cookie this is: by its name, or as the last before it. */
function nearestService(before: string, name: string): string | null {
	const services = servicesIn(before);
	const own = services.find((service) => isCookieOf(service, name));
	if (own !== undefined || services.length < 2) return own ?? services[0] ?? null;
	return services.toSorted((a, b) => before.lastIndexOf(b) - before.lastIndexOf(a))[0] ?? null;
}

/**
 * The provider that the sentence around a cookie names: a service, or who sets or uses the cookie; in the words behind the
 * cookies before it, then in all of them, then in the sentences before. `from` and `to` are the sentence's ends, `last` is
 * that of the cookies before.
 */
export function providerOf(
	text: string,
	{ name, start, end }: NamedCookie,
	{ from, to, last }: { from: number; to: number; last: number },
) {
	const between = last > from ? text.slice(last, start) : '';
	const sentence = text.slice(Math.max(from, end - 300), Math.min(to, end + 300));
	return (
		settingProvider(between) ??
		nearestService(between, name) ??
		ellipticSetter(between) ??
		nearestService(text.slice(Math.max(from, end - 300), end), name) ??
		findProvider(sentence) ??
		settingProvider(sentence) ??
		providerAtStart(sentence.trim()) ??
		usedService(text.slice(0, end))
	);
}

/** "… and Example the cookie x": whose the cookie is, where the verb stands further up. */
const ELLIPSIS =
	/(?<![\p{L}\d.])(\p{Lu}[\p{L}\d.]{1,40}(?:\s\p{Lu}[\p{L}\d.]{1,40}){0,3})\s+(?:\p{Ll}{1,4}\s+)?([\p{L}-]{3,30})\s?["'`“„«‘]?\s?$/u;

/** The name before "the cookie" at the end of some words; null where there is none. */
function ellipticSetter(clause: string): string | null {
	const [, name = '', word = ''] = ELLIPSIS.exec(clause.slice(-120)) ?? [];
	return isCookieWord(fold(word)) && mayBeProvider(name) ? name : null;
}
