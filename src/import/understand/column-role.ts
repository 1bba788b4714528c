/** The content of a column of a policy's table. `type` may hold party, storage kind or category: read its cells. */
export const COLUMN_ROLES = [
	'name',
	'provider',
	'purpose',
	'lifetime',
	'category',
	'party',
	'domain',
	'storage',
	'location',
	'function-and-location',
	'type',
	'link',
	'other',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];
