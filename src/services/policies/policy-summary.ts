import type { PolicySummary } from '../../messaging/intents/policy.ts';
import type { StoredPolicy } from '../../state/stored-kinds.ts';

/** Describes a stored policy for lists. `sharedWith`: the other sites that have the same one. */
export function policySummary(
	site: string,
	{ policy, versions }: Pick<StoredPolicy, 'policy' | 'versions'>,
	sharedWith: readonly string[],
): PolicySummary {
	const { title, source, date, readAt, declarations } = policy;
	return {
		site,
		title,
		sourceName: source.name,
		sourceUrl: source.url,
		sourceKind: source.kind,
		date,
		readAt,
		declarations: declarations.length,
		versions,
		sharedWith,
	};
}
