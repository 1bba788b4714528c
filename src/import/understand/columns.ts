import type { TimeUnit } from './time-unit.ts';

/** What a column of a policy's table holds. `type` may hold party, storage kind or category: read its cells. */
export type ColumnRole =
	| 'name'
	| 'provider'
	| 'purpose'
	| 'lifetime'
	| 'category'
	| 'party'
	| 'domain'
	| 'storage'
	| 'location'
	| 'function-and-location'
	| 'type'
	| 'link'
	| 'other';

export interface ColumnMeaning {
	readonly role: ColumnRole;
	/** The unit of bare numbers in a lifetime column ("Duration (days)"). */
	readonly unitHint?: TimeUnit;
}

/** What the heading of a column says it holds; null when the words are not a known heading. */
export function readColumnRole(_header: string): ColumnMeaning | null {
	return null;
}

/** The roles of a header whose cells ran together ("ProviderCookie namePurpose"), in order; else null. */
export function readRunTogetherHeader(_line: string): ColumnRole[] | null {
	return null;
}
