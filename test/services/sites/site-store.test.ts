import { beforeEach, describe, expect, it } from 'vitest';
import { readStorageTrouble } from '../../../src/services/lib/storage-trouble.ts';
import { createSiteStore, type SiteStore } from '../../../src/services/sites/site-store.ts';
import { siteOf } from '../../fakes/fake-browser.ts';
import { createFakeClock, type FakeClock } from '../../fakes/fake-clock.ts';
import { createFakeStore, type FakeStore } from '../../fakes/fake-store.ts';

const HOST = 'data.ville.test';

let local: FakeStore;
let session: FakeStore;
let clock: FakeClock;
let origins: string[];

const wake = (): SiteStore =>
	createSiteStore({
		local,
		session,
		clock,
		sites: { siteOf },
		permissions: { origins: async () => origins, remove: async () => undefined },
	});

beforeEach(() => {
	local = createFakeStore();
	session = createFakeStore();
	clock = createFakeClock();
	origins = ['*://*.opendatasoft.com/*'];
});

describe('a site that the person wants to add', () => {
	it('is added once its host is granted, by whichever worker runs then', async () => {
		await wake().requestAdding(HOST);
		await wake().addGranted();
		expect(await wake().isWatched(HOST)).toBe(false);
		origins.push(`*://${HOST}/*`);
		await wake().addGranted();
		expect(await wake().isWatched(HOST)).toBe(true);
		expect(await wake().hasPending()).toBe(false);
	});

	it('is forgotten when the question stays open for more than two minutes', async () => {
		await wake().requestAdding(HOST);
		await clock.advance(120_001);
		origins.push(`*://${HOST}/*`);
		await wake().addGranted();
		expect(await wake().isWatched(HOST)).toBe(false);
		expect(session.data.size).toBe(0);
	});

	it('is forgotten when the clock is set back by more than that meanwhile', async () => {
		await wake().requestAdding(HOST);
		clock.shift(-3_600_000);
		origins.push(`*://${HOST}/*`);
		await wake().addGranted();
		expect(await wake().isWatched(HOST)).toBe(false);
		expect(session.data.size).toBe(0);
	});

	it('is still added after two minutes less a moment', async () => {
		await wake().requestAdding(HOST);
		await clock.advance(119_999);
		origins.push(`*://${HOST}/*`);
		await wake().addGranted();
		expect(await wake().isWatched(HOST)).toBe(true);
	});

	it('is not added by the grant of another host', async () => {
		await wake().requestAdding(HOST);
		origins.push('*://ville.test/*');
		await wake().addGranted();
		expect(await wake().isWatched(HOST)).toBe(false);
		origins.push(`*://${HOST}/*`);
		await wake().addGranted();
		expect(await wake().isWatched(HOST)).toBe(true);
	});

	it("needs no entry when it is one of the platform's own", async () => {
		await wake().requestAdding('lumiere.opendatasoft.com');
		await wake().addGranted();
		expect(local.data.size).toBe(0);
		expect(await wake().isWatched('lumiere.opendatasoft.com')).toBe(true);
	});
});

describe('the platform default', () => {
	it('holds for an added site only when the person says so', async () => {
		const siteStore = wake();
		await siteStore.requestAdding(HOST);
		origins.push(`*://${HOST}/*`);
		await siteStore.addGranted();
		expect(await siteStore.isPlatform(HOST)).toBe(false);
		await siteStore.setPlatform(HOST, true);
		expect(await siteStore.isPlatform(HOST)).toBe(true);
		expect(await wake().isPlatform(HOST)).toBe(true);
		await siteStore.setPlatform(HOST, false);
		expect(await siteStore.isPlatform(HOST)).toBe(false);
		expect(await siteStore.isWatched(HOST)).toBe(true);
	});
});

describe('stored sites', () => {
	it('can be read beside a damaged one, which is listed', async () => {
		local.data.set('site:broken.test', { version: 1, value: { host: 5 } });
		local.data.set('site:newer.test', { version: 7, value: {} });
		await wake().setPlatform(HOST, true);
		expect(await wake().isWatched(HOST)).toBe(true);
		expect(await readStorageTrouble(local)).toEqual([
			{ key: 'site:broken.test', reason: 'unreadable' },
			{ key: 'site:newer.test', reason: 'newer-format' },
		]);
	});

	it('of a newer version are left as they are', async () => {
		const newer = { version: 7, value: { host: HOST } };
		local.data.set(`site:${HOST}`, newer);
		await wake().setPlatform(HOST, true);
		expect(local.data.get(`site:${HOST}`)).toEqual(newer);
	});
});
