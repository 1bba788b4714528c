import type { CookieEvent } from '../../core/journal/journal.ts';
import { type Portal, touches } from './portals.ts';

/** What events said since they were last gathered: of cookies, by whom they can concern, in their order. */
export interface EventBatch {
	readonly all: boolean;
	readonly cookies: Map<string, CookieEvent[]>;
	readonly tabs: Set<number>;
}

export const emptyBatch = (): EventBatch => ({ all: false, cookies: new Map(), tabs: new Set() });

/** What cookies have in common that concern the same portals: which ones is asked once, however many there are. */
function reach({ store, domain, hostOnly, partition, firstPartyDomain }: CookieEvent['cookie']): string {
	return JSON.stringify([store, domain, hostOnly, partition?.topLevelSite ?? null, firstPartyDomain]);
}

/** Adds what was told of a cookie, after all else that was told of it. */
export function addEvent({ cookies }: EventBatch, happening: CookieEvent): void {
	const key = reach(happening.cookie);
	const told = cookies.get(key);
	if (told === undefined) cookies.set(key, [happening]);
	else told.push(happening);
}

/** Puts what an earlier batch told, and came to nothing, before what a later one tells. */
export function prependBatch(later: EventBatch, earlier: EventBatch): EventBatch {
	const cookies = new Map(earlier.cookies);
	for (const [key, told] of later.cookies) cookies.set(key, [...(cookies.get(key) ?? []), ...told]);
	const tabs = new Set([...earlier.tabs, ...later.tabs]);
	return { all: earlier.all || later.all, cookies, tabs };
}

/** What a batch tells of a portal: each cookie's happenings in their order. */
export function eventsOf({ cookies }: EventBatch, portal: Portal): CookieEvent[] {
	return [...cookies.values()].flatMap((told) =>
		told[0] !== undefined && touches(told[0].cookie, portal) ? told : [],
	);
}

/** Whether a batch is about a portal whatever it tells of cookies. */
export function isMarked({ all, tabs }: EventBatch, portal: Portal): boolean {
	return all || portal.tabIds.some((id) => tabs.has(id));
}
