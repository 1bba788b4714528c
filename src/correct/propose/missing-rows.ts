import type { CookieFacts } from '../../core/known/cookie-facts.ts';
import { groupBy } from '../../core/lib/group-by.ts';
import { generaliseName } from '../../core/names/generalise-name.ts';
import { matchesName, parseNamePattern } from '../../core/names/name-pattern.ts';
import { BARE_DECLARATION } from '../../core/policy/bare-declaration.ts';
import { isAtBrowserCap } from '../../core/policy/lifetime.ts';
import type { Declaration } from '../../core/policy/policy.ts';
import type { CookieRow, SiteReport } from '../../core/report/site-report.ts';
import type { PolicyWords } from '../../export/policy-words/words.ts';
import type { Change, Remark, SuggestedField } from '../correction.ts';
import { lifetimeWords, type RealLifetime, realLifetime } from './real-lifetime.ts';
import { type CookieSuggestion, suggestFor } from './suggest.ts';

export function lifetimeRemarks(real: RealLifetime): readonly Remark[] {
	if (real === null) return [];
	if (isAtBrowserCap(real.seconds)) return [{ code: 'browser-cap' }];
	return real.isExact ? [] : [{ code: 'at-least' }];
}

/** A row to add with what a list says of it. */
function addition(row: Declaration, suggestion: CookieSuggestion | null, remarks: readonly Remark[]): Change {
	const suggested: SuggestedField[] = ['category', 'purpose', 'provider'];
	if (remarks.some(({ code }) => code === 'at-least')) suggested.push('lifetime');
	const origin: Remark =
		suggestion === null
			? { code: 'unknown' }
			: { code: 'known', product: suggestion.product, source: suggestion.source };
	const { category, provider, purpose } = suggestion ?? row;
	const after = { ...row, category, provider: provider ?? row.provider, purpose };
	return {
		id: `add ${JSON.stringify([row.storage, ...row.names])}`,
		kind: 'add',
		names: row.names,
		before: null,
		after,
		suggested: suggested.filter((field) => after[field] !== null && after[field] !== 'unknown'),
		remarks: [origin, ...remarks],
		isTicked: true,
	};
}

/** A row for each name pattern of undeclared cookies, in their order (see `generaliseName`). */
export function missingCookies(
	undeclared: readonly CookieRow[],
	all: readonly CookieRow[],
	facts: CookieFacts,
	words: PolicyWords,
): readonly Change[] {
	const siblings = [...new Set(all.map(({ cookie }) => cookie.name))];
	const groups = groupBy(undeclared, ({ cookie: { name, domain } }) =>
		generaliseName(name, facts.elsewhere(name, domain)?.pattern ?? null, siblings),
	);
	return [...groups].flatMap(([name, group]) => {
		const [first] = group;
		if (first === undefined) return [];
		const pattern = parseNamePattern(name);
		// The lifetime is the longest of all the cookies that the new row will match.
		const real = realLifetime(all.filter(({ cookie }) => matchesName(pattern, cookie.name)));
		const parties = new Set(group.map(({ party }) => party));
		const remarks: Remark[] = [...lifetimeRemarks(real)];
		if (parties.size > 1) remarks.push({ code: 'both-parties' });
		const row: Declaration = {
			...BARE_DECLARATION,
			names: [name],
			provider: [...new Set(group.map(({ cookie }) => cookie.domain))].slice(0, 3).join(', '),
			party: parties.size === 1 ? first.party : null,
			lifetime: lifetimeWords(real, words),
		};
		return addition(row, suggestFor(first.cookie, facts, words), remarks);
	});
}

/** A row for each undeclared name pattern in the page's own storage. */
export function missingStored(
	{ storage, host }: Pick<SiteReport, 'storage' | 'host'>,
	facts: CookieFacts,
	words: PolicyWords,
): readonly Change[] {
	const undeclared = (storage?.rows ?? []).filter(({ verdict }) => verdict.verdict === 'undeclared');
	const groups = groupBy(undeclared, ({ storage: kind, name }) => {
		const siblings = undeclared.filter((row) => row.storage === kind).map((row) => row.name);
		return JSON.stringify([kind, generaliseName(name, null, siblings)]);
	});
	return [...groups.values()].flatMap(([first]) => {
		if (first === undefined) return [];
		const siblings = undeclared.filter((row) => row.storage === first.storage).map((row) => row.name);
		const names = [generaliseName(first.name, null, siblings)];
		const row: Declaration = {
			...BARE_DECLARATION,
			names,
			storage: first.storage,
			provider: host,
			party: 'first',
		};
		return addition(row, suggestFor({ name: first.name, domain: host }, facts, words), []);
	});
}
