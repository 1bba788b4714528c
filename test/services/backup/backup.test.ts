import { beforeEach, describe, expect, it } from 'vitest';
import { createHandlers } from '../../../background/intent-handlers.ts';
import { BACKUP_PARTS, type BackupPart, partOfKey } from '../../../src/core/backup/backup-part.ts';
import type { Backup, BackupEntry } from '../../../src/messaging/intents/backup.ts';
import { DATA_KINDS } from '../../../src/state/local-kinds.ts';
import { aDeclaration, aPolicy } from '../../fakes/a-policy.ts';
import { createFakeBrowser, type FakeBrowser } from '../../fakes/fake-browser.ts';
import { aCookie } from '../../fakes/fake-jar.ts';

const MONTH = 30 * 86_400_000;
const HOST = 'lumiere.opendatasoft.com';

const intents = (browser: FakeBrowser) => createHandlers(browser.wake());
/** As a file and back. */
const asFile = (backup: Backup): Backup => JSON.parse(JSON.stringify(backup));

async function backupOf(browser: FakeBrowser, parts: readonly BackupPart[] = BACKUP_PARTS) {
	const { next, ...backup } = await intents(browser)['backup.export']({ parts, after: null });
	expect(next).toBeNull();
	return asFile(backup);
}
const restore = (browser: FakeBrowser, backup: unknown, parts: readonly BackupPart[] = BACKUP_PARTS) =>
	intents(browser)['backup.restore']({ backup, parts: [...parts] });
const save = (browser: FakeBrowser, ...given: Parameters<typeof aPolicy>) =>
	intents(browser)['policy.save']({ policy: aPolicy(...given) });
/** What local storage holds, but for what can be undone. */
const stored = (browser: FakeBrowser) =>
	new Map([...browser.local.data].filter(([key]) => !key.startsWith('undo:')));

/** A browser in which something of every part is stored. */
async function filled(firefox = false): Promise<FakeBrowser> {
	const browser = createFakeBrowser({ firefox });
	const store = firefox ? 'firefox-default' : '0';
	browser.navigate(1, `https://${HOST}/`, { store });
	browser.jar.set(aCookie({ name: '_ga', domain: HOST, store }));
	await browser.advance(5000);
	await save(browser, HOST, ['before']);
	await save(browser, HOST, ['now'], {});
	const { id } = await intents(browser)['audit.make']({ tabId: 1, timeZone: 'Europe/Paris' });
	const edit = { field: 'remarks', key: '', from: '', to: 'Seen by me.' } as const;
	await intents(browser)['audit.annotate']({ id, edits: [edit] });
	await intents(browser)['audit.keep']({ ids: [id] });
	await intents(browser)['site.platform']({ host: 'data.ville.test', platform: true });
	await intents(browser)['settings.set']({ language: 'fr' });
	await intents(browser)['exception.add']({
		host: HOST,
		exception: {
			pattern: '_ga',
			domain: null,
			code: null,
			reason: 'Waits for the agency.',
			until: new Date(browser.clock.now() + MONTH).toISOString().slice(0, 10),
		},
	});
	await browser.advance(5000);
	return browser;
}

it('every kind of the person’s data belongs to a part', () => {
	expect(DATA_KINDS.filter(({ prefix }) => partOfKey(prefix) === null)).toEqual([]);
});

describe('a backup', () => {
	let browser: FakeBrowser;
	beforeEach(() => {
		browser = createFakeBrowser();
	});

	it('restored elsewhere brings everything: versions, notes, exceptions, sites, journal, settings', async () => {
		const source = await filled();
		const file = await backupOf(source);
		const { restored } = await restore(browser, file);
		expect(restored).toEqual({ policies: 1, exceptions: 1, sites: 1, reports: 1, journal: 1, settings: 1 });
		expect(stored(browser)).toEqual(stored(source));
		expect(await backupOf(browser)).toEqual({ ...file, exportedAt: expect.any(String) });
		const journal = await intents(browser)['journal.get']({ store: '0', host: HOST });
		expect(journal?.cookies.map(({ name }) => name)).toEqual(['_ga']);
	});

	it('holds and restores only the parts that are wanted', async () => {
		const source = await filled();
		for (const part of BACKUP_PARTS) {
			const { entries, journals } = await backupOf(source, [part]);
			expect(journals).toHaveLength(part === 'journal' ? 1 : 0);
			expect(entries.length > 0).toBe(part !== 'journal');
			expect(entries.every(([key]) => partOfKey(key) === part)).toBe(true);
		}
		await restore(browser, await backupOf(source), ['sites', 'settings']);
		expect([...stored(browser).keys()].sort()).toEqual(['settings', 'site:data.ville.test']);
		expect(browser.journal.records.size).toBe(0);
	});

	it('leaves alone what it does not name, keeps what it replaces as a version, and can be taken back', async () => {
		await save(browser, 'kept.test', ['k']);
		await save(browser, HOST, ['mine']);
		const before = stored(browser);
		const { undo } = await restore(browser, await backupOf(await filled()));
		expect((await intents(browser)['policy.list'](null)).policies).toMatchObject([
			{ site: 'kept.test', versions: 1 },
			{ site: HOST, versions: 3 },
		]);
		expect(await intents(browser)['policy.undo']({ undo })).toBe(true);
		expect(stored(browser)).toEqual(before);
		expect((await intents(browser)['journal.list'](null)).portals).toEqual([]);
	});

	it('leaves a journal as it is where one is kept already', async () => {
		const file = await backupOf(await filled());
		browser.navigate(1, `https://${HOST}/`);
		browser.jar.set(aCookie({ name: 'own', domain: HOST }));
		await browser.advance(5000);
		const { restored, undo } = await restore(browser, file);
		expect(restored.journal).toBe(0);
		await intents(browser)['policy.undo']({ undo });
		const journal = await intents(browser)['journal.get']({ store: '0', host: HOST });
		expect(journal?.cookies.map(({ name }) => name)).toEqual(['own']);
	});

	it('of another browser brings its observations to the ordinary windows of this one', async () => {
		await restore(browser, await backupOf(await filled(true)));
		expect((await intents(browser)['journal.list'](null)).portals).toMatchObject([
			{ store: '0', host: HOST },
		]);
	});

	it('never holds what was seen in private windows, but for a report that the person has kept', async () => {
		browser.navigate(1, `https://${HOST}/`, { store: '1', incognito: true });
		browser.jar.set(aCookie({ name: '_ga', domain: HOST, store: '1' }));
		await browser.advance(5000);
		const { id } = await intents(browser)['audit.make']({ tabId: 1, timeZone: 'UTC' });
		expect(await backupOf(browser)).toMatchObject({ entries: [], journals: [] });
		await intents(browser)['audit.keep']({ ids: [id] });
		const backup = await backupOf(browser);
		expect(backup).toMatchObject({ entries: [[`audit:${id}`, {}]], journals: [] });
		const elsewhere = createFakeBrowser();
		await restore(elsewhere, backup);
		expect((await intents(elsewhere)['audit.get']({ id }))?.conditions.isPrivate).toBe(true);
	});

	it('of version 1 is restored', async () => {
		const file = {
			format: 'cookie-policy-backup/1',
			exportedAt: '2026-11-20T08:00:00Z',
			policies: [aPolicy('a.test', ['a']), aPolicy('*.b.test', ['b']), aPolicy('a.test', ['last'])],
			sites: [{ host: 'a.test', platform: true, addedAt: 1 }],
		};
		expect((await restore(browser, file)).restored).toMatchObject({ policies: 2, sites: 1 });
		expect((await intents(browser)['policy.get']({ site: 'a.test' }))?.fingerprint).toBe('sha256:last');
		expect((await restore(createFakeBrowser(), file, ['sites'])).restored).toMatchObject({ policies: 0 });
	});

	it('is restored whole where no parts are named', async () => {
		const backup = await backupOf(await filled());
		const { restored } = await intents(browser)['backup.restore']({ backup });
		expect(Object.values(restored).every((count) => count > 0)).toBe(true);
	});

	const entry = (key: string, value: unknown, version = 1): BackupEntry => [key, { version, value }];
	const withEntries = (...entries: BackupEntry[]) => ({
		format: 'cookie-policy-backup/2',
		exportedAt: '',
		entries: [entry('settings', { automaticReading: null, language: 'fr' }), ...entries],
		journals: [],
	});
	it.each([
		['not-a-backup', null],
		['not-a-backup', 'text'],
		['not-a-backup', []],
		['not-a-backup', { format: 'cookie-policy/1' }],
		['newer-backup', { format: 'cookie-policy-backup/3', entries: [] }],
		['newer-backup', withEntries(entry('site:a.test', {}, 9))],
		['broken-backup', { format: 'cookie-policy-backup/1' }],
		['broken-backup', { format: 'cookie-policy-backup/2' }],
		['broken-backup', { format: 'cookie-policy-backup/1', exportedAt: '', policies: [{}], sites: [] }],
		['broken-backup', withEntries(entry('site:a.test', { host: 'b.test', platform: true, addedAt: 1 }))],
		['broken-backup', withEntries(entry('exceptions:no host', []))],
		['broken-backup', withEntries(entry('policy:a.test', { policy: {}, savedAt: 1, versions: 1 }))],
		['broken-backup', { ...withEntries(), journals: [{ head: { version: 1, value: 7 }, cookies: [] }] }],
	])('is refused with %s when it is %j, and nothing is touched', async (code, file) => {
		await expect(restore(browser, file)).rejects.toMatchObject({ code });
		expect(browser.local.data.size).toBe(0);
	});

	it('with one broken policy among good ones restores none, and says where', async () => {
		const file = await backupOf(await filled());
		const entries = file.entries.map(([key, stored]): BackupEntry => {
			if (!key.startsWith('policy:')) return [key, stored];
			const { version, value } = stored as { version: number; value: { policy: object } };
			return [key, { version, value: { ...value, policy: { ...value.policy, declarations: 'none' } } }];
		});
		await expect(restore(browser, { ...file, entries })).rejects.toMatchObject({
			code: 'broken-backup',
			detail: ['failure_broken_backup', `policy:${HOST}`],
		});
		expect(browser.local.data.size).toBe(0);
	});

	it('does not overwrite what a newer version wrote', async () => {
		for (const key of [`policy:${HOST}`, 'site:data.ville.test']) {
			browser.local.data.clear();
			browser.local.data.set(key, { version: 5, value: null });
			await expect(restore(browser, await backupOf(await filled()))).rejects.toMatchObject({
				code: 'newer-format',
			});
			expect([...browser.local.data.keys()]).toEqual([key]);
		}
	});

	it('changes nothing where the journal cannot be written', async () => {
		const file = await backupOf(await filled());
		Object.assign(browser.journal, { failure: 'quota', failures: 99 });
		await expect(restore(browser, file)).rejects.toMatchObject({ code: 'journal-failing' });
		expect(stored(browser).size).toBe(0);
	});

	it('names what it lacks', async () => {
		browser.local.data.set('policy:broken.test', 'scrambled');
		browser.local.data.set('site:newer.test', { version: 9, value: null });
		expect(await backupOf(browser)).toMatchObject({
			omitted: [
				{ key: 'policy:broken.test', reason: 'unreadable' },
				{ key: 'site:newer.test', reason: 'newer-format' },
			],
		});
	});

	it('is given in parts that a message can carry', async () => {
		// Characters of two bytes: 24 MB of the first two, 36 MB of all.
		const purpose = 'é'.repeat(6_000_000);
		for (let index = 0; index < 3; index++) {
			const declarations = [aDeclaration(['a'], { purpose })];
			await save(browser, `p${index}.test`, [], { declarations });
		}
		const messages: string[][] = [];
		for (let after: string | null = null; ; ) {
			const message: Backup & { next: string | null } = await intents(browser)['backup.export']({
				parts: BACKUP_PARTS,
				after,
			});
			messages.push(message.entries.map(([key]) => key));
			after = message.next;
			if (after === null) break;
		}
		expect(messages).toEqual([['policy:p0.test', 'policy:p1.test'], ['policy:p2.test']]);
	}, 30_000);

	it('in several files brings former versions and sources together with their policies', async () => {
		const file = await backupOf(await filled());
		const only = (start: string) => ({
			...file,
			entries: file.entries.filter(([key]) => key.startsWith(start)),
			journals: [],
		});
		await restore(browser, only('policy-history:'));
		await restore(browser, only('policy:'));
		expect((await intents(browser)['policy.list'](null)).policies).toMatchObject([
			{ site: HOST, versions: 2 },
		]);
	});

	it('that does not fit changes nothing', async () => {
		const file = await backupOf(await filled());
		browser.local.quota = 10;
		await expect(restore(browser, file)).rejects.toMatchObject({ code: 'storage-full' });
		expect(browser.local.data.size).toBe(0);
	});
});
