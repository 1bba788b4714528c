import type { Declaration, Policy } from '../../src/core/policy/policy.ts';
import { isAside, type LabelledCookie, type Labels } from './labels.ts';

/** Numbers of correct fields and of all. */
export interface Share {
	right: number;
	of: number;
}

export interface Score {
	readonly names: { found: number; wrong: number; missed: number };
	readonly category: Share;
	readonly lifetime: Share;
	readonly provider: Share;
	readonly portal: Share;
	/** All differences, in words. */
	readonly differences: string[];
}

export function emptyScore(): Score {
	return {
		names: { found: 0, wrong: 0, missed: 0 },
		category: { right: 0, of: 0 },
		lifetime: { right: 0, of: 0 },
		provider: { right: 0, of: 0 },
		portal: { right: 0, of: 0 },
		differences: [],
	};
}

interface Read {
	readonly name: string;
	readonly declaration: Declaration;
	used: boolean;
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

/** Compares a policy as read with its labels. */
export function compare(policy: Policy, labels: Labels): Score {
	const score = emptyScore();
	const { differences } = score;
	const read: Read[] = policy.declarations.flatMap((declaration) =>
		declaration.names.map((name) => ({ name: plainName(name), declaration, used: false })),
	);
	for (const label of [...labels.cookies].sort((a, b) => Number(isAside(a)) - Number(isAside(b)))) {
		label.names.forEach((name, index) => {
			const accepted = spellings(label, index);
			const row = bestFor(
				label,
				read.filter((candidate) => !candidate.used && accepted.includes(candidate.name)),
			);
			if (row) row.used = true;
			if (isAside(label)) return;
			if (!row) {
				score.names.missed += 1;
				differences.push(`missed ${name}`);
				return;
			}
			score.names.found += 1;
			const { declaration } = row;
			const tell = (what: string, should: unknown, is: unknown) =>
				differences.push(`${name}: ${what} ${JSON.stringify(is)}, should be ${JSON.stringify(should)}`);
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
	for (const { name, used, declaration } of read) {
		if (used || declaration.storage !== 'cookie') continue;
		score.names.wrong += 1;
		differences.push(`not declared: ${name} (line ${declaration.line})`);
	}
	count(score.portal, (policy.sites[0] ?? null) === labels.portal);
	if ((policy.sites[0] ?? null) !== labels.portal)
		differences.push(`portal ${policy.sites[0] ?? 'none'}, should be ${labels.portal ?? 'none'}`);
	return score;
}

/** Adds one score to another. */
export function addScore(sum: Score, score: Score): void {
	for (const key of ['found', 'wrong', 'missed'] as const) sum.names[key] += score.names[key];
	for (const key of ['category', 'lifetime', 'provider', 'portal'] as const) {
		sum[key].right += score[key].right;
		sum[key].of += score[key].of;
	}
}
