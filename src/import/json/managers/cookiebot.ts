import type { Category, StorageKind } from '../../../core/policy/policy.ts';
import type { Collector } from '../../declare/collector.ts';
import { declareEntry } from '../declare-entry.ts';
import { asArray, type JsonObject } from '../values.ts';

/** `CookieConsentDialog.cookieTable…`, each an array of rows. */
const TABLES: readonly (readonly [RegExp, Category])[] = [
	[/^cookieTableNecessary$/i, 'necessary'],
	[/^cookieTablePreference$/i, 'functional'],
	[/^cookieTableStatistics$/i, 'statistical'],
	[/^cookieTableAdvertising$/i, 'advertising'],
	[/^cookieTableUnclassified$/i, 'unknown'],
];

/** The kinds of tracker as the scanner numbers them. */
const STORAGE: Readonly<Record<string, StorageKind>> = {
	1: 'cookie',
	2: 'localStorage',
	3: 'indexedDB',
	4: 'pixel',
	5: 'sessionStorage',
};

const textAt = (row: readonly unknown[], index: number): string | null => {
	const value = row[index];
	return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
};

/**
 * Reads the tables of a Cookiebot dialog: rows of name, provider, purpose, expiry, type in words, type as a
 * number, expiry in days, regular expression.
 */
export function readCookiebot(root: JsonObject, collector: Collector): boolean {
	const keys = Object.keys(root).filter((key) => TABLES.some(([pattern]) => pattern.test(key)));
	if (keys.length === 0) return false;
	for (const key of keys) {
		const category = TABLES.find(([pattern]) => pattern.test(key))?.[1] ?? 'unknown';
		for (const row of asArray(root[key])) declareRow(collector, asArray(row), category);
	}
	return true;
}

function declareRow(collector: Collector, row: readonly unknown[], category: Category): void {
	const example = textAt(row, 0);
	if (example === null) return;
	const rule = textAt(row, 7);
	declareEntry(collector, {
		// If the scanner has a rule for names that vary, the name is only one example of it.
		name: rule !== null && rule.trim() !== '' ? rule : example,
		category,
		provider:
			textAt(row, 1)
				?.replace(/<[^<>]{0,500}>/g, ' ')
				.trim() ?? null,
		purpose: textAt(row, 2),
		lifetime: textAt(row, 3),
		storage: STORAGE[textAt(row, 5) ?? ''] ?? null,
		row,
	});
}
