import { buildNameIndex } from '../names/name-index.ts';
import type { Category } from '../policy/policy.ts';
import type { KnownElsewhere } from './known-elsewhere.ts';

/** An entry of a public cookie list: the probable product of a cookie. Declares nothing. */
export interface ReferenceEntry {
	readonly name: string;
	/** The product that sets it, as the list names it. */
	readonly platform: string;
	readonly category: Category;
	/** Where it is set, in the list's words; null if not stated, or on any site. */
	readonly domain: string | null;
	/** Whether it covers all names with this prefix. */
	readonly wildcard: boolean;
}

/** A public cookie list that the person imported; separate from policies. */
export interface ReferenceList {
	/** Name of its file. */
	readonly source: string;
	/** Milliseconds since the epoch. */
	readonly importedAt: number;
	readonly entries: readonly ReferenceEntry[];
}

/** Finds the probable owner of a cookie by its name. */
export interface ReferenceIndex {
	/** Prefers the exact name, then the longest prefix, then a matching domain. Null if the list has no match. */
	find(name: string, domain: string): KnownElsewhere | null;
}

/** An asterisk in an entry is part of the name: only `wildcard` makes it a pattern. */
const patternOf = ({ name, wildcard }: ReferenceEntry): string =>
	wildcard ? `${name.replace(/(?<!\*)\*+$/, '')}*` : name;

const isUsable = (entry: ReferenceEntry): boolean => !/^\**$/.test(entry.name) && entry.platform !== '';

function agrees(stated: string | null, domain: string): boolean {
	const host = stated?.match(/(?<![a-z0-9-])[a-z0-9-]+(?:\.[a-z0-9-]+)+/i)?.[0].toLowerCase();
	return host !== undefined && (domain === host || domain.endsWith(`.${host}`));
}

/** Builds the index of a list, in time and memory linear in its entries. */
export function buildReferenceIndex(all: readonly ReferenceEntry[]): ReferenceIndex {
	const entries = all.filter(isUsable);
	const index = buildNameIndex(entries.map((entry) => ({ names: [patternOf(entry)] })));
	return {
		find(name, domain) {
			const matches = index.match(name);
			const first = matches[0];
			if (first === undefined) return null;
			const equals = matches.filter(({ pattern }) => pattern.source === first.pattern.source);
			const best =
				equals.find(({ declaration }) => agrees(entries[declaration]?.domain ?? null, domain)) ?? first;
			const entry = entries[best.declaration];
			if (entry === undefined) return null;
			const { platform: product, category } = entry;
			return { product, provider: null, category, pattern: patternOf(entry), list: 'imported' };
		},
	};
}
