import type { Translator } from '../../i18n/translator.ts';
import type { FactView } from '../audit-view.ts';
import { visibleText } from '../words/visible-text.ts';

/** One line of a report: what, and its value. Addresses that are not of the web are told, and lead nowhere. */
export function fact(label: string, value: string, url: string | null = null): FactView {
	return { label, value, url: url !== null && /^https?:\/\//i.test(url) ? url : null };
}

/** The same of a hostile text; nothing where there is none. */
export function hostileFact(label: string, text: string | null | undefined): FactView[] {
	return text ? [fact(label, visibleText(text))] : [];
}

/** Names as a list in a sentence: "a, b and c". */
export function listed(names: readonly string[], { locale }: Translator): string {
	return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names.map(visibleText));
}
