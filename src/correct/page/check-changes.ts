import { matchesName, parseNamePattern } from '../../core/names/name-pattern.ts';
import { longestSeconds } from '../../core/policy/longest-lifetime.ts';
import type { Category, Declaration } from '../../core/policy/policy.ts';
import type { Change } from '../correction.ts';
import { tableName } from '../made/table-name.ts';

/** Signs that a table cannot hold, or that are read as a part of a sentence: the name is read as a pattern that matches it. */
const UNUSUAL = /[^\w.*-]|\.\.|\.$/;

const covers = (pattern: string, name: string) =>
	pattern.includes('*') && matchesName(parseNamePattern(pattern), name.replaceAll('*', '0'));

/** Whether a declaration names a pattern, as a table writes it. */
const isNamed = ({ names }: Declaration, name: string) =>
	names.includes(name) ||
	names.includes(tableName(name)) ||
	(UNUSUAL.test(name) && names.some((pattern) => covers(pattern, name)));

/** Whether a lifetime as read allows all that another does. */
function allows(read: Declaration['lifetime'], meant: Declaration['lifetime']): boolean {
	if (read === null || meant === null || read.kind === 'unknown') return read === null || meant === null;
	if (meant.seconds === null || read.seconds === null) return true;
	if (meant.kind === 'session') return true;
	return read.kind !== 'session' && (longestSeconds(read) ?? read.seconds) >= meant.seconds * 0.98;
}

/** Whether a row was read as it is meant; what a page does not say of its cookies may be missing. */
function isAsMeant(read: Declaration, meant: Declaration): boolean {
	const hasParty = read.party === null || read.party === meant.party;
	const hasCategory = read.category === meant.category || read.category === 'unknown';
	const isOpen = meant.category === 'unknown';
	return (
		read.storage === meant.storage &&
		hasParty &&
		(hasCategory || isOpen) &&
		(read.domain === null || read.domain === meant.domain) &&
		allows(read.lifetime, meant.lifetime)
	);
}

const countOf = (declarations: readonly Declaration[], name: string) =>
	declarations.filter((declaration) => isNamed(declaration, name)).length;

/** Whether a change is made in what a page is read as now. `before`: what it was read as. */
export function isMade(
	change: Change,
	after: Declaration | null,
	before: readonly Declaration[],
	read: readonly Declaration[],
): boolean {
	const { names, kind } = change;
	if (kind === 'remove') return names.every((name) => countOf(read, name) < countOf(before, name));
	if (after === null) return false;
	return names.every((name) => {
		const named = read.filter((declaration) => isNamed(declaration, name));
		if (kind === 'lifetime')
			return (
				named.length > 0 &&
				named.some(({ lifetime }) => lifetime !== null && allows(lifetime, after.lifetime))
			);
		if (kind === 'party') return named.some(({ party }) => party === null || party === after.party);
		if (kind === 'category') {
			const stated = new Set<Category>(
				named.map(({ category }) => category).filter((category) => category !== 'unknown'),
			);
			return stated.size === 1 && stated.has(after.category);
		}
		return named.some((declaration) => isAsMeant(declaration, after));
	});
}

/** Whether the purpose of a removed row has become a part of that of another one: its name alone was removed. */
function isPurposeOrphaned(
	changes: readonly Change[],
	before: readonly Declaration[],
	read: readonly Declaration[],
): boolean {
	const removed = new Set(changes.flatMap(({ kind, names }) => (kind === 'remove' ? names : [])));
	const orphans = before.flatMap(({ names, purpose }) =>
		purpose !== null && names.every((name) => removed.has(name)) ? [purpose] : [],
	);
	// Rows that are added may say the same.
	const kept = new Set(before.flatMap(({ names }) => names).filter((name) => !removed.has(name)));
	const holds = (rows: readonly Declaration[], text: string) =>
		rows.filter(({ names, purpose }) => names.some((name) => kept.has(name)) && purpose?.includes(text))
			.length;
	return orphans.some((text) => holds(read, text) > holds(before, text));
}

/**
 * Whether all declarations that no change is about are read as before, so far as they judge cookies. Unless `isStrict`, their
 * category may be unknown now: it may have been guessed from what stood around them.
 */
export function isRestKept(
	changes: readonly Change[],
	before: readonly Declaration[],
	read: readonly Declaration[],
	isStrict: boolean,
): boolean {
	if (isPurposeOrphaned(changes, before, read)) return false;
	const changed = new Set(changes.flatMap(({ names }) => names));
	const keyOf = ({ storage, party, domain, lifetime }: Declaration, name: string, category: Category) =>
		JSON.stringify([name, storage, category, party, domain, lifetime?.kind, lifetime?.seconds]);
	const kept = new Set(
		read.flatMap((declaration) =>
			declaration.names.map((name) => keyOf(declaration, name, declaration.category)),
		),
	);
	return before.every((declaration) =>
		declaration.names.every(
			(name) =>
				changed.has(name) ||
				kept.has(keyOf(declaration, name, declaration.category)) ||
				(!isStrict && kept.has(keyOf(declaration, name, 'unknown'))),
		),
	);
}
