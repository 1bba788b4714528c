import { afterEach, describe, expect, it } from 'vitest';
import { MAX_JSON_BYTES } from '../../../options/backend.ts';
import { backupContents } from '../../../options/backup/backup-contents.ts';
import { backupTexts } from '../../../options/backup/backup-files.ts';
import type { Backup, BackupEntry } from '../../../src/messaging/intents/backup.ts';
import { createFakeBackend } from '../fake-backend.ts';
import { startModel } from '../make-model.ts';
import { policy } from '../make-policy.ts';
import { closePage, press, show, text, the } from '../open-page.tsx';

afterEach(closePage);

const A = 'a.ville-exemple.example';
const B = 'b.ville-exemple.example';
/** A file of version 1. */
const old = (policies: readonly unknown[]) => ({
	format: 'cookie-policy-backup/1' as const,
	exportedAt: '2026-11-20T08:00:00Z',
	policies,
	sites: [{ host: 'data.autre.example', platform: false, addedAt: 1 }],
});
const stored = (key: string, value: unknown = {}): BackupEntry => [key, { version: 1, value }];
const backup = (entries: readonly BackupEntry[]): Backup => ({
	format: 'cookie-policy-backup/2',
	exportedAt: '2026-11-20T08:00:00Z',
	entries,
	journals: [{ head: { version: 1, value: { store: '0', host: A } }, cookies: [] }],
});

describe('a backup', () => {
	it('is written as one file of today, with what is ticked, and said to be', async () => {
		const backend = await show('stored', { hash: '#settings' });
		await press('[data-action="export-all"]');
		const name = 'cookie-policies-2026-11-22.json';
		const file = JSON.parse(backend.files.get(name) ?? '');
		expect(file.entries.map(([key]: BackupEntry) => key)).toHaveLength(3);
		expect(text('.notice')).toContain('The backup was saved.');
		await press('[name="backup-part"][value="policies"]');
		await press('[data-action="export-all"]');
		expect(JSON.parse(backend.files.get(name) ?? '').entries).toEqual([]);
		for (const part of ['exceptions', 'sites', 'reports', 'journal', 'settings'])
			await press(`[name="backup-part"][value="${part}"]`);
		backend.files.clear();
		await press('[data-action="export-all"]');
		expect(backend.files.size).toBe(0);
		expect(text('.notice-failed')).toContain('tick at least one');
	});

	it('of any size is written as files that can be read again, none above the limit', () => {
		const entries = Array.from({ length: 20 }, (_, index) => stored(`policy:p${index}.example`, policy()));
		const size = JSON.stringify(entries[0]).length;
		for (const limit of [size * 3, size * 7.5, size * 30]) {
			const whole: Backup = { ...backup(entries), omitted: [{ key: 'policy:é', reason: 'unreadable' }] };
			const { texts, tooLarge } = backupTexts(whole, limit);
			expect(tooLarge).toEqual([]);
			const files = texts.map((written): Backup => JSON.parse(written));
			expect(files.flatMap((file) => file.entries)).toEqual(entries);
			expect(files.flatMap(({ journals }) => journals)).toEqual(whole.journals);
			for (const written of texts) {
				expect(new TextEncoder().encode(written).length).toBeLessThanOrEqual(limit);
				expect(backupContents(JSON.parse(written))).toMatchObject({ omitted: ['policy:é'] });
			}
		}
		const large = stored('policy:large.example', 'x'.repeat(size * 3));
		const { texts, tooLarge } = backupTexts(backup([...entries, large]), size * 3);
		expect(tooLarge).toEqual(['policy:large.example']);
		expect(texts.join('')).not.toContain('large.example');
	});

	it('says by name what it cannot include', async () => {
		const backend = createFakeBackend([policy({ sites: [A] })]);
		backend.trouble.push({ key: 'policy:damaged.example', reason: 'unreadable' });
		const model = await startModel(backend);
		await model.backup.exportAll();
		expect(model.notices.notice.value?.words).toContain('policy:damaged.example');
		expect([...backend.files.values()].join('')).toContain('policy:damaged.example');
	});

	it('of 26 MB is read again, and one that is too large is refused with the limit', async () => {
		const backend = createFakeBackend();
		backend.outcomes.set('all.json', { kind: 'backup', backup: old([policy({ sites: [A] })]) });
		const model = await startModel(backend);
		const ofSize = (size: number) =>
			Object.defineProperty(new File(['{}'], 'all.json'), 'size', { value: size });
		await model.backup.choose(ofSize(26 * 1024 * 1024));
		expect(model.backup.offer.value?.contents.parts.get('policies')).toEqual([A]);
		await model.backup.choose(ofSize(61 * 1024 * 1024));
		expect(model.backup.problem.value?.failure).toMatchObject({ code: 'too-large', limit: MAX_JSON_BYTES });
	});

	it('of version 1 that names a site twice says so before it is restored', () => {
		const file = old([policy({ sites: [A, B] }), policy({ sites: [A] })]);
		expect(backupContents(file)).toMatchObject({ repeated: [A] });
	});

	it('tells what it holds, each policy once, in a fixed order', () => {
		const file = backup([
			stored('audit:r1'),
			stored('exceptions:a.example'),
			stored('policy-history:a.example'),
			stored('policy:a.example'),
			stored('settings'),
			stored('source:a.example'),
		]);
		const contents = backupContents(file);
		expect('parts' in contents && [...contents.parts]).toEqual([
			['policies', ['a.example']],
			['exceptions', ['a.example']],
			['reports', ['r1']],
			['journal', [A]],
			['settings', ['settings']],
		]);
	});

	it('is offered part by part with what is here, and changes nothing until agreed to', async () => {
		const backend = await show('restore');
		expect(text('[data-restore-part="policies"]')).toMatch(
			/3 policies2 of them replace what is stored here.*data\.autre\.example/,
		);
		expect(text('[data-restore-part="policies"] .marked-name')).toBe('data.ville-exemple.example');
		expect(text('[data-restore-part="sites"]')).toContain('1 added site');
		expect(backend.stored.has('data.autre.example')).toBe(false);
		await press('[name="restore-part"][value="sites"]');
		await press('[data-action="restore"]');
		expect(backend.restored).toEqual(['policies']);
		expect(backend.stored.has('data.autre.example')).toBe(true);
		expect(text('.notice')).toContain('Restored: 3 policies.');
		await press('[data-action="undo"]');
		expect(backend.stored.has('data.autre.example')).toBe(false);
	});

	it('is not restored while nothing of it is ticked', async () => {
		const backend = await show('restore');
		await press('[name="restore-part"][value="sites"]');
		await press('[name="restore-part"][value="policies"]');
		expect(the('[data-action="restore"]', HTMLButtonElement).getAttribute('aria-disabled')).toBe('true');
		await press('[data-action="restore"]');
		expect(backend.restored).toEqual([]);
	});

	it('can be declined', async () => {
		const backend = createFakeBackend();
		const model = await startModel(backend);
		await model.backup.propose(old([policy({ sites: [A] })]), 'x.json');
		model.backup.refuse();
		await model.backup.accept();
		expect(backend.stored.size).toBe(0);
	});

	it('says by name why a file is none', async () => {
		const backend = createFakeBackend();
		backend.outcomes.set('policy.json', { kind: 'policy', policy: policy() });
		const model = await startModel(backend);
		await model.backup.choose(new File(['{}'], 'policy.json'));
		expect(model.backup.problem.value).toMatchObject({
			label: 'policy.json',
			failure: { code: 'not-a-backup' },
		});
	});

	it.each([
		[null, 'not-a-backup', null],
		[{ format: 'other' }, 'not-a-backup', null],
		[{ ...backup([]), format: 'cookie-policy-backup/3' }, 'newer-format', 'cookie-policy-backup/3'],
		[{ ...old([]), policies: 3 }, 'invalid', 'policies'],
		[old([policy({ sites: [A] }), 7]), 'invalid', 'policies.1.sites'],
		[old([policy({ sites: ['NOT CANONICAL'] })]), 'invalid', 'policies.0.sites.0'],
		[{ ...backup([]), entries: 'all' }, 'invalid', 'entries'],
		[backup([stored('policy:a.example'), stored('secrets:a')]), 'invalid', 'entries.1'],
	])('of %j is refused as %s', (file, code, place) => {
		expect(backupContents(file)).toEqual({ code, place });
	});
});
