import type { Declaration, Policy } from '../../src/core/policy/policy.ts';
import { isAside, type LabelledCookie, type Labels } from './labels.ts';
import { silentMisses } from './silent-misses.ts';

/** Numbers of correct fields and of all. */
export interface Share {
	right: number;
	of: number;
}

/** Numbers of declarations marked as only likely, and of all. */
export interface Marked {
	likely: number;
	of: number;
}

export interface Score {
	readonly names: { found: number; wrong: number; missed: number };
	readonly category: Share;
	readonly lifetime: Share;
	readonly provider: Share;
	readonly portal: Share;
	/** Missed names that no open place is about. */
	readonly silent: Share;
	/** Open places that are about none of the missed names. */
	readonly alarms: { count: number };
	/** Declarations that no label has; how many of them are marked as only likely. */
	readonly invented: Marked;
	/** Declarations with a wrong name, category or lifetime. */
	readonly faulty: Marked;
	/** Declarations without a fault. */
	readonly correct: Marked;
	/** All differences, in words. */
	readonly differences: string[];
	/** Marks of certainty that do not fit, and open places where nothing was missed, in words. */
	readonly remarks: string[];
}

export function emptyScore(): Score {
	return {
		names: { found: 0, wrong: 0, missed: 0 },
		category: { right: 0, of: 0 },
		lifetime: { right: 0, of: 0 },
		provider: { right: 0, of: 0 },
		portal: { right: 0, of: 0 },
		silent: { right: 0, of: 0 },
		alarms: { count: 0 },
		invented: { likely: 0, of: 0 },
		faulty: { likely: 0, of: 0 },
		correct: { likely: 0, of: 0 },
		differences: [],
		remarks: [],
	};
}

interface Read {
	readonly name: string;
	readonly declaration: Declaration;
	used: boolean;
	/** The row of a label that is not scored. */
	aside?: boolean;
	faulty?: boolean;
}

const DAY = 86_400;
const plainName = (name: string) => name.replace(/\*+/g, '*');

function spellings({ names, accept = [] }: LabelledCookie, index: number): string[] {
	return [names[index] ?? '', ...(index === 0 ? accept : [])].map(plainName);
}

function sameProvider(label: string | null, read: string | null): boolean {
	if (label === null) return true;
	if (read === null) return false;
	const [a, b] = [label.toLowerCase(), read.toLowerCase()];
	return a.includes(b) || b.includes(a);
}

function sameLifetime(days: number | null, declaration: Declaration): boolean {
	const seconds = declaration.lifetime?.seconds ?? null;
	if (days === null || seconds === null) return days === seconds;
	return days === 0 ? seconds === 0 : Math.abs(seconds / DAY - days) <= Math.max(days * 0.02, 0.0001);
}

function count(share: Share, right: boolean): void {
	share.of += 1;
	if (right) share.right += 1;
}

/** Finds the row of a name that agrees best with a label. */
function bestFor(label: LabelledCookie, rows: readonly Read[]): Read | undefined {
	const agreement = ({ declaration }: Read) =>
		Number(declaration.category === label.category) * 2 +
		Number(sameLifetime(label.duration_days, declaration)) +
		Number(sameProvider(label.provider, declaration.provider));
	return rows.toSorted((a, b) => agreement(b) - agreement(a))[0];
}

/** Compares a policy as read with its labels. `lines`: see `silentMisses`. */
export function compare(policy: Policy, labels: Labels, lines: readonly string[] = []): Score {
	const score = emptyScore();
	const { differences, remarks } = score;
	const read: Read[] = policy.declarations.flatMap((declaration) =>
		declaration.names.map((name) => ({ name: plainName(name), declaration, used: false })),
	);
	const missed: string[] = [];
	for (const label of [...labels.cookies].sort((a, b) => Number(isAside(a)) - Number(isAside(b)))) {
		label.names.forEach((name, index) => {
			const accepted = spellings(label, index);
			const row = bestFor(
				label,
				read.filter((candidate) => !candidate.used && accepted.includes(candidate.name)),
			);
			if (row) row.used = true;
			if (row) row.aside = isAside(label);
			if (isAside(label)) return;
			if (!row) {
				missed.push(name);
				return;
			}
			score.names.found += 1;
			const { declaration } = row;
			const tell = (what: string, should: unknown, is: unknown) =>
				differences.push(`${name}: ${what} ${JSON.stringify(is)}, should be ${JSON.stringify(should)}`);
			row.faulty = declaration.category !== label.category || !sameLifetime(label.duration_days, declaration);
			count(score.category, declaration.category === label.category);
			if (declaration.category !== label.category) tell('category', label.category, declaration.category);
			count(score.lifetime, sameLifetime(label.duration_days, declaration));
			if (!sameLifetime(label.duration_days, declaration))
				tell('days', label.duration_days, declaration.lifetime);
			if (label.provider !== null) count(score.provider, sameProvider(label.provider, declaration.provider));
			if (!sameProvider(label.provider, declaration.provider))
				tell('provider', label.provider, declaration.provider);
		});
	}
	score.names.missed = missed.length;
	const { silent, alarms } = silentMisses(policy, missed, lines);
	for (const name of missed) differences.push(`missed${silent.includes(name) ? ' silently' : ''} ${name}`);
	score.silent.right = silent.length;
	score.silent.of = score.names.found + missed.length;
	score.alarms.count = alarms.length;
	for (const { reason, line, text } of alarms)
		remarks.push(`nothing missed: ${reason} (line ${line}) ${JSON.stringify(text)}`);
	for (const { name, used, aside = false, faulty = false, declaration } of read) {
		if (aside || (!used && declaration.storage !== 'cookie')) continue;
		const marks = [...(used ? [] : [score.invented]), faulty || !used ? score.faulty : score.correct];
		const isLikely = declaration.certainty === 'likely';
		for (const mark of marks) {
			mark.of += 1;
			if (isLikely) mark.likely += 1;
		}
		const how = `${declaration.certainty}, ${declaration.certaintyReason}`;
		if (faulty && !isLikely) remarks.push(`${name}: faulty and yet ${how}`);
		if (!faulty && used && isLikely) remarks.push(`${name}: right and yet ${how}`);
		if (used) continue;
		score.names.wrong += 1;
		differences.push(`not declared: ${name} (line ${declaration.line}; ${how})`);
	}
	// Labels name a site with or without "www.", as the text does in one place or the other.
	const [portal, labelled] = [policy.sites[0], labels.portal].map(
		(host) => host?.replace(/^www\./, '') ?? null,
	);
	count(score.portal, portal === labelled);
	if (portal !== labelled)
		differences.push(`portal ${policy.sites[0] ?? 'none'}, should be ${labels.portal ?? 'none'}`);
	return score;
}

/** Adds one score to another. */
export function addScore(sum: Score, score: Score): void {
	for (const key of ['found', 'wrong', 'missed'] as const) sum.names[key] += score.names[key];
	for (const key of ['category', 'lifetime', 'provider', 'portal', 'silent'] as const) {
		sum[key].right += score[key].right;
		sum[key].of += score[key].of;
	}
	for (const key of ['invented', 'faulty', 'correct'] as const) {
		sum[key].likely += score[key].likely;
		sum[key].of += score[key].of;
	}
	sum.alarms.count += score.alarms.count;
}
