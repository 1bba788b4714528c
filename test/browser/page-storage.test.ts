import { describe, expect, it } from 'vitest';
import type { Inspection } from '../../src/messaging/intents/inspection.ts';
import type { Tab } from './driver/types.mjs';
import { send } from './intents.ts';
import { ANY_BROWSER, useStage } from './stage.ts';

const HOST = 'vide.opendatasoft.com';
const SECRET = 'v4lue-that-no-one-may-see';
const POLICY = JSON.stringify({
	format: 'cookie-policy/1',
	sites: [HOST],
	title: 'Cookies',
	language: 'en',
	date: null,
	readAt: null,
	fingerprint: `sha256:${'0'.repeat(64)}`,
	source: { kind: 'json', url: null, name: 'vide.json' },
	declarations: [
		['map_*', 'localStorage'],
		['recent', 'localStorage'],
		['tab_state', 'sessionStorage'],
		['tiles', 'indexedDB'],
		['both', 'cookie'],
	].map(([name, storage]) => ({
		names: [name],
		storage,
		category: 'functional',
		provider: null,
		location: null,
		purpose: null,
		party: null,
		domain: null,
		line: null,
		lifetime: null,
	})),
	issues: [],
});

/** Stores a value in each kind of page storage. */
function fill(secret: string): Promise<void> {
	localStorage.setItem('map_zoom', secret);
	localStorage.setItem('length', secret);
	localStorage.setItem('both', secret);
	sessionStorage.setItem('tab_state', secret);
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open('tiles', 1);
		opening.onupgradeneeded = () => opening.result.createObjectStore('store');
		opening.onerror = reject;
		opening.onsuccess = () => {
			const writing = opening.result.transaction('store', 'readwrite');
			writing.objectStore('store').put(secret, 'key');
			writing.oncomplete = () => {
				opening.result.close();
				resolve();
			};
		};
	});
}

describe.each(ANY_BROWSER)('page storage in %s', (browser) => {
	const stage = useStage(browser);
	const report = (inspection: Inspection) => {
		if (inspection.state !== 'ready') throw new Error(`The tab is ${inspection.state}`);
		return inspection.report;
	};
	const readStorage = async (tab: Tab) =>
		report(await send(stage.session, 'storage.scan', { tabId: await stage.session.tabId(tab) }));

	it('compares stored names with declarations on request, and keeps no value anywhere', async () => {
		await stage.savePolicy(HOST, POLICY);
		await stage.visit(`https://${HOST}/`, async (tab) => {
			await tab.evaluate(fill, SECRET);
			const tabId = await stage.session.tabId(tab);
			const before = report(await send(stage.session, 'inspect', { tabId }));
			expect(before.storage).toBeNull();
			expect(before.notLookedAt.map(({ pattern }) => pattern)).toEqual([
				'map_*',
				'recent',
				'tab_state',
				'tiles',
			]);

			const after = await readStorage(tab);
			expect(after.storage?.incomplete).toEqual([]);
			expect(
				after.storage?.rows.map(({ storage, name, verdict }) => [storage, name, verdict.verdict]),
			).toEqual([
				['localStorage', 'both', 'undeclared'],
				['localStorage', 'length', 'undeclared'],
				['localStorage', 'map_zoom', 'declared'],
				['sessionStorage', 'tab_state', 'declared'],
				['indexedDB', 'tiles', 'declared'],
			]);
			expect(after.storage?.rows[0]?.verdict).toMatchObject({
				nearest: [{ pattern: 'both', reason: 'other-storage' }],
			});
			expect(after.unseen.map(({ pattern }) => pattern)).toEqual(['recent', 'both']);
			expect(after.notLookedAt).toEqual([]);

			const stored = [await stage.session.storage('session'), await stage.session.storage('local'), after];
			expect(JSON.stringify(stored)).not.toContain(SECRET);
		});
	});

	it('says when a page stores more names than are read', async () => {
		await stage.visit(`https://${HOST}/`, async (tab) => {
			await tab.evaluate(() => {
				for (let i = 0; i < 1100; i++) localStorage.setItem(`n${i}`, '1');
			});
			const { storage } = await readStorage(tab);
			expect(storage?.incomplete).toEqual(['localStorage']);
			expect(storage?.rows.filter((row) => row.storage === 'localStorage')).toHaveLength(1000);
		});
	});

	it('says when it cannot read a sandboxed page', async () => {
		await stage.visit(`https://${HOST}/sandboxed`, async (tab) => {
			const result = await readStorage(tab);
			expect(result.storage).toMatchObject({
				rows: [],
				incomplete: ['localStorage', 'sessionStorage', 'indexedDB'],
			});
			expect(result.notLookedAt.map(({ pattern }) => pattern)).toContain('tiles');
		});
	});
});
