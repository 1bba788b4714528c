import type { Policy } from '../../src/core/policy/policy.ts';
import type { PolicySummary } from '../../src/messaging/intents/policy.ts';

/** Summarises a policy as the worker lists it. */
export function policySummary(
	site: string,
	{ title, source, date, readAt, declarations }: Policy,
	sharedWith: readonly string[],
	versions: number,
): PolicySummary {
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
