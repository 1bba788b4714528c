import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckedSite } from '../../src/check/check-result.ts';
import type { Audit } from '../../src/core/audit/audit.ts';
import { joinTexts } from '../../src/headless/site/read-policy.ts';
import type { PolicyRequest } from '../../src/headless/site/site-request.ts';
import { parsePolicy } from '../../src/import/index.ts';
import { type RunningPortal, startPortal } from '../portal/index.mjs';
import { policyText } from '../portal/policy-text.mjs';
import { DEMO_HOST, SITES } from '../portal/portals.mjs';
import { check } from './checking/run-in-test.ts';
import { until } from './driver/poll.mjs';
import { send } from './intents.ts';
import { BROWSERS, ownPolicy, useStage } from './stage.ts';

/** `npm run fuzz -- --only=check` has time for all demo portals. */
const isWhole = process.env['CHECK'] === 'all';
const PORTALS = SITES.filter(({ kind, layout }) => kind === 'portal' && layout !== 'empty');
const HOSTS = isWhole ? PORTALS.map(({ host }) => host) : [DEMO_HOST];

/** The policy of a demo portal, as the extension gets it. */
function policyOf(host: string): PolicyRequest {
	const policy = { fingerprint: `sha256:${'0'.repeat(64)}`, ...parsePolicy(ownPolicy(host)) };
	const sources = joinTexts([policy], [{ file: null, url: null, language: null }]);
	if (sources === null) throw new Error('There is no policy.');
	return { from: 'file', sources: async () => sources };
}

/** Ms without another cookie after which a recording has seen all. */
const QUIET_MS = 1000;

/** A condition that holds once a count has been the same for so long. */
function quietFor(ms: number, count: () => Promise<number>): () => Promise<boolean> {
	let last = -1;
	let since = performance.now();
	return async () => {
		const now = await count();
		if (now !== last) since = performance.now();
		last = now;
		return performance.now() - since >= ms;
	};
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
	const stage = useStage(browser, { thirdPartyCookies: true });
	let portal: RunningPortal;
	let sites: readonly CheckedSite[];
	let lastHost = DEMO_HOST;
	beforeAll(async () => {
		portal = await startPortal();
		const asked = HOSTS.map((host) => ({ url: `https://${host}/`, policy: policyOf(host) }));
		sites = (await check(browser, asked, portal)).sites;
		if (isWhole) await stage.session.grant(['*://*/*']);
	}, 600_000);
	afterAll(() => portal?.close());

	/** Lets the extension see all that a driven browser sees: hosts of one's own, and third parties. */
	async function grantAll(host: string, tabId: number): Promise<void> {
		if (host.endsWith('.opendatasoft.com') || host.endsWith('.huwise.com')) return;
		await send(stage.session, 'site.add', { host, tabId });
	}

	/** Removes all cookies: a clean start leaves those that third parties keep for the portal's site, a fresh context has none. */
	const emptyJar = () =>
		stage.session.inExtension(async () => {
			for (const { domain, path, name, storeId, partitionKey } of await chrome.cookies.getAll({
				partitionKey: {},
			}))
				await chrome.cookies.remove({
					url: `https://${domain.replace(/^\./, '')}${path}`,
					...{ name, storeId, ...(partitionKey === undefined ? {} : { partitionKey }) },
				});
		});

	/** Records the same visit with the extension, at least until it has seen so many cookies. */
	async function recordWithExtension(host: string, atLeast: number): Promise<Audit> {
		await stage.savePolicy(host);
		if (isWhole) await emptyJar();
		return stage.visit(`https://${host}/`, async (tab) => {
			const tabId = await stage.session.tabId(tab);
			await grantAll(host, tabId);
			const start = () =>
				send(stage.session, 'recording.start', { tabId, way: 'clean-start', timeZone: 'UTC' });
			// On a busy machine the last portal's page may be closed before its storage is restored: it is when opened again.
			const { id } = await start().catch(() => stage.visit(`https://${lastHost}/`, start));
			lastHost = host;
			const count = async () => (await send(stage.session, 'recording.now', null))?.cookies ?? 0;
			await until('its cookies', async () => (await count()) >= atLeast);
			if (isWhole) await until('no other cookie', quietFor(QUIET_MS, count));
			const { audit } = await send(stage.session, 'recording.stop', { id });
			const stored = await send(stage.session, 'audit.get', { id: audit ?? '' });
			if (stored === null) throw new Error('There is no report.');
			return stored;
		});
	}

	it.each(HOSTS)('say the same of every cookie of %s', async (host) => {
		const site = sites.find((each) => each.host === host);
		const [pass] = site?.passes ?? [];
		if (pass === undefined) throw new Error(`There is no visit: ${site?.outcome} ${site?.reason}`);
		const extension = await recordWithExtension(host, pass.audit.report.rows.length);
		expect(rowsOf(pass.audit)).toEqual(rowsOf(extension));
		const unseen = ({ report }: Audit) => report.unseen.map(({ pattern }) => pattern);
		expect(unseen(pass.audit)).toEqual(unseen(extension));
		// Differences that have a reason are among the conditions.
		expect(pass.audit.recording?.way).toBe('fresh-context');
		expect(pass.audit.conditions.driven).toEqual({
			driver: browser === 'chromium' ? 'cdp' : 'bidi',
			thirdParty: 'allow',
			isAsVisitor: false,
			isSignedIn: false,
		});
	});

	if (isWhole)
		it('finds the own policy of each demo portal, in all its languages; one with places not understood is no verdict with --strict', async () => {
			const asked = PORTALS.map(({ host }) => ({ url: `https://${host}/`, isStrict: true }));
			const run = await check(browser, asked, portal, { failOn: ['none'] });
			type Named = { readonly declarations: readonly { readonly names: readonly string[] }[] };
			const namesIn = (policies: readonly Named[]) =>
				[
					...new Set(policies.flatMap(({ declarations }) => declarations.flatMap(({ names }) => names))),
				].sort();
			const answers = run.sites.map(({ host, outcome, policy }) => [
				...[host, outcome, policy?.sources.length],
				// What a hostile page says is no list of names to compare with.
				outcome === 'checked' && policy !== null ? namesIn([policy.policy]) : null,
			]);
			const published = PORTALS.map(({ host, languages, ...site }) => {
				const texts = languages.map((language) =>
					parsePolicy(policyText({ host, languages, ...site }, language, site.layout)),
				);
				return site.layout === 'hostile'
					? [host, 'policy-unreadable', languages.length, null]
					: [host, 'checked', languages.length, namesIn(texts)];
			});
			expect(answers).toEqual(published);
			expect(run.sites.find(({ outcome }) => outcome !== 'checked')).toMatchObject({
				exitCode: 3,
				reason: expect.stringContaining('not understood'),
			});
		});
});
