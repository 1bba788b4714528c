import { generaliseName } from '../../core/names/generalise-name.ts';
import { matchesName, parseNamePattern } from '../../core/names/name-pattern.ts';
import type { Declaration } from '../../core/policy/policy.ts';
import type { CookieRow, SiteReport } from '../../core/report/site-report.ts';
import type { PolicyWords } from '../policy-words/words.ts';
import { createPatterns, recognisedAs } from './cookie-pattern.ts';
import { lifetimeWords, realLifetime } from './real-lifetime.ts';

/** Who probably sets a cookie: as whom it is known, else its domain. A guess, for a person to check. */
function providerOf(row: CookieRow): string {
	const match = recognisedAs(row);
	if (match === null) return row.cookie.domain;
	const { provider, product } = match;
	if (provider === null || product.toLowerCase().includes(provider.toLowerCase())) return product;
	return provider.toLowerCase().includes(product.toLowerCase()) ? provider : `${provider} (${product})`;
}

/**
 * Cookies as a policy would declare them, each name pattern once, in their order: category and purpose are left
 * to a person. The lifetime is the longest of all the report's cookies that the pattern holds for.
 */
export function openRows(
	report: Pick<SiteReport, 'rows'>,
	rows: readonly CookieRow[],
	words: PolicyWords,
): readonly Declaration[] {
	const patternOf = createPatterns(report);
	const groups = new Map<string, CookieRow[]>();
	for (const row of rows) {
		const pattern = patternOf(row);
		const group = groups.get(pattern);
		if (group) group.push(row);
		else groups.set(pattern, [row]);
	}
	return [...groups].map(([name, group]) => {
		const pattern = parseNamePattern(name);
		const same = report.rows.filter(({ cookie }) => matchesName(pattern, cookie.name));
		const parties = new Set(group.map(({ party }) => party));
		const [party = null] = parties;
		return {
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
		};
	});
}

/** What was undeclared in the page's own storage, as a policy would declare it. */
export function openStored({ storage, host }: Pick<SiteReport, 'storage' | 'host'>): readonly Declaration[] {
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
	return [...rows.values()];
}
