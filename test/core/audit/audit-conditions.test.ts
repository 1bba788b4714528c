import { expect, it } from 'vitest';
import { thirdPartyCookiesOf } from '../../../src/core/audit/audit-conditions.ts';
import { makeRow, NO_MATCH } from '../../popup/make-report.ts';

const own = makeRow({ name: 'own' }, NO_MATCH);
const kept = makeRow({ name: 'a', domain: 'tierce.example' }, NO_MATCH, { party: 'third' });
const partition = { topLevelSite: 'https://opendatasoft.com', hasCrossSiteAncestor: true };
const apart = makeRow({ name: 'b', domain: 'tierce.example', partition }, NO_MATCH, { party: 'third' });
const isolated = makeRow({ name: 'c', firstPartyDomain: 'opendatasoft.com' }, NO_MATCH, { party: 'third' });

it.each([
	['unknown', [own]],
	['unknown', []],
	['kept', [own, kept, apart]],
	['partitioned', [own, apart, isolated]],
])('third parties’ cookies are %s', (expected, rows) => {
	expect(thirdPartyCookiesOf(rows)).toBe(expected);
});
