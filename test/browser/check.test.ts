import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckedSite } from '../../src/check/check-result.ts';
import type { Audit } from '../../src/core/audit/audit.ts';
import { joinTexts } from '../../src/headless/site/read-policy.ts';
import type { PolicyRequest } from '../../src/headless/site/site-request.ts';
import { parsePolicy } from '../../src/import/index.ts';
import { type RunningPortal, startPortal } from '../portal/index.mjs';
import { DEMO_HOST } from '../portal/portals.mjs';
import { check } from './checking/run-in-test.ts';
import { until } from './driver/poll.mjs';
import { send } from './intents.ts';
import { BROWSERS, ownPolicy, useStage } from './stage.ts';

/** Portals, and how many cookies each sets; `npm run fuzz` has time for more, and repeats the checks. */
const REPEATS = Number(process.env['REPEATS'] ?? 0);
const ALL_HOSTS = [
	[DEMO_HOST, 8],
	['longue-vie.opendatasoft.com', 3],
	['hostile.opendatasoft.com', 27],
] as const;
const HOSTS = ALL_HOSTS.slice(0, REPEATS > 0 ? ALL_HOSTS.length : 1);

/** The policy of a demo portal, as the extension gets it. */
function policyOf(host: string): PolicyRequest {
	const policy = { fingerprint: `sha256:${'0'.repeat(64)}`, ...parsePolicy(ownPolicy(host)) };
	const sources = joinTexts([policy], [{ file: null, url: null, language: null }]);
	if (sources === null) throw new Error('There is no policy.');
	return { from: 'file', ...sources };
}

/** The facts that both have to agree on, row by row; lifetimes in days, as they are measured to the second. */
function rowsOf({ report, recording }: Audit) {
	const origins = new Map(recording?.cookies.map(({ key, moments }) => [key, moments[0]?.origin]));
	const rows = report.rows.map(({ key, cookie, party, verdict, findings, lifetime }) => {
		const origin = origins.get(key);
		const declared = verdict.verdict === 'declared' ? report.declarations[verdict.declaration] : undefined;
		return {
			...{ name: cookie.name, domain: cookie.domain, path: cookie.path, hostOnly: cookie.hostOnly },
			...{ secure: cookie.secure, httpOnly: cookie.httpOnly, sameSite: cookie.sameSite, party },
			verdict: verdict.verdict,
			names: declared?.names ?? null,
			days: lifetime && Math.round(lifetime.seconds / 86_400),
			findings: findings.map(({ code, certainty }) => `${code} ${certainty}`),
			origin:
				origin?.by === 'script'
					? origin.stack.map((frame) => `${frame.function} ${frame.url}:${frame.line}`)
					: origin?.by === 'answer'
						? `${origin.resource} ${origin.url} ${origin.status}`
						: origin?.by,
		};
	});
	return rows.sort((a, b) => (a.name + a.domain < b.name + b.domain ? -1 : 1));
}

describe.each(BROWSERS)('check and the extension in %s', (browser) => {
	const stage = useStage(browser);
	let portal: RunningPortal;
	let sites: readonly CheckedSite[];
	beforeAll(async () => {
		portal = await startPortal();
		const asked = HOSTS.map(([host]) => ({ url: `https://${host}/`, policy: policyOf(host) }));
		sites = (await check(browser, asked, portal)).sites;
	}, 90_000);
	afterAll(() => portal?.close());

	/** Records the same visit with the extension. */
	async function recordWithExtension(host: string, most: number): Promise<Audit> {
		await stage.savePolicy(host);
		return stage.visit(`https://${host}/`, async (tab) => {
			const { id } = await send(stage.session, 'recording.start', {
				tabId: await stage.session.tabId(tab),
				way: 'clean-start',
				timeZone: 'UTC',
			});
			const count = async () => (await send(stage.session, 'recording.now', null))?.cookies ?? 0;
			await until('its cookies', async () => (await count()) >= most);
			const { audit } = await send(stage.session, 'recording.stop', { id });
			const stored = await send(stage.session, 'audit.get', { id: audit ?? '' });
			if (stored === null) throw new Error('There is no report.');
			return stored;
		});
	}

	it.each(HOSTS)('say the same of every cookie of %s', async (host, most) => {
		const site = sites.find((each) => each.host === host);
		const [pass] = site?.passes ?? [];
		if (pass === undefined) throw new Error('There is no visit.');
		const extension = await recordWithExtension(host, most);
		expect(rowsOf(pass.audit)).toEqual(rowsOf(extension));
		const unseen = ({ report }: Audit) => report.unseen.map(({ pattern }) => pattern);
		expect(unseen(pass.audit)).toEqual(unseen(extension));
		for (let round = 0; round < REPEATS; round++) {
			const [again] = (await check(browser, [{ url: `https://${host}/`, policy: policyOf(host) }], portal))
				.sites;
			expect(again?.passes.map(({ audit }) => rowsOf(audit))).toEqual([rowsOf(pass.audit)]);
		}
		// Differences that have a reason are among the conditions.
		expect(pass.audit.recording?.way).toBe('fresh-context');
		expect(pass.audit.conditions.driven).toEqual({
			driver: browser === 'chromium' ? 'cdp' : 'bidi',
			thirdParty: 'allow',
			isAsVisitor: false,
			isSignedIn: false,
		});
	});
});
