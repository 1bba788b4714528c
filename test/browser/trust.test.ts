import { describe, expect, it } from 'vitest';
import type { IntentName } from '../../src/messaging/intents.ts';
import { aPolicy } from '../fakes/a-policy.ts';
import { until } from './driver/poll.mjs';
import { ANY_BROWSER, BROWSERS, namesByVerdict, readAttributes, useStage } from './stage.ts';

const HOST = 'clairval.opendatasoft.com';
const OTHER = 'mesures.opendatasoft.com';

/** Returns all intents with arguments that would have an effect. */
function everyIntent(tabId: number): Record<IntentName, unknown> {
	const portal = { store: '0', host: HOST };
	const policy = aPolicy(HOST, ['planted']);
	return {
		inspect: { tabId, host: HOST, look: true },
		'third-parties.scan': { tabId },
		'storage.scan': { tabId },
		'site.list': null,
		'site.remove': { host: 'data.ville-lumiere.example' },
		'grants.remove': { origins: ['*://video.tierce.example/*'] },
		'journal.list': null,
		'journal.get': portal,
		'journal.clear': { portal: null },
		'site.add': { host: 'www.ordinaire.example', tabId },
		'site.platform': { host: 'www.ordinaire.example', platform: true },
		'policy.list': null,
		'policy.versions': { site: OTHER },
		'policy.get': { site: HOST },
		'policy.source': { site: HOST },
		'policy.save': { policy },
		'policy.delete': { sites: [OTHER] },
		'policy.undo': { undo: 'token' },
		'policy.read': { tabId, asIs: true },
		'policy.read-at': { site: HOST, url: `https://${HOST}/terms/cookies-policy/` },
		'policy.handed-over': { token: 'token' },
		'organisation.get': null,
		'organisation.policy': { site: HOST },
		'organisation.own-first': { host: HOST, isOwnFirst: true },
		'organisation.add-sites': null,
		'recording.offer': { tabId },
		'recording.start': { tabId, way: 'as-it-stands', timeZone: 'Europe/Paris' },
		'recording.stop': { id: 'token' },
		'recording.now': null,
		'clean-start.troubles': null,
		'clean-start.dismiss': { id: 'token' },
		'recording.automate': { id: 'x', at: 0, step: { what: 'finished' } },
		'recording.quiet': { id: 'x', quietMs: 1, maxMs: 1 },
		'recording.mark': { id: 'token', answer: 'accepted' },
		'audit.keep': { ids: ['token'] },
		'audit.of-capture': { capture: null as never, host: 'nowhere.example', timeZone: 'Europe/Paris' },
		'audit.make': { tabId, timeZone: 'Europe/Paris' },
		'audit.get': { id: 'token' },
		'audit.list': null,
		'audit.annotate': { id: 'token', edits: [{ field: 'auditor', key: '', from: '', to: 'nobody' }] },
		'audit.mark': { id: 'token', marked: null },
		'audit.delete': { ids: ['token'] },
		'backup.export': { parts: ['policies'], after: null },
		'backup.restore': {
			backup: { format: 'cookie-policy-backup/1', policies: [policy], sites: [] },
			parts: ['policies'],
		},
		'reference.save': { list: { source: 'x', names: [] } },
		'reference.get': null,
		'reference.delete': null,
		'exception.list': { host: HOST },
		'exception.add': {
			host: HOST,
			exception: { pattern: 'planted', domain: null, code: null, reason: 'x', until: '2027-01-01' },
		},
		'exception.remove': { host: HOST, key: '' },
		'exception.renew': { host: HOST, key: '', until: '2027-01-01' },
		'exception.import': { host: HOST, file: { format: 'cookie-baseline/1', accepted: [] } },
		'reading.notice': { host: HOST },
		'reading.difference': { host: HOST },
		'reading.accept': { host: HOST },
		'reading.dismiss': { host: HOST },
		'settings.get': null,
		'signing.key': null,
		'signing.create': null,
		'signing.sign': { sha256: '0'.repeat(64) },
		'signing.delete': null,
		'settings.set': { automaticReading: true, language: 'fr' },
	};
}

describe.each(BROWSERS)('untrusted messages and stored data in %s', (browser) => {
	const stage = useStage(browser);
	/** Tests that no browser does differently run in one of them. */
	const isOneOfAny = ANY_BROWSER.includes(browser);
	const ask = (message: { intent: string; args: unknown }) =>
		stage.session.inExtension((sent) => chrome.runtime.sendMessage(sent), message);

	/** Reads local storage, open tabs and permissions. */
	const readState = async () => ({
		local: await stage.session.storage('local'),
		tabs: await stage.session.inExtension(async () => (await chrome.tabs.query({})).length),
		origins: await stage.session.inExtension(async () => (await chrome.permissions.getAll()).origins),
	});

	it('ignores every intent from a content script, even our own', async () => {
		await ask({ intent: 'policy.save', args: { policy: aPolicy(OTHER, ['kept']) } });
		await stage.visit(`https://${HOST}/`, async (tab) => {
			const id = await stage.session.tabId(tab);
			const before = await readState();
			const messages = Object.entries(everyIntent(id)).map(([intent, args]) => ({ intent, args }));
			// For comparison: an intent from one of our pages is answered.
			expect(await ask({ intent: 'policy.list', args: null })).toMatchObject({ ok: true });
			const answers = await stage.session.inExtension(
				async (tabId, sent) => {
					const func = (all: readonly unknown[]) => {
						const silence = new Promise<string>((resolve) => setTimeout(resolve, 1500, 'silence'));
						const send = (message: unknown) =>
							Promise.race([chrome.runtime.sendMessage(message), silence]).then(
								(answer: unknown) => (answer === undefined || answer === 'silence' ? null : answer),
								() => null,
							);
						return Promise.all(all.map(send));
					};
					const [frame] = await chrome.scripting.executeScript({
						target: { tabId },
						world: 'ISOLATED',
						func,
						args: [[...sent]],
					});
					return frame?.result ?? [];
				},
				id,
				messages,
			);
			expect(answers).toEqual(messages.map(() => null));
			expect(await readState()).toEqual(before);
		});
	});

	it('cannot be reached by a page’s own script', async () => {
		await stage.visit(`https://${HOST}/`, async (tab) => {
			const reached = await tab.evaluate(
				async (id, address) => {
					const { chrome: api, browser: other } = globalThis as unknown as Record<
						string,
						{ runtime?: { sendMessage?: (to: string, message: unknown) => Promise<unknown> } } | undefined
					>;
					const send = (api ?? other)?.runtime?.sendMessage;
					const answer = await send?.(id, { intent: 'policy.list', args: null }).catch(() => undefined);
					const file = await fetch(address).then(
						() => true,
						() => false,
					);
					return { answer: answer ?? null, file };
				},
				stage.session.extensionId,
				stage.session.extensionUrl('popup/index.html'),
			);
			expect(reached).toEqual({ answer: null, file: false });
		});
	});

	if (isOneOfAny)
		it('keeps watching with stored entries that are damaged or of a newer version, reports them, and leaves them unchanged', async () => {
			const planted = {
				[`policy:${HOST}`]: { version: 99, value: { rules: 'of a later time' } },
				[`policy:${OTHER}`]: 'no policy at all',
				'site:donnees.bourg-joli.test': { version: 99, value: {} },
			};
			await stage.session.stopWorker();
			await stage.session.inExtension(async (values) => {
				await chrome.storage.local.set(values);
				const newer = indexedDB.open('journal', 99);
				await new Promise((resolve, reject) => {
					newer.onerror = reject;
					newer.onupgradeneeded = () => {
						const { result: database } = newer;
						for (const name of database.objectStoreNames) database.deleteObjectStore(name);
						database.createObjectStore('later').add('as it was', 'planted');
					};
					newer.onsuccess = () => {
						newer.result.close();
						resolve(null);
					};
				});
			}, planted);
			await stage.visit(`https://${HOST}/`, async (tab) => {
				const id = await stage.session.tabId(tab);
				const troubles = await until('the reported troubles', async () => {
					const { value } = await ask({ intent: 'inspect', args: { tabId: id } });
					return value.trouble.length >= 2 && value.trouble;
				});
				expect(troubles).toEqual(
					expect.arrayContaining([
						{ area: 'journal', reason: 'newer-format' },
						{ area: 'policies', reason: 'newer-format' },
					]),
				);
				await tab.evaluate(() => {
					document.cookie = 'still_watched=1; Path=/';
				});
				await stage.popup(tab, async (popup) => {
					const reading = await readAttributes(popup);
					expect(reading).toMatchObject({ state: 'ready', policy: 'default' });
					expect(namesByVerdict(reading, 'unjudged')).toContain('still_watched');
					// Notices are in a part of the popup that loads on demand.
					await popup.waitFor(() =>
						['journal', 'policies'].every((what) => document.querySelector(`[data-notice="${what}"]`)),
					);
				});
			});
			await stage.visit(`https://${OTHER}/blank`, async (tab) => {
				const id = await stage.session.tabId(tab);
				const { value } = await ask({ intent: 'inspect', args: { tabId: id } });
				expect(value).toMatchObject({ state: 'ready' });
				expect(value.trouble).toContainEqual({ area: 'policies', reason: 'unreadable' });
			});
			expect(await stage.session.storage('local')).toMatchObject(planted);
			const database = await stage.session.inExtension(async () => {
				const opening = indexedDB.open('journal');
				await new Promise((resolve) => {
					opening.onsuccess = resolve;
				});
				const { result: database } = opening;
				const reading = database.transaction('later').objectStore('later').get('planted');
				await new Promise((resolve) => {
					reading.onsuccess = resolve;
				});
				const { version } = database;
				database.close();
				return [version, reading.result];
			});
			expect(database).toEqual([99, 'as it was']);
		});
});
