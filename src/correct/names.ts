/** Looks for declared name patterns in a text, as pages write them: `_ga_*` may be "_ga_<id>" there. */
export interface DeclaredNames {
	/** The declared pattern that a word of a text is; null for any other word. */
	patternOf(word: string): string | null;
}

/** Characters of a pattern's head that words are looked up by. */
const HEAD = 2;
const MAX_WORD = 300;
const START = /^[\s"'`“”„«»‘’(<[{,;:]+/;
/** From the first of the signs on: none is looked at twice. */
const END = /(?<![\s"'`“”„«»‘’)\]},;:])[\s"'`“”„«»‘’)\]},;:]+$/;

/** Builds the look-up of the name patterns of some declarations. */
export function declaredNames(patterns: Iterable<string>): DeclaredNames {
	const exact = new Set<string>();
	const byHead = new Map<string, { pattern: string; head: string; tail: string }[]>();
	for (const pattern of patterns) {
		exact.add(pattern);
		const star = pattern.indexOf('*');
		if (star < HEAD) continue;
		const key = pattern.slice(0, HEAD);
		const entry = {
			pattern,
			head: pattern.slice(0, star),
			tail: pattern.slice(pattern.lastIndexOf('*') + 1),
		};
		byHead.set(key, [...(byHead.get(key) ?? []), entry]);
	}
	for (const entries of byHead.values()) entries.sort((a, b) => b.head.length - a.head.length);
	return {
		patternOf(word) {
			if (word.length > MAX_WORD) return null;
			const bare = word.replace(START, '').replace(END, '');
			for (const form of [
				word,
				bare,
				bare.replace(/(?<![.…])[.…]+$/, ''),
				/^[^()[\]]*/.exec(bare)?.[0] ?? '',
			])
				if (exact.has(form)) return form;
			const match = byHead
				.get(bare.slice(0, HEAD))
				?.find(
					({ head, tail }) => bare.startsWith(head) && bare.endsWith(tail) && bare.length >= head.length,
				);
			return match?.pattern ?? null;
		},
	};
}
