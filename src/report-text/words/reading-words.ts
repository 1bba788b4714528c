import type { ReadingChange } from '../../core/reading/reading.ts';
import type { Translator } from '../../i18n/translator.ts';

/** How a policy page has changed: "2 cookies added, 1 removed". */
export function changeWords(
	{ added, removed, changed }: ReadingChange,
	{ plural, list }: Translator,
): string {
	return list([
		...(added.length > 0 ? [plural('reading_added', added.length)] : []),
		...(removed.length > 0 ? [plural('reading_removed', removed.length)] : []),
		...(changed.length > 0 ? [plural('reading_edited', changed.length)] : []),
	]);
}

/** That a policy page has changed, and since when. */
export function changedWords({ at, isStored }: ReadingChange, { t, date }: Translator): string {
	return t(isStored ? 'reading_changed_stored' : 'reading_changed_proposed', date(at));
}
