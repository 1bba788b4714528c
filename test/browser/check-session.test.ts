import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_WIDTH, humanText } from '../../src/check/human/human-text.ts';
import { PLAIN } from '../../src/check/human/paint.ts';
import { CHECK_FORMATS, writeFormat } from '../../src/check/write-format.ts';
import { ENGLISH } from '../check/translators.ts';
import { SECRET, startTroubles } from '../portal/troubles.mjs';
import { lendBrowser } from './checking/lend-browser.ts';
import { check } from './checking/run-in-test.ts';
import { ANY_BROWSER, BROWSERS } from './stage.ts';

/** `npm run fuzz` has time for both browsers. */
const TRIED = process.env['CHECK'] === 'all' ? BROWSERS : ANY_BROWSER;
const LIMITS = { loadMs: 10_000, quietMs: 300, mostMs: 4000 };

describe.each(TRIED)('a check with a session in %s', (browser) => {
	let server: Awaited<ReturnType<typeof startTroubles>>;
	let folder: string;
	beforeAll(async () => {
		server = await startTroubles();
		folder = await mkdtemp(join(tmpdir(), 'check-session-'));
	});
	afterAll(async () => {
		server.close();
		await rm(folder, { recursive: true, force: true });
	});

	it('in a lent browser: begins signed in, as a visitor, tells no secret to others, and leaves nothing behind', async () => {
		const lent = await lendBrowser(browser, folder);
		try {
			const before = await lent.state();
			const { endpoint } = lent;
			const sid = { name: 'sid', value: SECRET, domain: '127.0.0.1', path: '/', expires: null };
			const site = {
				url: `${server.base}/signed-in`,
				policy: { from: 'url', url: `${server.base}/cookies.csv` } as const,
				cookies: [{ ...sid, httpOnly: true, secure: false, sameSite: 'Lax' } as const],
				storage: [{ origin: server.base, localStorage: [{ name: 'token', value: SECRET }] }],
				headers: { 'X-Secret': SECRET },
			};
			const run = await check(browser, [site], null, {
				asVisitor: true,
				run: { limits: LIMITS, browsers: [{ family: null, endpoint }] },
			});
			expect(run.sites.map(({ outcome, reason }) => [outcome, reason])).toEqual([['checked', null]]);
			const names = run.sites[0]?.passes[0]?.audit.report.rows.map(({ cookie }) => cookie.name).sort();
			expect(names).toEqual(['cookie_yes', 'driven_no', 'header_yes', 'sid', 'stored_token']);
			const sent = new Map(server.seen);
			expect(sent.get('127.0.0.1/own')).toBe(SECRET);
			expect(sent.get('127.0.0.1/away')).toBe(SECRET);
			const third = server.seen.filter(([place]) => place === 'localhost/third');
			expect(third.length).toBeGreaterThan(1);
			expect(third.every(([, secret]) => secret === null)).toBe(true);
			const { conditions } = run;
			expect(conditions).toMatchObject({ isSignedIn: true, isAsVisitor: true });
			expect(conditions.browsers).toMatchObject([{ family: browser, isRemote: true, thirdParty: null }]);
			const outputs = [
				humanText(run, ENGLISH, { paint: PLAIN, width: DEFAULT_WIDTH }),
				...CHECK_FORMATS.flatMap((format) => writeFormat(format, run, ENGLISH).map(({ text }) => text)),
			];
			for (const text of outputs) expect(text).not.toContain(SECRET);
			expect(await lent.state()).toEqual(before);
		} finally {
			await lent.close();
		}
	}, 60_000);

	it('a dead endpoint, a cookie that the browser refuses and an endpoint that is no browser are reported, without secrets', async () => {
		const dead = check(browser, [{ url: server.base }], null, {
			run: { browsers: [{ family: browser, endpoint: `ws://127.0.0.1:9/devtools?key=${SECRET}` }] },
		});
		await expect(dead).rejects.toMatchObject({ reason: 'not-connected', place: 'ws://127.0.0.1:9' });
		await expect(dead).rejects.toThrow(/^(?!.*Very-Secret).*ECONNREFUSED/);
		const other = check(browser, [{ url: server.base }], null, {
			run: { browsers: [{ family: browser, endpoint: server.base }] },
		});
		await expect(other).rejects.toMatchObject({ reason: 'not-connected' });
		expect((await readdir(folder)).filter((name) => name.endsWith('.bin'))).toEqual([]);
	}, 60_000);
});
