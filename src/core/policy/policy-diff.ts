import { groupBy } from '../lib/group-by.ts';
import type { Lifetime } from './lifetime.ts';
import type { Declaration } from './policy.ts';

/** Fields that can change without making it another declaration. */
export const COMPARED_FIELDS = [
	'category',
	'provider',
	'location',
	'purpose',
	'party',
	'lifetime',
] as const satisfies readonly (keyof Declaration)[];
export type ComparedField = (typeof COMPARED_FIELDS)[number];

export interface ChangedDeclaration {
	readonly before: Declaration;
	readonly after: Declaration;
	/** At least one. */
	readonly fields: readonly ComparedField[];
}

export interface PolicyDiff {
	readonly added: readonly Declaration[];
	readonly removed: readonly Declaration[];
	readonly changed: readonly ChangedDeclaration[];
}

/**
 * Builds the key that identifies a declaration: its name patterns in any order, domain and storage kind. Joined as JSON,
 * so that no name can imitate another field.
 */
export function declarationKey({ names, domain, storage }: Declaration): string {
	return JSON.stringify([[...new Set(names)].sort(), domain, storage]);
}

function lifetimeKey(lifetime: Lifetime | null): string {
	if (lifetime === null) return '';
	const { text, kind, seconds, minSeconds, date } = lifetime;
	return JSON.stringify([text, kind, seconds, minSeconds ?? null, date ?? null]);
}

function changedFields(before: Declaration, after: Declaration): ComparedField[] {
	return COMPARED_FIELDS.filter((field) =>
		field === 'lifetime'
			? lifetimeKey(before.lifetime) !== lifetimeKey(after.lifetime)
			: before[field] !== after[field],
	);
}

function contentKey(declaration: Declaration): string {
	const { category, provider, location, purpose, party, lifetime } = declaration;
	return JSON.stringify([category, provider, location, purpose, party, lifetimeKey(lifetime)]);
}

/** Pairs equal rows of both sides one to one and returns the others. */
function withoutEqual(before: readonly Declaration[], after: readonly Declaration[]) {
	const waiting = new Map<string, number>();
	for (const row of before) waiting.set(contentKey(row), (waiting.get(contentKey(row)) ?? 0) + 1);
	const matched = new Map<string, number>();
	const fresh = after.filter((row) => {
		const key = contentKey(row);
		const count = waiting.get(key) ?? 0;
		if (count === 0) return true;
		waiting.set(key, count - 1);
		matched.set(key, (matched.get(key) ?? 0) + 1);
		return false;
	});
	const gone = before.filter((row) => {
		const key = contentKey(row);
		const count = matched.get(key) ?? 0;
		if (count > 0) matched.set(key, count - 1);
		return count === 0;
	});
	return { gone, fresh };
}

/**
 * Lists the differences between two readings of a policy, ignoring the order of rows and their lines. A name declared
 * several times is compared row by row, equal rows first. Linear in both sizes.
 */
export function diffDeclarations(before: readonly Declaration[], after: readonly Declaration[]): PolicyDiff {
	const added: Declaration[] = [];
	const removed: Declaration[] = [];
	const changed: ChangedDeclaration[] = [];
	const groupsBefore = groupBy(before, declarationKey);
	const groupsAfter = groupBy(after, declarationKey);
	for (const [key, rows] of groupsAfter) {
		const { gone, fresh } = withoutEqual(groupsBefore.get(key) ?? [], rows);
		fresh.forEach((row, index) => {
			const was = gone[index];
			if (was) changed.push({ before: was, after: row, fields: changedFields(was, row) });
			else added.push(row);
		});
		for (const row of gone.slice(fresh.length)) removed.push(row);
	}
	for (const [key, rows] of groupsBefore)
		if (!groupsAfter.has(key)) for (const row of rows) removed.push(row);
	return { added, removed, changed };
}

/** Whether two readings declare the same. */
export function isUnchanged({ added, removed, changed }: PolicyDiff): boolean {
	return added.length + removed.length + changed.length === 0;
}
