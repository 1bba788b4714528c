import type { CookieFacts } from '../../core/known/cookie-facts.ts';
import { groupBy } from '../../core/lib/group-by.ts';
import { DAY } from '../../core/policy/lifetime.ts';
import { isPlatformCookie } from '../../core/policy/platform.ts';
import type { Category, Declaration, Policy } from '../../core/policy/policy.ts';
import type { SiteReport } from '../../core/report/site-report.ts';
import type { PolicyWords } from '../../export/policy-words/words.ts';
import type { Change, Remark } from '../correction.ts';
import { type JudgedPattern, judgeDeclarations } from './judge-declarations.ts';
import { lifetimeRemarks, missingCookies, missingStored } from './missing-rows.ts';
import { lifetimeWords, realLifetime } from './real-lifetime.ts';

/** Portals are watched so long before a declaration is proposed for removal; ms. */
const MIN_WATCH_MS = 7 * DAY * 1000;
/** And so often must a cookie have been set meanwhile: each visit sets some anew. */
const MIN_TIMES_SET = 3;
/** A few passes find all; more are needed only for names that match several patterns. */
const MAX_PASSES = 8;

/** A change of one field of a declaration. `at`: its index, which tells rows of the same names apart. */
function correction(
	kind: 'lifetime' | 'party' | 'category',
	at: number,
	names: readonly string[],
	before: Declaration,
	field: Partial<Declaration>,
	rest: Pick<Change, 'suggested' | 'remarks' | 'isTicked'>,
): Change {
	const id = `${kind} ${at} ${JSON.stringify([before.storage, ...names])}`;
	return { id, kind, names, before, after: { ...before, ...field }, ...rest };
}

/** The names of a declaration beside those that are wrong. */
function sharesRow({ names }: Declaration, wrong: readonly string[]): readonly Remark[] {
	const others = names.filter((name) => !wrong.includes(name));
	return others.length === 0 ? [] : [{ code: 'shares-row', names: others }];
}

function byDeclaration(patterns: readonly JudgedPattern[]): ReadonlyMap<number, readonly JudgedPattern[]> {
	const groups = new Map<number, JudgedPattern[]>();
	for (const judged of patterns)
		groups.set(judged.declaration, [...(groups.get(judged.declaration) ?? []), judged]);
	return groups;
}

/** Parties and lifetimes that cookies contradict, and cookies that are missing, until the report's cookies agree. */
function contradictions(
	declared: readonly Declaration[],
	{ rows }: SiteReport,
	facts: CookieFacts,
	words: PolicyWords,
): readonly Change[] {
	const changes = new Map<string, Change>();
	const current = [...declared];
	const put = (change: Change) => changes.set(change.id, change);
	for (let pass = 0; pass < MAX_PASSES; pass++) {
		const { undeclared, patterns } = judgeDeclarations(current, rows);
		const otherParty = byDeclaration(patterns.filter(({ otherParties }) => otherParties.size > 0));
		const tooShort = byDeclaration(patterns.filter(({ isTooShort }) => isTooShort));
		// A cookie's party decides which row it matches, so parties are corrected first.
		if (otherParty.size > 0) {
			for (const [at, wrong] of otherParty) {
				const before = declared[at] ?? current[at];
				if (before === undefined) continue;
				const parties = new Set(wrong.flatMap(({ otherParties }) => [...otherParties]));
				const isBoth = parties.size > 1 || wrong.some(({ cookies }) => cookies.length > 0);
				const [only = null] = parties;
				const party = isBoth ? null : only;
				const names = wrong.map(({ pattern }) => pattern);
				const remarks: Remark[] = [...sharesRow(before, names)];
				if (isBoth) remarks.push({ code: 'both-parties' });
				put(correction('party', at, names, before, { party }, { suggested: [], remarks, isTicked: true }));
				current[at] = { ...(current[at] ?? before), party };
			}
		} else if (undeclared.length > 0) {
			for (const change of missingCookies(undeclared, rows, facts, words)) {
				put(change);
				if (change.after !== null) current.push(change.after);
			}
		} else if (tooShort.size > 0) {
			for (const [at, wrong] of tooShort) {
				const before = declared[at];
				if (before === undefined) continue;
				const real = realLifetime(wrong.flatMap(({ cookies }) => cookies));
				const lifetime = lifetimeWords(real, words);
				const names = wrong.map(({ pattern }) => pattern);
				const remarks = [...lifetimeRemarks(real), ...sharesRow(before, names)];
				const suggested = remarks.some(({ code }) => code === 'at-least') ? (['lifetime'] as const) : [];
				put(correction('lifetime', at, names, before, { lifetime }, { suggested, remarks, isTicked: true }));
				current[at] = { ...(current[at] ?? before), lifetime };
			}
		} else break;
	}
	return [...changes.values()];
}

/** The usual category of a declaration's cookies; null if no list knows them. */
function usualCategory({ names: [name = ''], domain }: Declaration, facts: CookieFacts): Category | null {
	const category = facts.elsewhere(name.replaceAll('*', '0'), domain ?? '')?.category ?? null;
	return category === 'unknown' ? null : category;
}

/** Names that stand in several categories. Which is right, only a person can say. */
function categoryChanges(
	declared: readonly Declaration[],
	report: SiteReport,
	facts: CookieFacts,
): readonly Change[] {
	const twice = new Set(
		[...report.rows, ...report.unseen].flatMap((row) => {
			const isTwice = row.findings.some(({ code }) => code === 'declared-twice');
			if (!isTwice) return [];
			if ('pattern' in row) return row.pattern;
			return row.verdict.verdict === 'declared' ? row.verdict.pattern : [];
		}),
	);
	const wrong = [...twice].flatMap((name) => {
		const places = declared.flatMap((declaration, at) =>
			declaration.names.includes(name) && declaration.category !== 'unknown' ? [{ declaration, at }] : [],
		);
		const categories = [...new Set(places.map(({ declaration }) => declaration.category))];
		const [first] = places;
		if (first === undefined || categories.length < 2) return [];
		const usual = usualCategory(first.declaration, facts);
		const category = usual !== null && categories.includes(usual) ? usual : first.declaration.category;
		return places
			.filter(({ declaration }) => declaration.category !== category)
			.map((place) => ({ ...place, name, category, categories }));
	});
	// The names of one row that belong elsewhere are one change.
	const byRow = groupBy(wrong, ({ at, category }) => `${at} ${category}`);
	return [...byRow.values()].flatMap((places) => {
		const [first] = places;
		if (first === undefined) return [];
		const { at, declaration, category, categories } = first;
		const remarks: Remark[] = [{ code: 'several-categories', categories }];
		const rest = { suggested: ['category'] as const, remarks, isTicked: false };
		const names = places.map(({ name }) => name);
		return correction('category', at, names, declaration, { category }, rest);
	});
}

/** Declarations that were never seen in a week of watching and some visits. */
function removals(declared: readonly Declaration[], report: SiteReport): readonly Change[] {
	const { watchingSince, at, rows, unseen } = report;
	const timesSet = rows.map(({ history }) => history?.timesSet ?? 0);
	const isWatchedEnough =
		watchingSince !== null &&
		at - watchingSince >= MIN_WATCH_MS &&
		timesSet.some((times) => times >= MIN_TIMES_SET);
	if (!isWatchedEnough) return [];
	const since = new Map<string, number>();
	for (const { pattern, findings } of unseen) {
		const finding = findings.find(({ code }) => code === 'never-seen');
		if (finding !== undefined) since.set(pattern, finding.since ?? watchingSince);
	}
	return declared.flatMap((before, index) => {
		const names = before.names.filter((name) => since.has(name) && !isPlatformCookie(name));
		if (before.storage !== 'cookie' || names.length === 0) return [];
		const rest = before.names.filter((name) => !names.includes(name));
		const latest = Math.max(...names.slice(0, 100).map((name) => since.get(name) ?? watchingSince));
		return {
			id: `remove ${index} ${JSON.stringify(names)}`,
			kind: 'remove' as const,
			names,
			before,
			after: rest.length === 0 ? null : { ...before, names: rest },
			suggested: [],
			remarks: [{ code: 'not-seen' as const, since: latest }],
			isTicked: false,
		};
	});
}

/**
 * Proposes the changes by which a policy agrees with a portal's cookies: rows to add, lifetimes and parties to correct, and, for
 * a person to decide, categories and removals. Suggestions are in the language of `words`.
 */
export function proposeChanges(
	{ declarations }: Pick<Policy, 'declarations'>,
	report: SiteReport,
	facts: CookieFacts,
	words: PolicyWords,
): readonly Change[] {
	return [
		...contradictions(declarations, report, facts, words),
		...missingStored(report, facts, words),
		...categoryChanges(declarations, report, facts),
		...removals(declarations, report),
	];
}
