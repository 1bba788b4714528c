import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuditStep } from '../../src/core/recording/recording.ts';
import { until } from './driver/poll.mjs';
import type { Tab } from './driver/types.mjs';
import { send } from './intents.ts';
import { BROWSERS, useStage } from './stage.ts';

const HOST = 'clairval.opendatasoft.com';
const SIBLING = 'sentier.opendatasoft.com';
const PAGE = `https://${HOST}/blank`;
const SECRET = 'PLANTED-7b2c';

/** `Set-Cookie` lines of every shape that a portal's cookies can have. */
const SHAPES = [
	`host_only=${SECRET}-1; Path=/`,
	`host_only=${SECRET}-2; Path=/explore`,
	`wide=${SECRET}-3; Domain=${HOST}; Path=/`,
	`wide=${SECRET}-4; Domain=opendatasoft.com; Path=/`,
	`__Host-strict=${SECRET}-5; Secure; Path=/`,
	`__Secure-lax=${SECRET}-6; Secure; Path=/; SameSite=Lax`,
	`quoted="${SECRET} 8"; Path=/`,
	`none=${SECRET}-9; Secure; SameSite=None; Path=/`,
	`same_site=${SECRET}-10; SameSite=Strict; Path=/; HttpOnly`,
	`long=${SECRET}-11; Max-Age=8640000; Path=/`,
	`apart=${SECRET}-12; Secure; SameSite=None; Path=/; Partitioned`,
	'empty=; Path=/',
];
/** Paths that an address can name, and paths that browsers' parsers change. */
const PATHS = ['/', '/', '/explore', '/explore/', '/a//b', '//', '/%20', '/a%3Fb', '/a.', '/A:b', '/%C3%A9'];
const UNADDRESSABLE = ['/a?b', '/a#b', '/a b', '/a\\b', '/a/.', '/a/../b', '/%2e', '/é', '/a"b'];

/** More jars for a soak: `JARS=20 npm test -- test/browser/clean-start`. */
const JARS = Number(process.env['JARS'] ?? 1);
const SEED = Number(process.env['SEED'] ?? 13);

/** Any `Set-Cookie` line; the browser refuses some of them. */
const lineOf = (paths: readonly string[]) =>
	fc
		.record({
			name: fc.constantFrom('a', 'b', '__Host-c', '__Secure-d', '__Host-Http-e', 'f"g', 'é', ''),
			value: fc.constantFrom('1', '', '"q r"', 'a=b', 'é', 'x'.repeat(3000)),
			path: fc.constantFrom(...paths),
			domain: fc.constantFrom('', `; Domain=${HOST}`, '; Domain=opendatasoft.com'),
			age: fc.constantFrom('', '; Max-Age=86400', '; Max-Age=99999999'),
			rest: fc.constantFrom(
				'',
				'; Secure',
				'; Secure; HttpOnly',
				'; SameSite=Strict',
				'; Secure; SameSite=None; Partitioned',
			),
		})
		.map(
			({ name, value, path, domain, age, rest }) => `${name}=${value}; Path=${path}${domain}${age}${rest}`,
		);
const jarsOf = (paths: readonly string[], length: number) =>
	fc.sample(
		fc.record({
			lines: fc.array(lineOf(paths), { minLength: length, maxLength: length }),
			delay: fc.nat({ max: 400 }),
		}),
		{ numRuns: JARS, seed: SEED },
	);

const address = (host: string, lines: readonly string[]) =>
	`https://${host}/set?${new URLSearchParams(lines.map((line) => ['raw', line]))}`;

describe.each(BROWSERS)('a clean start in %s', (browser) => {
	const stage = useStage(browser);
	/** Firefox has no nameless cookies. */
	const shapes = browser === 'firefox' ? SHAPES : [...SHAPES, `=${SECRET}-7; Path=/`];
	const set = (tab: Tab, lines: readonly string[], host = HOST) =>
		tab.evaluate(
			async (url) => void (await fetch(url, { credentials: 'include', mode: 'no-cors' })),
			address(host, lines),
		);
	const jar = async () => (await stage.session.readJar()).filter(({ domain }) => !domain.includes('sentier'));
	const stored = (tab: Tab) =>
		tab.evaluate(() => [Object.entries(localStorage).sort(), Object.entries(sessionStorage).sort()]);
	const inMemory = async () => JSON.stringify(await stage.session.storage('session'));
	const onDisk = async () => JSON.stringify(await stage.session.storage('local'));

	async function plant(tab: Tab): Promise<void> {
		await set(tab, shapes);
		await tab.evaluate((secret) => {
			localStorage.setItem('theme', `${secret}-dark`);
			localStorage.setItem('é', '');
			sessionStorage.setItem('step', `${secret}-2`);
		}, SECRET);
	}
	const start = (tabId: number, step: AuditStep) => {
		const plan = { id: 'a-plan', step };
		return send(stage.session, 'recording.start', { tabId, way: 'clean-start', timeZone: 'UTC', plan });
	};
	const record = async (tab: Tab, step: AuditStep) => start(await stage.session.tabId(tab), step);
	const isEmpty = (tab: Tab) =>
		tab.waitFor(() => document.cookie === '' && localStorage.length + sessionStorage.length === 0);

	it('restores cookies of every shape and page storage unchanged, also when the worker stops in between', async () => {
		await stage.visit(`https://${SIBLING}/blank`, (tab) => set(tab, ['sibling=1; Path=/'], SIBLING));
		await stage.visit(PAGE, async (tab) => {
			await plant(tab);
			const [before, pageBefore] = [await jar(), await stored(tab)];
			expect(before).toHaveLength(shapes.length);
			const { id } = await record(tab, 'nothing');
			await isEmpty(tab);
			expect((await jar()).map(({ name }) => name)).toEqual([]);
			expect((await stage.session.readJar()).map(({ name }) => name)).toEqual(['sibling']);
			expect(await onDisk()).not.toContain(SECRET);
			await stage.session.stopWorker();
			await set(tab, ['meanwhile=1; Path=/', 'host_only=other; Path=/']);
			await tab.evaluate(() => localStorage.setItem('made', 'meanwhile'));
			await tab.goto(`${PAGE}?another`);
			await stage.session.stopWorker();
			const { audit } = await send(stage.session, 'recording.stop', { id });
			expect(await jar()).toEqual(before);
			expect(await stored(tab)).toEqual(pageBefore);
			expect(`${await inMemory()}${await onDisk()}`).not.toContain(SECRET);
			const saved = await send(stage.session, 'audit.get', { id: audit ?? '' });
			const names = saved?.report.rows.map(({ cookie }) => cookie.name) ?? [];
			expect(names).toEqual(expect.arrayContaining(['meanwhile', 'host_only']));
			expect(names).not.toContain('quoted');
			expect(saved?.recording).toMatchObject({ way: 'clean-start', cookiesAtStart: 0, end: 'stopped' });
		});
	});

	it('restores cookies when the tab is closed, and page storage once a page of the portal is open', async () => {
		const tab = await stage.session.open(PAGE);
		await plant(tab);
		const [before, [localBefore]] = [await jar(), await stored(tab)];
		await record(tab, 'refused');
		await isEmpty(tab);
		await tab.close();
		await until(
			'the recording to end',
			async () => (await send(stage.session, 'recording.now', null)) === null,
		);
		expect(await jar()).toEqual(before);
		await stage.visit(PAGE, async (again) => {
			await again.waitFor(() => localStorage.length > 0);
			expect((await stored(again))[0]).toEqual(localBefore);
		});
		await until('the values to be erased', async () => !(await inMemory()).includes(SECRET));
		expect(await onDisk()).not.toContain(SECRET);
	});

	/** Ends whatever is recorded, once the worker knows. */
	async function settle(): Promise<void> {
		const now = () => send(stage.session, 'recording.now', null);
		const state = await until('the worker to answer', async () => ({ now: await now() }));
		if (state.now?.stage === 'recording') await send(stage.session, 'recording.stop', { id: state.now.id });
		await until('the recording to end', async () => (await now()) === null);
	}
	const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
	/** Stops the worker while it works on an intent, which may never be answered then. */
	async function stopAfter(ms: number, intent: Promise<unknown>): Promise<void> {
		const end = intent.catch(() => undefined);
		await pause(ms);
		await stage.session.stopWorker();
		await Promise.race([end, pause(1000)]);
	}

	it('leaves any jar as it was: finished, and broken off by stops of the worker and by closing the tab', async () => {
		for (const { lines, delay } of jarsOf(PATHS, 25)) {
			const tab = await stage.session.open(PAGE);
			await tab.evaluate(() => localStorage.clear());
			await set(tab, lines);
			const before = await jar();
			expect(before.length).toBeGreaterThan(5);
			const { id } = await record(tab, 'nothing');
			await isEmpty(tab);
			await set(tab, jarsOf(PATHS, 8)[0]?.lines ?? []);
			await send(stage.session, 'recording.stop', { id });
			expect(await jar()).toEqual(before);
			// The worker stops while it sets aside, and again while it restores.
			const tabId = await stage.session.tabId(tab);
			await stopAfter(delay, start(tabId, 'nothing'));
			await settle();
			expect(await jar()).toEqual(before);
			const { id: second } = await record(tab, 'nothing');
			await stopAfter(200 + delay, send(stage.session, 'recording.stop', { id: second }));
			await settle();
			expect(await jar()).toEqual(before);
			await record(tab, 'nothing');
			await tab.close();
			await settle();
			expect(await jar()).toEqual(before);
			expect(await onDisk()).not.toContain('clean-start:');
		}
	}, 120_000);

	it('is not needed in a private window, whose recording opens its report and stays in memory until it is kept', async () => {
		await stage.visit(`https://${HOST}/`, async (tab) => {
			const before = await jar();
			const tabId = await stage.session.tabId(tab);
			const started = await send(stage.session, 'recording.start', {
				tabId,
				way: 'private-window',
				timeZone: 'UTC',
			});
			expect(started.tabId).not.toBe(tabId);
			const now = () => send(stage.session, 'recording.now', null);
			await until('its cookies', async () => ((await now())?.cookies ?? 0) >= 2);
			expect(await now()).toMatchObject({ host: HOST, isPrivate: true, tabId: started.tabId });
			const { audit } = await send(stage.session, 'recording.stop', { id: started.id });
			const saved = await send(stage.session, 'audit.get', { id: audit ?? '' });
			expect(saved?.recording).toMatchObject({ way: 'private-window', cookiesAtStart: 0, signedIn: false });
			const sessionid = saved?.report.rows.find(({ cookie }) => cookie.name === 'sessionid');
			const recorded = saved?.recording?.cookies.find(({ key }) => key === sessionid?.key);
			expect(recorded?.moments[0]?.origin).toMatchObject({
				by: 'answer',
				resource: 'main_frame',
				status: 200,
			});
			expect(await onDisk()).not.toContain(audit);
			expect(await jar()).toEqual(before);
			const opened = await stage.session.inExtension(async () =>
				(await chrome.tabs.query({})).map(({ url }) => url ?? ''),
			);
			expect(opened.some((url) => url.endsWith(`report/index.html?id=${audit}`))).toBe(true);
			const report = await stage.session.openExtensionPage(`report/index.html?id=${audit}`);
			await report.click('[data-action="keep"]');
			await report.waitFor(() => document.querySelector('[data-keep="kept"]') !== null);
			expect(await onDisk()).toContain(audit);
			await report.close();
			await send(stage.session, 'audit.delete', { ids: [audit ?? ''] });
		});
	});

	// Last: no extension can remove these cookies.
	it('is refused by name, and leaves any jar as it was, where no address names a path', async () => {
		for (const { lines } of jarsOf([...PATHS, ...UNADDRESSABLE, ...UNADDRESSABLE], 25)) {
			await stage.visit(PAGE, async (tab) => {
				await set(tab, [...lines, `stuck=${SECRET}; Path=/a?b`, `stuck=${SECRET}; Path=/a`]);
				const before = await jar();
				await expect(record(tab, 'nothing')).rejects.toThrow('recording-cookies-stay');
				expect(await jar()).toEqual(before);
				expect(`${await inMemory()}${await onDisk()}`).not.toContain(SECRET);
			});
		}
	});
});
