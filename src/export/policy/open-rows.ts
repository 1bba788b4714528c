import type { KnownElsewhere } from '../../core/known/known-elsewhere.ts';
import { groupBy } from '../../core/lib/group-by.ts';
import { generaliseName } from '../../core/names/generalise-name.ts';
import { matchesName, parseNamePattern } from '../../core/names/name-pattern.ts';
import type { Declaration } from '../../core/policy/policy.ts';
import type { CookieRow, SiteReport } from '../../core/report/site-report.ts';
import type { PolicyWords } from '../policy-words/words.ts';
import type { PolicyTableRow } from './policy-cells.ts';
import { lifetimeWords, realLifetime } from './real-lifetime.ts';

/** Returns the entry of a list under which an undeclared cookie is known; null if none lists it. */
function recognisedAs({ findings }: CookieRow): KnownElsewhere | null {
	return findings.find(({ code }) => code === 'known-elsewhere')?.known ?? null;
}

/** Guesses who sets a cookie, for a person to check: the provider of the list that knows it, else its domain. */
function providerOf(row: CookieRow): string {
	const match = recognisedAs(row);
	if (match === null) return row.cookie.domain;
	const { provider, product } = match;
	if (provider === null || product.toLowerCase().includes(provider.toLowerCase())) return product;
	return provider.toLowerCase().includes(product.toLowerCase()) ? provider : `${provider} (${product})`;
}

const asOpen = (declaration: Declaration): PolicyTableRow => ({ declaration, isOpen: true, marks: [] });

/**
 * Open rows for cookies, each name pattern (see `generaliseName`) once, in their order. The lifetime is the longest
 * of all the report's cookies that match the pattern.
 */
export function openRows(
	report: Pick<SiteReport, 'rows'>,
	rows: readonly CookieRow[],
	words: PolicyWords,
): readonly PolicyTableRow[] {
	const siblings = [...new Set(report.rows.map(({ cookie }) => cookie.name))];
	const groups = groupBy(rows, (row) =>
		generaliseName(row.cookie.name, recognisedAs(row)?.pattern ?? null, siblings),
	);
	return [...groups].map(([name, group]) => {
		const pattern = parseNamePattern(name);
		const same = report.rows.filter(({ cookie }) => matchesName(pattern, cookie.name));
		const parties = new Set(group.map(({ party }) => party));
		const [party = null] = parties;
		return asOpen({
			names: [name],
			storage: 'cookie',
			category: 'unknown',
			provider: [...new Set(group.map(providerOf))].slice(0, 3).join(', '),
			location: null,
			purpose: null,
			party: parties.size === 1 ? party : null,
			domain: null,
			lifetime: lifetimeWords(realLifetime(same), words),
			line: null,
		});
	});
}

/** Open rows for undeclared entries of the page's own storage, each kind and name pattern once. */
export function openStored({
	storage,
	host,
}: Pick<SiteReport, 'storage' | 'host'>): readonly PolicyTableRow[] {
	const undeclared = (storage?.rows ?? []).filter(({ verdict }) => verdict.verdict === 'undeclared');
	const rows = new Map<string, Declaration>();
	for (const { storage: kind, name } of undeclared) {
		const siblings = undeclared.filter((row) => row.storage === kind).map((row) => row.name);
		const pattern = generaliseName(name, null, siblings);
		rows.set(JSON.stringify([kind, pattern]), {
			names: [pattern],
			storage: kind,
			category: 'unknown',
			provider: host,
			location: null,
			purpose: null,
			party: 'first',
			domain: null,
			lifetime: null,
			line: null,
		});
	}
	return [...rows.values()].map(asOpen);
}
