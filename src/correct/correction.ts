import type { Category, Declaration } from '../core/policy/policy.ts';

export const CHANGE_KINDS = ['add', 'lifetime', 'party', 'category', 'remove'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Fields of a row that are proposed without being observed or declared: a person has to confirm them. */
export type SuggestedField = 'category' | 'purpose' | 'provider' | 'lifetime';

/** Something to know about a change. It is shown beside the policy's text and never written into it. */
export type Remark =
	/** The cookie is known by its name; `source`: the maker's documentation. */
	| { readonly code: 'known'; readonly product: string; readonly source: string | null }
	/** No list knows the cookie: its purpose (and category) are left to the person. */
	| { readonly code: 'unknown' }
	/** The lifetime is at the browsers' cap of 400 days: the real one may be longer. */
	| { readonly code: 'browser-cap' }
	/** The cookie was set before it was watched: its lifetime is at least so long. */
	| { readonly code: 'at-least' }
	/** Set by the site itself and by other sites: the party is left out. */
	| { readonly code: 'both-parties' }
	/** Declared in several categories. */
	| { readonly code: 'several-categories'; readonly categories: readonly Category[] }
	/** Other cookies that the changed row also declares. */
	| { readonly code: 'shares-row'; readonly names: readonly string[] }
	/** Not seen since then; ms since the epoch. */
	| { readonly code: 'not-seen'; readonly since: number };

/** One proposed change of a policy. */
export interface Change {
	/** Unique among the changes of one policy; the same change has the same id each time. */
	readonly id: string;
	readonly kind: ChangeKind;
	/** Name patterns that are added, corrected or removed. */
	readonly names: readonly string[];
	/** The declaration as it is; null for a row to add. */
	readonly before: Declaration | null;
	/** The declaration as it should be; null for a row to remove. */
	readonly after: Declaration | null;
	readonly suggested: readonly SuggestedField[];
	readonly remarks: readonly Remark[];
	/** Whether the change is made unless the person objects. */
	readonly isTicked: boolean;
}

/** A part of a corrected page that differs from its source. */
export interface CorrectedPlace {
	/** Id of the change. */
	readonly change: string;
	/** Offsets into the corrected content; equal where something was removed. */
	readonly from: number;
	readonly to: number;
	/** The source's characters that stood here; empty where something was added. */
	readonly before: string;
}

/** A page with changes made. Outside its places, in their order, it is the source byte for byte. */
export interface CorrectedPage {
	readonly content: string;
	readonly places: readonly CorrectedPlace[];
	/** Ids of the changes that this page has no place for. */
	readonly unplaced: readonly string[];
}
