import type { CheckConditions, CheckedSite } from '../../../src/check/check-result.ts';
import { EXIT_CODES } from '../../../src/check/check-result.ts';
import { makePortalCheck } from '../make-portal.ts';

const cookie = (name: string) => ({ name });
const NAMES = ['sessionid', 'csrftoken', 'cookies_preferences', '_pk_id.1.5c2a', '_pk_ses.1.5c2a', '_ga'];
const declare = (name: string) => ({ names: [name], purpose: 'Keeps you signed in, as long as you are.' });
const DECLARATIONS = ['sessionid', 'csrftoken', 'cookies_preferences', '_pk_id.*', '_pk_ses.*'].map(declare);

/** Six cookies in three visits; every tenth site has another one in each second run. */
const [usual, odd] = [NAMES, [...NAMES, 'visitor_token']].map((names) =>
	makePortalCheck('2026-11-30T00:00:00.000Z', {
		cookies: names.map(cookie),
		declarations: DECLARATIONS,
	}),
);

/** The check of a site that was never visited. */
export function simulatedCheck(
	{ id, url, host }: { readonly id: number; readonly url: string; readonly host: string },
	runId: number,
): { site: CheckedSite; conditions: CheckConditions } {
	const check = id % 10 === 0 && runId % 2 === 0 ? odd : usual;
	if (check === undefined) throw new Error('There is no check.');
	return { site: { ...check.site, url, host, exitCode: EXIT_CODES.findings }, conditions: check.conditions };
}
