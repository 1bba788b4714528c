import { beforeEach, describe, expect, it } from 'vitest';
import { createHandlers } from '../../../background/intent-handlers.ts';
import type { AuditEdit } from '../../../src/core/audit/audit-texts.ts';
import { createFakeBrowser, type FakeBrowser } from '../../fakes/fake-browser.ts';
import { aCookie } from '../../fakes/fake-jar.ts';

const HOST = 'lumiere.opendatasoft.com';
const timeZone = 'Europe/Paris';

let browser: FakeBrowser;
const intents = () => createHandlers(browser.wake());
const keep = (...ids: string[]) => intents()['audit.keep']({ ids });
const make = async (tabId = 1) => (await intents()['audit.make']({ tabId, timeZone })).id;
const get = (id: string) => intents()['audit.get']({ id });
const keys = (area: 'local' | 'session') =>
	[...browser[area].data.keys()].filter((key) => key.startsWith('audit:'));

async function made(tabId = 1) {
	const audit = await get(await make(tabId));
	if (audit === null) throw new Error('It was not kept');
	return audit;
}

beforeEach(() => {
	browser = createFakeBrowser();
	browser.navigate(1, `https://${HOST}/`);
	browser.jar.set(aCookie({ name: '_ga', domain: HOST }));
});

describe('making an audit', () => {
	it('keeps a fresh report, the journal and the conditions, by a worker that missed every event', async () => {
		await browser.advance(5000);
		browser.kill();
		browser.loseWakingEvents(true);
		browser.jar.set(aCookie({ name: 'late', domain: HOST }));
		const audit = await made();
		expect(audit).toMatchObject({
			format: 'cookie-audit/1',
			madeAt: new Date(browser.clock.now()).toISOString(),
			timeZone,
			browser: { name: 'Chromium', version: '152.0' },
			extensionVersion: '0.1.0',
			conditions: { isPrivate: false, store: '0', isSecure: true, thirdPartyCookies: 'unknown' },
			auditor: '',
			remarks: '',
			notes: {},
		});
		expect(audit.report.rows.map(({ cookie }) => cookie.name)).toEqual(['_ga', 'late']);
		expect(audit.journal?.cookies.map(({ name }) => name)).toContain('_ga');
	});

	it('tells that a tab of the portal is open over http', async () => {
		browser.navigate(2, `http://${HOST}/`);
		expect((await made()).conditions.isSecure).toBe(false);
	});

	it('goes without a journal where that cannot be read', async () => {
		await make();
		browser.kill();
		Object.assign(browser.journal, { failure: 'quota', failures: 99 });
		expect((await made()).report.rows).toHaveLength(1);
	});

	it('takes UTC in place of a time zone that is none', async () => {
		const { id } = await intents()['audit.make']({ tabId: 1, timeZone: 'Nowhere/At-All' });
		expect((await get(id))?.timeZone).toBe('UTC');
	});

	it('is refused for a page that has no cookies, and one that may not be looked at', async () => {
		browser.navigate(1, 'about:blank');
		browser.navigate(2, 'https://data.ville.test/');
		await expect(make(1)).rejects.toMatchObject({ code: 'audit-not-possible' });
		await expect(make(2)).rejects.toMatchObject({ code: 'audit-not-possible' });
		expect(keys('local')).toEqual([]);
	});

	it('stores nothing on the disk: it is in memory, and there for the next worker', async () => {
		const id = await make();
		browser.kill();
		expect((await get(id))?.id).toBe(id);
		expect(await intents()['audit.list'](null)).toMatchObject([{ id, inMemory: true }]);
		expect(JSON.stringify([...browser.local.data])).not.toContain(id);
		browser.session.data.clear();
		expect(await get(id)).toBeNull();
	});

	it('holds the twenty newest in memory, and fewer where memory is full', async () => {
		const first = await make();
		for (let i = 0; i < 20; i++) {
			await browser.advance(1000);
			await make();
		}
		expect(await get(first)).toBeNull();
		expect(keys('session')).toHaveLength(20);
		const [oldest] = (await intents()['audit.list'](null)).slice(-1);
		browser.session.failures = 1;
		await browser.advance(1000);
		const last = await make();
		expect(await get(oldest?.id ?? '')).toBeNull();
		expect((await get(last))?.id).toBe(last);
	});
});

describe('keeping an audit', () => {
	it.each([
		['an ordinary window’s', 1],
		['a private window’s', 2],
	])('stores %s on the disk, because a person says so', async (_, tabId) => {
		browser.navigate(2, `https://${HOST}/`, { store: '1', incognito: true });
		const before = await made(tabId);
		expect(keys('local')).toEqual([]);
		await keep(before.id);
		expect(keys('local')).toEqual([`audit:${before.id}`]);
		expect(keys('session')).toEqual([]);
		expect(await get(before.id)).toEqual(before);
		expect(await intents()['audit.list'](null)).toMatchObject([{ id: before.id, inMemory: false }]);
	});

	it('that is kept already, or that a stopped worker has left in memory too, changes nothing', async () => {
		const before = await made();
		await keep(before.id);
		await browser.session.set({ [`audit:${before.id}`]: browser.local.data.get(`audit:${before.id}`) });
		await keep(before.id);
		expect(await intents()['audit.list'](null)).toMatchObject([{ id: before.id, inMemory: false }]);
	});

	it('is of all or none, and refused for one that is gone', async () => {
		const id = await make();
		await expect(keep(id, 'gone')).rejects.toMatchObject({ code: 'audit-gone' });
		expect(keys('local')).toEqual([]);
	});

	it('is refused beyond 200, of which none is removed', async () => {
		for (let i = 0; i < 200; i++) browser.local.data.set(`audit:old-${i}`, { version: 1, value: {} });
		const id = await make();
		await expect(keep(id)).rejects.toMatchObject({ code: 'audits-full' });
		expect(keys('local')).toHaveLength(200);
		expect((await get(id))?.id).toBe(id);
	});
});

describe('the list of audits', () => {
	it('tells the newest first', async () => {
		const old = await make();
		await browser.advance(1000);
		const young = await make();
		await keep(old);
		expect(await intents()['audit.list'](null)).toEqual([
			expect.objectContaining({ id: young, host: HOST, undeclared: 0, declared: 0, inMemory: true }),
			expect.objectContaining({ id: old }),
		]);
	});

	it.each([
		['newer-format', 'audit-newer', { version: 9, value: {} }],
		['unreadable', 'audit-unreadable', { version: 1, value: { format: 'cookie-audit/1' } }],
	])('leaves out what is %s, tells it as trouble and leaves it alone', async (reason, code, value) => {
		await browser.local.set({ 'audit:other': value });
		await make();
		expect(await intents()['audit.list'](null)).toHaveLength(1);
		expect((await intents()['policy.list'](null)).trouble).toEqual([{ key: 'audit:other', reason }]);
		const words = { id: 'other', edits: [] };
		await expect(get('other')).rejects.toMatchObject({ code });
		await expect(intents()['audit.annotate'](words)).rejects.toMatchObject({ code });
		await expect(intents()['audit.delete']({ ids: ['other'] })).rejects.toMatchObject({ code });
		expect(browser.local.data.get('audit:other')).toEqual(value);
	});
});

describe('annotating an audit', () => {
	const annotate = (id: string, ...edits: readonly unknown[]) => intents()['audit.annotate']({ id, edits });
	const edit = (field: AuditEdit['field'], to: string, more: Partial<AuditEdit> = {}): AuditEdit => ({
		field,
		key: '',
		from: '',
		to,
		...more,
	});

	it('changes the fields that are sent, and nothing else', async () => {
		const before = await made();
		const key = before.report.rows[0]?.key ?? '';
		await annotate(before.id, edit('auditor', 'A. Nonyme'), edit('comment', 'On arrival', { key }));
		const texts = await annotate(
			before.id,
			edit('remarks', 'At noon'),
			edit('assessment', 'compliant', { key }),
		);
		expect(texts).toEqual({
			auditor: 'A. Nonyme',
			remarks: 'At noon',
			notes: { [key]: { assessment: 'compliant', comment: 'On arrival' } },
		});
		browser.kill();
		expect(await get(before.id)).toEqual({ ...before, ...texts });
		await annotate(
			before.id,
			edit('assessment', '', { key, from: 'compliant' }),
			edit('comment', '', { key, from: 'On arrival' }),
		);
		expect((await get(before.id))?.notes).toEqual({});
	});

	it('leaves a field that another page has changed meanwhile, and says what it holds', async () => {
		const id = await make();
		await annotate(id, edit('remarks', 'First'));
		const texts = await annotate(id, edit('remarks', 'Second'), edit('auditor', 'Ada'));
		expect(texts).toMatchObject({ remarks: 'First', auditor: 'Ada' });
		expect(await get(id)).toMatchObject(texts);
		await annotate(id, edit('remarks', 'Second', { from: 'First' }));
		expect((await get(id))?.remarks).toBe('Second');
	});

	it('annotates a private window’s in memory', async () => {
		browser.navigate(2, `https://${HOST}/`, { store: '1', incognito: true });
		const id = await make(2);
		await annotate(id, edit('auditor', 'A. Nonyme'));
		expect((await get(id))?.auditor).toBe('A. Nonyme');
		expect(keys('local')).toEqual([]);
	});

	it('refuses texts above 10,000 characters, unknown assessments and cookies of another report', async () => {
		const { id, report } = await made();
		const key = report.rows[0]?.key ?? '';
		const long = 'x'.repeat(10_001);
		const refused = (code: string, wrong: unknown) =>
			expect(annotate(id, edit('auditor', 'Ada'), wrong)).rejects.toMatchObject({ code });
		await refused('audit-too-long', edit('remarks', long));
		await refused('audit-too-long', edit('comment', long, { key }));
		await refused('bad-request', edit('assessment', 'illegal', { key }));
		await refused('bad-request', edit('comment', 'x', { key: 'other' }));
		await refused('bad-request', edit('remarks', 'x', { key }));
		await refused('bad-request', 'x');
		expect(await get(id)).toMatchObject({ auditor: '', remarks: '', notes: {} });
	});

	it('makes half characters whole', async () => {
		const id = await make();
		await annotate(id, edit('remarks', 'a\ud800b'));
		expect((await get(id))?.remarks).toBe('a\ufffdb');
	});

	it('is refused for one that is deleted', async () => {
		await expect(annotate('gone')).rejects.toMatchObject({ code: 'audit-gone' });
	});
});

describe('deleting an audit', () => {
	it('is taken back by its token', async () => {
		const before = await made();
		await keep(before.id);
		const { undo } = await intents()['audit.delete']({ ids: [before.id] });
		expect(await get(before.id)).toBeNull();
		expect(await intents()['policy.undo']({ undo })).toBe(true);
		expect(await get(before.id)).toEqual(before);
	});

	it('cannot be taken back for one in memory: it leaves no trace on the disk', async () => {
		const id = await make();
		expect(await intents()['audit.delete']({ ids: [id] })).toEqual({ undo: null });
		expect(await get(id)).toBeNull();
		expect(JSON.stringify([...browser.local.data])).not.toContain(id);
	});

	it('of one that is gone does nothing', async () => {
		expect(await intents()['audit.delete']({ ids: ['gone'] })).toEqual({ undo: null });
	});
});
