import { belongsToTab } from '../../core/cookie/belongs-to-tab.ts';
import type { CookieEvent } from '../../core/journal/journal.ts';
import type { Portal } from './portals.ts';

/** Events gathered since portals were last updated; cookie events by scope (see `scopeOf`), in their order. */
export interface EventBatch {
	/** Whether every portal must be updated. */
	all: boolean;
	readonly cookies: Map<string, CookieEvent[]>;
	readonly tabs: Set<number>;
}

export const emptyBatch = (): EventBatch => ({ all: false, cookies: new Map(), tabs: new Set() });

/** Cookies with the same scope belong to the same portals, so that a storm of events is matched once a scope. */
function scopeOf({ store, domain, hostOnly, partition, firstPartyDomain }: CookieEvent['cookie']): string {
	return JSON.stringify([store, domain, hostOnly, partition?.topLevelSite ?? null, firstPartyDomain]);
}

/** Adds a cookie event after all earlier ones of its scope. */
export function addEvent({ cookies }: EventBatch, event: CookieEvent): void {
	const scope = scopeOf(event.cookie);
	const events = cookies.get(scope);
	if (events === undefined) cookies.set(scope, [event]);
	else events.push(event);
}

/** Merges two batches, the events of the earlier one first: its processing failed. */
export function prependBatch(later: EventBatch, earlier: EventBatch): EventBatch {
	const cookies = new Map(earlier.cookies);
	for (const [scope, events] of later.cookies) cookies.set(scope, [...(cookies.get(scope) ?? []), ...events]);
	const tabs = new Set([...earlier.tabs, ...later.tabs]);
	return { all: earlier.all || later.all, cookies, tabs };
}

/** Returns the events of a portal's cookies, each cookie's in their order. */
export function eventsOf({ cookies }: EventBatch, portal: Portal): CookieEvent[] {
	return [...cookies.values()].flatMap((events) =>
		events[0] !== undefined && belongsToTab(events[0].cookie, portal) ? events : [],
	);
}

/** Whether a batch asks for an update of a portal whatever happened to its cookies. */
export function isMarked({ all, tabs }: EventBatch, portal: Portal): boolean {
	return all || portal.tabIds.some((id) => tabs.has(id));
}
