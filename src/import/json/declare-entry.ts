import type { Lifetime } from '../../core/policy/lifetime.ts';
import type { Category, Party, StorageKind } from '../../core/policy/policy.ts';
import { cellText, hostOf } from '../declare/cell-text.ts';
import type { Collector } from '../declare/collector.ts';
import { NO_PLACE } from '../document.ts';
import { readLifetime } from '../understand/lifetime/read-lifetime.ts';
import { readNames } from '../understand/names/read-names.ts';
import { readCategory } from '../understand/read-category.ts';
import { readParty } from '../understand/read-party.ts';
import type { TimeUnit } from '../vocabulary/vocabulary.ts';
import { isRegExp, patternsOfRegExp } from './regexp-patterns.ts';

/** One cookie of a consent manager's file, in the file's own words. */
export interface Entry {
	readonly name: string;
	readonly category?: Category | string | null;
	readonly provider?: string | null;
	readonly purpose?: string | null;
	readonly lifetime?: Lifetime | string | null;
	readonly unit?: TimeUnit;
	readonly party?: Party | null;
	readonly domain?: string | null;
	readonly storage?: StorageKind | null;
}

/** The name patterns that a field of a file holds. */
function namesOf(text: string, collector: Collector): readonly string[] {
	const plain = text.trim();
	if (isRegExp(plain)) {
		const patterns = patternsOfRegExp(plain);
		if (patterns === null) collector.issue('pattern-not-expressible', plain, NO_PLACE);
		return patterns ?? [];
	}
	// The field is meant for one name, but some files put a list into it.
	const { names, problems } = readNames(plain);
	for (const { reason, text: words } of problems) collector.issue(reason, words, NO_PLACE);
	return names;
}

/** Declares one entry; parts that cannot be read become issues. */
export function declareEntry(collector: Collector, entry: Entry): void {
	const names = namesOf(entry.name, collector);
	if (names.length === 0) return;
	const { category, lifetime, provider } = entry;
	const read = typeof lifetime === 'string' ? readLifetime(lifetime, entry.unit) : (lifetime ?? null);
	if (read?.kind === 'unknown') collector.issue('lifetime-not-understood', read.text, NO_PLACE);
	collector.declare(
		{
			names,
			category: typeof category === 'string' ? readCategory(category) : (category ?? null),
			provider: provider ? cellText(provider) : null,
			purpose: entry.purpose ? cellText(entry.purpose) : null,
			lifetime: read,
			party: entry.party ?? (provider ? readParty(provider) : null),
			domain: entry.domain ? hostOf(entry.domain) : null,
			storage: entry.storage ?? null,
		},
		NO_PLACE,
	);
}
