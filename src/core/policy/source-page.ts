/** Characters of a policy's stored pages, all together. */
export const MAX_SOURCE_CHARACTERS = 1_000_000;

export const SOURCE_PAGE_KINDS = ['html', 'text'] as const;

/** The text of a policy in one language, as it was read: of a page, its content without the site's frame and scripts. */
export interface SourcePage {
	/** BCP 47; null if not detected. */
	readonly language: string | null;
	readonly url: string | null;
	readonly kind: (typeof SOURCE_PAGE_KINDS)[number];
	readonly content: string;
}

/** Why a policy's source is not stored, so that only its tables can be written anew. */
export const NO_SOURCE_REASONS = ['too-large', 'not-a-text', 'made-by-script', 'older-version'] as const;
export type NoSourceReason = (typeof NO_SOURCE_REASONS)[number];

/** A policy's source, or the reason why there is none. */
export type PolicyPages =
	| { readonly pages: readonly SourcePage[]; readonly reason: null }
	| { readonly pages: null; readonly reason: NoSourceReason };
