import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUDITED, HIDING_HOST } from '../portal/audited-portals.mjs';
import { COUNTED_COOKIE } from '../portal/banners.mjs';
import { type RunningPortal, startPortal } from '../portal/index.mjs';
import { startTroubles } from '../portal/troubles.mjs';
import { check } from './checking/run-in-test.ts';
import { ANY_BROWSER, BROWSERS } from './stage.ts';

/** `npm run fuzz` has time for more consent managers, and for both browsers. */
const isWhole = process.env['CHECK'] === 'all';

/** Rare, or reported like another. */
const RARE_TROUBLES: readonly (readonly [path: string, result: string, words: RegExp])[] = [
	['/cut', 'unreachable 3', /ended the connection/],
	['/circle', 'unreachable 3', /redirects in a circle/],
	['/challenge', 'blocked 3', /keeps robots out/],
	['/often', 'blocked 3', /asked too often/],
	['/broken', 'blocked 3', /error of its own/],
	['/missing', 'blocked 3', /no page at this address/],
	['/cookies.txt', 'blocked 3', /a file to save/],
	['/busy', 'unreachable 3', /never pause/],
];

describe.each(isWhole ? BROWSERS : ANY_BROWSER)('check in %s', (browser) => {
	let server: Awaited<ReturnType<typeof startTroubles>>;
	let portal: RunningPortal;
	const limits = { loadMs: 2000, quietMs: 300, mostMs: 1500 };
	beforeAll(async () => {
		server = await startTroubles();
		portal = await startPortal();
	});
	afterAll(async () => {
		server.close();
		await portal.close();
	});

	it('says of each site in trouble what is wrong, and judges the others', async () => {
		const expected: readonly (readonly [path: string, result: string, words: RegExp | null])[] = [
			['/', 'checked 0', null],
			['/slow', 'unreachable 3', /did not answer in time/],
			['/moved', 'unreachable 3', /to another site: http:\/\/localhost/],
			['/walled', 'blocked 3', /keeps robots out/],
			['/empty', 'blocked 3', /page is empty/],
			['/file', 'blocked 3', /a file to save/],
			['/password', 'blocked 3', /asks for a password/],
			['/no-policy', 'no-policy 3', /No cookie policy was found/],
			['/asking', 'checked 1', null],
			['/endless', 'checked 1', null],
			...(isWhole ? RARE_TROUBLES : []),
			['http://127.0.0.1:9/', 'unreachable 3', /takes no connection|could not be loaded/],
			[`https://127.0.0.1:${portal.httpsPort}/`, 'unreachable 3', /certificate is not valid/],
		];
		const urls = expected.map(([path]) => (path.startsWith('/') ? `${server.base}${path}` : path));
		const run = await check(
			browser,
			urls.map((url) => ({ url })),
			null,
			{ isInsecure: false, run: { limits, contexts: 6 } },
		);
		const results = run.sites.map(({ outcome, exitCode }) => `${outcome} ${exitCode}`);
		expect(results).toEqual(expected.map(([, result]) => result));
		for (const [index, [path, , words]] of expected.entries())
			if (words === null) expect(run.sites[index]?.reason, path).toBeNull();
			else expect(run.sites[index]?.reason, path).toMatch(words);
		expect(run.exitCode).toBe(1);
		const at = (path: string) => run.sites[expected.findIndex(([each]) => each === path)];
		expect(at('/endless')?.passes[0]?.pages[0]?.isSettled).toBe(false);
		expect(at('/asking')?.findings.map(({ cookie }) => cookie?.name)).toContain('after_dialogs');
	}, 90_000);

	it('answers the banners of consent managers; one that it cannot answer is exit code 3', async () => {
		const { tarteaucitron, klaro, cookieconsent, none, 'accept-only': acceptOnly } = AUDITED;
		const hosts = isWhole ? [tarteaucitron, klaro, none, cookieconsent, acceptOnly] : [acceptOnly];
		const sites = hosts.map((host) => ({ url: `https://${host}/` }));
		const run = await check(browser, sites, portal, { consent: ['refuse', 'accept'], failOn: ['none'] });
		const answers = run.sites.map(({ host, outcome, exitCode, passes }) => [
			...[host, outcome, exitCode],
			...passes.map(({ consent, banner }) => `${consent} ${banner}`),
		]);
		const expected = [
			[tarteaucitron, 'checked', 0, 'refuse confirmed', 'accept confirmed'],
			[klaro, 'checked', 0, 'refuse confirmed', 'accept confirmed'],
			[none, 'checked', 0, 'refuse no-banner', 'accept no-banner'],
			[cookieconsent, 'checked', 0, 'refuse confirmed', 'accept confirmed'],
			[acceptOnly, 'banner-unanswered', 3, 'refuse unanswered', 'accept clicked'],
		];
		expect(answers).toEqual(expected.slice(-hosts.length));
		const withManager = run.sites.find(({ host }) => host === cookieconsent);
		const isCounted = withManager?.passes.map(({ audit }) =>
			audit.report.rows.some(({ cookie }) => cookie.name === COUNTED_COOKIE),
		);
		if (isWhole) expect(isCounted).toEqual([false, true]);
	}, 60_000);

	if (isWhole)
		it('as a visitor sees the banner that hides from robots; else it says that one is there', async () => {
			const sites = [{ url: `https://${HIDING_HOST}/` }];
			const answerOf = async (asVisitor: boolean) => {
				const run = await check(browser, sites, portal, { consent: ['refuse'], failOn: ['none'], asVisitor });
				return [run.conditions.isAsVisitor, run.exitCode, run.sites[0]?.passes[0]?.banner];
			};
			expect(await answerOf(true)).toEqual([true, 0, 'confirmed']);
			expect(await answerOf(false)).toEqual([false, 3, 'unanswered']);
		}, 60_000);

	it('keeps or refuses the cookies of third parties as asked, and says so', async () => {
		const sites = [{ url: 'https://cadre.opendatasoft.com/' }];
		const namesOf = async (thirdParty: 'allow' | 'block') => {
			const run = await check(browser, sites, portal, { thirdParty });
			expect(run.conditions.browsers[0]?.thirdParty).toBe(thirdParty);
			return run.sites[0]?.passes[0]?.audit.report.rows.map(({ cookie }) => cookie.name);
		};
		if (isWhole) expect(await namesOf('allow')).toContain('vid_plain');
		expect(await namesOf('block')).not.toContain('vid_plain');
	}, 60_000);
});
