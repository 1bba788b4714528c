import { buildNameIndex } from '../../src/core/names/name-index.ts';

/** The floor: no matching can cost less than one lookup of the name in a Map. */
export function mapOf(patterns: readonly string[]) {
	const map = new Map(patterns.map((pattern, i) => [pattern, i]));
	return (name: string) => map.get(name) !== undefined;
}

/** The method of most peers: a regular expression for each pattern, tried one after another. */
export function scanOf(patterns: readonly string[]) {
	const literally = (part: string) => part.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&');
	const tests = patterns.map((pattern) => new RegExp(`^${pattern.split('*').map(literally).join('.*')}$`));
	return (name: string) => tests.some((test) => test.test(name));
}

/** The method of some peers: exact names and a list of prefixes. Supports no other wildcards. */
export function prefixesOf(patterns: readonly string[]) {
	const exact = new Set(patterns.filter((pattern) => !pattern.includes('*')));
	const starts = patterns
		.filter((pattern) => /^[^*]+\*$/.test(pattern))
		.map((pattern) => pattern.slice(0, -1));
	return (name: string) => exact.has(name) || starts.some((start) => name.startsWith(start));
}

/** Ours. */
export function indexOf(patterns: readonly string[]) {
	const index = buildNameIndex(patterns.map((name) => ({ names: [name] })));
	return (name: string) => index.match(name).length > 0;
}
