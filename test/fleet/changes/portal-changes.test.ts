import { describe, expect, it } from 'vitest';
import { fleetChanges } from '../../../src/fleet/changes/fleet-changes.ts';
import { portalChanges } from '../../../src/fleet/changes/portal-changes.ts';
import type { PortalCheck } from '../../../src/fleet/fleet-history.ts';
import { CONDITIONS, makeFailedCheck, makePortal, makePortalCheck } from '../make-portal.ts';

const [MONDAY, TUESDAY, WEDNESDAY] = [
	'2026-11-23T04:00:00.000Z',
	'2026-11-24T04:00:00.000Z',
	'2026-11-25T04:00:00.000Z',
];
const SESSION = { names: ['sessionid'] };
const changesOf = (...checks: PortalCheck[]) => portalChanges(makePortal(checks, WEDNESDAY), WEDNESDAY);
const names = (cookies: readonly { readonly name: string }[]) => cookies.map(({ name }) => name);
const FIREFOX = {
	...CONDITIONS,
	browsers: CONDITIONS.browsers.map((browser) => ({ ...browser, family: 'firefox' as const })),
};

describe('a cookie', () => {
	it('is new, or gone, between two checks that made the same visits', () => {
		const { cookies, access } = changesOf(
			makePortalCheck(TUESDAY, { cookies: [{ name: 'old' }, { name: 'both' }] }),
			makePortalCheck(WEDNESDAY, { cookies: [{ name: 'new' }, { name: 'both' }] }),
		);
		expect([access, names(cookies.came), names(cookies.went)]).toEqual(['same', ['new'], ['old']]);
	});

	it('is neither for another generated part in its name', () => {
		const { cookies, findings } = changesOf(
			makePortalCheck(TUESDAY, { cookies: [{ name: '_pk_id.1.ab12' }] }),
			makePortalCheck(WEDNESDAY, { cookies: [{ name: '_pk_id.1.cd34' }] }),
		);
		expect([cookies.came, cookies.went, findings.appeared, findings.gone]).toEqual([[], [], [], []]);
	});

	it('is not gone while the portal could not be checked, and is compared with the last verdict afterwards', () => {
		const before = makePortalCheck(MONDAY, { cookies: [{ name: 'a' }] });
		const lost = changesOf(before, makeFailedCheck(WEDNESDAY, 'ville.test', 'It did not answer.'));
		expect(lost).toMatchObject({ access: 'lost', reason: 'It did not answer.', outcome: 'unreachable' });
		expect([lost.cookies.went, lost.findings.gone]).toEqual([[], []]);
		const back = changesOf(
			before,
			makeFailedCheck(TUESDAY, 'ville.test', 'x'),
			makePortalCheck(WEDNESDAY, { cookies: [{ name: 'b' }] }),
		);
		expect(back).toMatchObject({ access: 'back', comparedFrom: MONDAY, comparedTo: WEDNESDAY });
		expect([names(back.cookies.came), names(back.cookies.went)]).toEqual([['b'], ['a']]);
	});

	it('of a browser or an answer that the other check did not have is neither new nor gone', () => {
		const [some, more] = [{ cookies: [{ name: 'a' }] }, { cookies: [{ name: 'a' }, { name: 'b' }] }];
		const visit = [{ consent: 'none', banner: 'not-asked' }] as const;
		const accept = [{ consent: 'accept', banner: 'clicked' }] as const;
		for (const [before, after] of [
			[makePortalCheck(TUESDAY, some, visit), makePortalCheck(WEDNESDAY, more, visit, FIREFOX)],
			[makePortalCheck(TUESDAY, more, accept), makePortalCheck(WEDNESDAY, some, visit)],
			// A banner that was not shown could not be accepted.
			[
				makePortalCheck(TUESDAY, more, accept),
				makePortalCheck(WEDNESDAY, some, [{ consent: 'accept', banner: 'no-banner' }]),
			],
		] as const) {
			const { cookies, findings } = changesOf(before, after);
			expect([cookies.came, cookies.went, names(cookies.unclear)]).toEqual([[], [], ['b']]);
			expect([findings.appeared, findings.gone]).toEqual([[], []]);
		}
	});
});

describe('a portal', () => {
	it('that was not checked since has no changes', () => {
		expect(changesOf(makePortalCheck(TUESDAY, { cookies: [{ name: 'a' }] })).access).toBe('not-asked');
	});
	it('is listed once as new, and never as having new cookies', () => {
		const { access, cookies } = changesOf(makePortalCheck(WEDNESDAY, { cookies: [{ name: 'a' }] }));
		expect([access, cookies.came]).toEqual(['first', []]);
	});
	it('counts among those of its kind, and is listed while it cannot be checked', async () => {
		const failed = (at: string) => makeFailedCheck(at, 'ville.test', 'x');
		const portals = [
			[makePortalCheck(TUESDAY, {}), makePortalCheck(WEDNESDAY, {})],
			[failed(TUESDAY), failed(WEDNESDAY)],
			[],
		].map((checks) => makePortal(checks, WEDNESDAY));
		const { portals: counts, changes } = await fleetChanges({
			...{ portals, since: WEDNESDAY, at: WEDNESDAY, runs: [] },
		});
		expect(counts).toMatchObject({ all: 3, same: 1, 'still-not': 1, 'not-asked': 1, lost: 0 });
		expect(changes.map(({ access }) => access)).toEqual(['still-not']);
	});
});

describe('another verdict', () => {
	const cookies = [{ name: 'sessionid' }];
	it('on the same cookie is the policy’s doing', () => {
		const { cookies: changed, policy } = changesOf(
			makePortalCheck(TUESDAY, { cookies, declarations: [SESSION] }),
			makePortalCheck(WEDNESDAY, { cookies, declarations: [{ names: ['other'] }] }),
		);
		expect(changed.judgedAnew).toMatchObject([
			{ before: 'declared', byOldPolicy: 'declared', cause: 'policy', cookie: { verdict: 'undeclared' } },
		]);
		expect(policy?.removed.map((row) => row.names)).toEqual([['sessionid']]);
	});

	it('has its reason in findings: a new cookie, or a row that went', () => {
		const { findings } = changesOf(
			makePortalCheck(TUESDAY, { cookies, declarations: [SESSION] }),
			makePortalCheck(WEDNESDAY, { cookies: [...cookies, { name: 'new' }], declarations: [] }),
		);
		expect(findings.appeared.map(({ finding, cause }) => [finding.cookie?.name, cause]).sort()).toEqual([
			['new', 'site'],
			['sessionid', 'policy'],
		]);
	});

	it('by a corrected policy is a finding that is gone by it', () => {
		const { findings } = changesOf(
			makePortalCheck(TUESDAY, { cookies, declarations: [] }),
			makePortalCheck(WEDNESDAY, { cookies, declarations: [SESSION] }),
		);
		expect(findings.gone.map(({ finding, cause }) => [finding.code, cause])).toEqual([
			['undeclared', 'policy'],
		]);
	});
});
