import { buildNameIndex } from '../names/name-index.ts';
import type { Category } from '../policy/policy.ts';
import type { KnownElsewhere } from './known-elsewhere.ts';

/** One cookie of a public list of cookies: whose it probably is. Declares nothing. */
export interface ReferenceEntry {
	readonly name: string;
	/** The product that sets it, as the list says. */
	readonly platform: string;
	readonly category: Category;
	/** Where it is set, as the list says; null where it does not, or where it is any site's own. */
	readonly domain: string | null;
	/** Whether it is any name that begins so. */
	readonly wildcard: boolean;
}

/** A list of well-known cookies that the person has imported; apart from policies. */
export interface ReferenceList {
	/** The file that it was read from. */
	readonly source: string;
	/** Milliseconds since the epoch. */
	readonly importedAt: number;
	readonly entries: readonly ReferenceEntry[];
}

/** Finds the probable owner of a cookie by its name. */
export interface ReferenceIndex {
	/** The exact name first, then the longest beginning; of equals, one whose domain agrees. Null: not known. */
	find(name: string, domain: string): KnownElsewhere | null;
}

/** An asterisk is a letter of the name here: only a whole entry can be a beginning. */
const patternOf = ({ name, wildcard }: ReferenceEntry): string =>
	wildcard ? `${name.replace(/\*+$/, '')}*` : name;

const isUsable = (entry: ReferenceEntry): boolean => !/^\**$/.test(entry.name) && entry.platform !== '';

function agrees(said: string | null, domain: string): boolean {
	const host = said?.match(/[a-z0-9-]+(?:\.[a-z0-9-]+)+/i)?.[0].toLowerCase();
	return host !== undefined && (domain === host || domain.endsWith(`.${host}`));
}

/** Builds the index once; time and memory linear in the entries. */
export function buildReferenceIndex(all: readonly ReferenceEntry[]): ReferenceIndex {
	const entries = all.filter(isUsable);
	const index = buildNameIndex(entries.map((entry) => ({ names: [patternOf(entry)] })));
	return {
		find(name, domain) {
			const found = index.match(name);
			const first = found[0];
			if (first === undefined) return null;
			const equals = found.filter(({ pattern }) => pattern.source === first.pattern.source);
			const best =
				equals.find(({ declaration }) => agrees(entries[declaration]?.domain ?? null, domain)) ?? first;
			const entry = entries[best.declaration];
			if (entry === undefined) return null;
			const { platform: product, category } = entry;
			return { product, provider: null, category, pattern: patternOf(entry), list: 'imported' };
		},
	};
}
