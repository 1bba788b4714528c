import { clipText, visibleText } from '../../core/text/visible-text.ts';
import type { Translator } from '../../i18n/translator.ts';

/** A cookie's name, which is hostile text, made visible, and words for one without. `max`: longer ones are clipped. */
export function cookieNameWords(name: string, { t }: Translator, max = Number.POSITIVE_INFINITY): string {
	if (name === '') return t('popup_nameless');
	const { text, clipped } = clipText(visibleText(name), max);
	return clipped ? `${text}…` : text;
}

/** Where a cookie is sent, which tells cookies of one name apart: its domain, and its path if it has one. */
export function cookiePlaceWords({
	domain,
	path,
}: {
	readonly domain: string;
	readonly path: string;
}): string {
	return visibleText(`${domain}${path === '/' ? '' : path}`);
}
