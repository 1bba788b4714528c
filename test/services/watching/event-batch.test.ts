import { expect, it } from 'vitest';
import type { CookieEvent } from '../../../src/core/journal/journal.ts';
import { addEvent, emptyBatch, eventsOf, prependBatch } from '../../../src/services/watching/event-batch.ts';
import type { Portal } from '../../../src/services/watching/portals.ts';
import { makeCookie } from '../../fakes/make.ts';

const PORTAL: Portal = {
	key: 'report:0:lumiere.opendatasoft.com',
	store: '0',
	host: 'lumiere.opendatasoft.com',
	site: 'opendatasoft.com',
	tabIds: [1],
	isSecure: true,
	isPrivate: false,
	hostsInUse: [],
};
const happening = (name: string, at: number, domain = PORTAL.host): CookieEvent => ({
	cookie: makeCookie({ name, domain, hostOnly: domain === PORTAL.host }),
	removed: false,
	cause: 'explicit',
	at,
});
const ats = (happenings: readonly CookieEvent[]) => happenings.map(({ at }) => at).sort();

it('a portal is told of its own cookies and its parents’, not of its siblings’', () => {
	const batch = emptyBatch();
	addEvent(batch, happening('own', 1));
	addEvent(batch, happening('parent', 2, 'opendatasoft.com'));
	addEvent(batch, happening('sibling', 3, 'riviere.opendatasoft.com'));
	expect(ats(eventsOf(batch, PORTAL))).toEqual([1, 2]);
	expect(eventsOf(batch, { ...PORTAL, store: '1' })).toEqual([]);
});

it('what an earlier batch tells comes before what a later one tells', () => {
	const [earlier, later] = [emptyBatch(), emptyBatch()];
	addEvent(earlier, happening('a', 1));
	addEvent(earlier, happening('parent', 2, 'opendatasoft.com'));
	addEvent(later, happening('a', 3));
	const told = eventsOf(prependBatch(later, earlier), PORTAL);
	expect(told.map(({ at }) => at)).toEqual([1, 3, 2]);
});
