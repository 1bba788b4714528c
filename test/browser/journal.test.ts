import { describe, expect, it } from 'vitest';
import type { JournalExport } from '../../src/messaging/intents/journal.ts';
import { until } from './driver/poll.mjs';
import { send } from './intents.ts';
import { ANY_BROWSER, BROWSERS, useStage } from './stage.ts';

const HOST = 'clairval.opendatasoft.com';
const SECRET = 'PLANTED-5d1e';

describe.each(BROWSERS)('the journal in %s', (browser) => {
	const stage = useStage(browser);
	/** Tests that no browser does differently run in one of them. */
	const isOneOfAny = ANY_BROWSER.includes(browser);
	const STORE = browser === 'chromium' ? '0' : 'firefox-default';

	const journal = (host = HOST) => send(stage.session, 'journal.get', { store: STORE, host });
	const find = (exported: JournalExport | null, name: string) =>
		exported?.cookies.find((cookie) => cookie.name === name);
	const history = async (name: string) => find(await journal(), name);

	/** Reads all records of the extension's databases as text, without creating a database. */
	const disk = () =>
		stage.session.inExtension(async () => {
			const resultOf = <T>(request: IDBRequest<T>) =>
				new Promise<T>((resolve, reject) => {
					request.onsuccess = () => resolve(request.result);
					request.onerror = () => reject(request.error);
				});
			const all: unknown[] = [];
			for (const { name } of await indexedDB.databases()) {
				const database = await resultOf(indexedDB.open(name ?? ''));
				for (const store of database.objectStoreNames)
					all.push(await resultOf(database.transaction(store).objectStore(store).getAll()));
				database.close();
			}
			return JSON.stringify(all);
		});

	it('records settings, renewals, expiries and deletions across stops of the worker, and no values', async () => {
		await stage.visit(`https://${HOST}/blank`, async (tab) => {
			const server = (path: string) => tab.evaluate(async (p) => void (await fetch(p)), path);
			const began = Date.now();
			await server(`/set?name=renewed&value=${SECRET}&maxage=9000&httponly=1`);
			await server(`/set?name=brief&value=${SECRET}&maxage=3`);
			await server(`/set?name=deleted&value=${SECRET}&maxage=9000`);
			await until('the first setting', async () => (await history('deleted'))?.timesSet === 1);
			const first = await history('renewed');
			expect(first).toMatchObject({ timesSet: 1, lastCause: 'explicit', goneAt: null });
			expect(first?.firstSeen).toBeGreaterThanOrEqual(began - 1000);
			// The worker may get the event some seconds late.
			expect(first?.longestLifetime).toBeGreaterThan(8980);
			expect(first?.longestLifetime).toBeLessThanOrEqual(9001);
			await stage.session.stopWorker();
			// Chromium may lose the event that wakes the worker, so that only later ones count.
			await tab.evaluate(() => {
				document.cookie = 'waking=1; Path=/';
			});
			await until('the worker to read the jar', async () => (await history('waking')) !== undefined);
			await server(`/set?name=renewed&value=${SECRET}&maxage=9000&httponly=1`);
			await server('/delete?name=deleted');
			await until('the renewal', async () => (await history('renewed'))?.timesSet === 2);
			await until('the removal', async () => (await history('deleted'))?.goneAt !== null);
			await until('the expiry', async () => (await history('brief'))?.goneAt !== null, 45_000);
			const exported = await journal();
			expect(find(exported, 'renewed')).toMatchObject({
				firstSeen: first?.firstSeen,
				lastCause: 'overwrite',
			});
			// Firefox reports a server's deletion like any other.
			const lastCause = browser === 'chromium' ? 'expired_overwrite' : 'explicit';
			expect(find(exported, 'deleted')).toMatchObject({ lastCause });
			const brief = find(exported, 'brief');
			expect(brief).toMatchObject({ lastCause: 'expired', goneAt: (brief?.expires ?? 0) * 1000 });
			// Firefox lists expired cookies for a while.
			const now = Date.now() / 1000;
			const jar = (await stage.session.readJar()).filter(
				({ domain, expirationDate = Number.POSITIVE_INFINITY }) => domain === HOST && expirationDate > now,
			);
			const present = exported?.cookies.filter(({ goneAt }) => goneAt === null).map(({ name }) => name);
			expect(present?.sort()).toEqual(jar.map(({ name }) => name).sort());
			const tabId = await stage.session.tabId(tab);
			const inspection = await send(stage.session, 'inspect', { tabId });
			if (inspection.state !== 'ready') throw new Error(`The tab is ${inspection.state}`);
			const row = inspection.report.rows.find(({ cookie }) => cookie.name === 'renewed');
			expect(row).toMatchObject({ history: { timesSet: 2 }, lifetime: { isExact: true } });
			expect(inspection.trouble).toEqual([]);
			const stored = [
				await disk(),
				await stage.session.storage('session'),
				await stage.session.storage('local'),
			];
			expect(JSON.stringify(stored)).toContain('renewed');
			expect(JSON.stringify([stored, exported, inspection]).includes(SECRET)).toBe(false);
		});
	});

	it('keeps that of a private window in memory until the window closes', async () => {
		const tab = await stage.session.privateWindow(`https://${HOST}/blank`);
		await tab.evaluate(() => {
			document.cookie = 'hidden_from_disk=1; Path=/';
		});
		const inMemory = async () => {
			const { portals } = await send(stage.session, 'journal.list', null);
			return portals.filter((portal) => portal.inMemory && portal.cookies > 0).length;
		};
		await until('the private journal', async () => (await inMemory()) === 1);
		expect(await disk()).not.toContain('hidden_from_disk');
		expect(JSON.stringify(await stage.session.storage('local'))).not.toContain('hidden_from_disk');
		await tab.close();
		await until('the private journal to be gone', async () => (await inMemory()) === 0);
		const stored = JSON.stringify([await disk(), await stage.session.storage('session')]);
		expect(stored).not.toContain('hidden_from_disk');
	});

	if (isOneOfAny)
		it('is cleared on request, and starts again on open portals', async () => {
			await stage.visit(`https://${HOST}/blank`, async () => {
				const before = await until('the journal', () => journal());
				await send(stage.session, 'journal.clear', { portal: null });
				const after = await until('the new journal', () => journal());
				expect(after.watchingSince).toBeGreaterThan(before.watchingSince);
				expect(find(after, 'renewed')).toMatchObject({ timesSet: 0 });
				expect(find(after, 'brief')).toBeUndefined();
				expect(await disk()).not.toContain('brief');
			});
		});
});
