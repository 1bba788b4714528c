import type { CertaintyReason } from '../../core/policy/policy.ts';

/**
 * Signs against a row, or for it, in points, with the reason that a person reads where one against it weighs most. Fitted to rows of
 * policies that were labelled before they were read, as they were read at first.
 */
export const SIGNS = {
	/** Nothing states its category. */
	noCategory: { points: 7, reason: 'no-category' },
	/** Its cookies are known for another category, and no column states this one. */
	knownForOther: { points: 5, reason: 'category-unlikely' },
	/** More than a third of the rows of its table are. */
	amongKnownForOther: { points: 1, reason: 'category-unlikely' },
	/** Its own words, or a title above, state another category. */
	disputed: { points: 4, reason: 'facts-disagree' },
	/** Most rows of its table are disputed. */
	amongDisputed: { points: 4, reason: 'facts-disagree' },
	/** A sentence about all cookies states its category, and other rows have another. */
	statedOtherwise: { points: 4, reason: 'facts-disagree' },
	/** Only its service tells its category. */
	ofService: { points: 6, reason: 'category-inferred' },
	/** Only words of its purpose do, or a sentence that may be about other cookies. */
	inferred: { points: 4, reason: 'category-inferred' },
	/** Its purpose has words for another category. */
	purposeOfOther: { points: 2, reason: 'category-unlikely' },
	/** Its lifetime was not understood, or is one of two. */
	unclearLifetime: { points: 6, reason: 'lifetime-unclear' },
	/** Other rows state a lifetime, or the policy does in a text that no row has it from. */
	lacksLifetime: { points: 6, reason: 'no-lifetime' },
	/** It states a lifetime, or no purpose, as few rows beside it do. */
	unlikeOthers: { points: 4, reason: 'unlike-neighbours' },
	/** A title was found among cells that were cut apart, its name may go on into the next cell, or a word ran into it. */
	cut: { points: 4, reason: 'cells-split-by-guess' },
	/** Its name ends in a sign that joins parts. */
	cutOff: { points: 6, reason: 'name-in-pieces' },
	/** As many places of the policy were not understood as rows were read. */
	muchOpen: { points: 4, reason: 'policy-not-understood' },
	/** A place was not understood. */
	open: { points: 2, reason: 'policy-not-understood' },
	/** Its name has no form that names have. */
	formless: { points: 2, reason: 'plain-word' },
	/** Its name is well known. */
	wellKnown: { points: -2, reason: null },
	/** The policy labels its facts. */
	labelled: { points: -2, reason: null },
} as const satisfies Readonly<Record<string, { points: number; reason: CertaintyReason | null }>>;

export type Sign = keyof typeof SIGNS;

/** Rows with so many points are only likely. */
export const LIKELY_FROM = 4;

/** The reason for which a row is only likely; null where the points of its signs do not suffice. */
export function doubtBy(signs: Iterable<Sign>): CertaintyReason | null {
	let total = 0;
	let most = 0;
	let reason: CertaintyReason | null = null;
	for (const sign of signs) {
		const { points, reason: own } = SIGNS[sign];
		total += points;
		if (points <= most) continue;
		most = points;
		reason = own;
	}
	return total >= LIKELY_FROM ? reason : null;
}
