import type { Category } from '../policy/policy.ts';

/** The state of a declared row, as it is marked on the page that shows the policy. */
export type MarkState = 'seen' | 'unseen' | 'contradicted' | 'unchecked';

/** Facts of a row, as the policy states them or as they are proposed; null where there is none. */
export interface RowFacts {
	/** Rows of one category stand together. */
	readonly category: Category;
	readonly provider: string | null;
	readonly purpose: string | null;
	readonly lifetime: string | null;
}

/** A declared row, and what to say beside it. */
export interface MarkedRow extends RowFacts {
	readonly names: readonly string[];
	readonly state: MarkState;
	/** In the person's language. */
	readonly words: string;
}

/** A row that the policy lacks. */
export interface MissingRow extends RowFacts {
	readonly names: readonly string[];
}

/** All that is shown on the page: plain texts only. */
export interface PolicyMarks {
	readonly rows: readonly MarkedRow[];
	readonly missing: readonly MissingRow[];
	readonly labels: {
		/** Beside a row that is missing. */
		readonly missing: string;
		/** In the bar at the page's edge. */
		readonly summary: string;
		/** On the button that removes all of it. */
		readonly remove: string;
	};
}

/** The outcome of showing marks in a tab. */
export type MarksOutcome =
	| { readonly state: 'shown'; readonly rows: number; readonly missing: number }
	| { readonly state: 'removed' }
	/** No row of the policy was found on the page. */
	| { readonly state: 'not-policy' }
	/** The browser does not let the extension into the page. */
	| { readonly state: 'no-access' };
