import type { SiteReport } from '../../src/core/report/site-report.ts';
import { visibleText } from '../../src/core/text/visible-text.ts';
import type { Translator } from '../../src/i18n/translator.ts';

/** Names of cookies as they can be shown, by key. */
export function visibleNames(
	cookies: readonly { readonly key: string; readonly name: string }[],
	{ t }: Translator,
): ReadonlyMap<string, string> {
	return new Map(cookies.map(({ key, name }) => [key, visibleText(name) || t('popup_nameless')]));
}

/** The same of a report's cookies. */
export function reportNames({ rows }: SiteReport, translator: Translator): ReadonlyMap<string, string> {
	return visibleNames(
		rows.map(({ key, cookie }) => ({ key, name: cookie.name })),
		translator,
	);
}
