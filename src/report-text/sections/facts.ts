import { visibleText } from '../../core/text/visible-text.ts';
import type { FactView } from '../audit-view.ts';

/** A labelled value; addresses that are not http(s) are shown without a link. */
export function fact(label: string, value: string, url: string | null = null): FactView {
	return { label, value, url: url !== null && /^https?:\/\//i.test(url) ? url : null };
}

/** The same of a hostile text; none for an empty one. */
export function hostileFact(label: string, text: string | null | undefined): FactView[] {
	return text ? [fact(label, visibleText(text))] : [];
}
