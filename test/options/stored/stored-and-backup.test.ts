import { describe, expect, it } from 'vitest';
import { MAX_JSON_BYTES } from '../../../options/backend.ts';
import { backupContents } from '../../../options/backup/backup-contents.ts';
import { backupTexts } from '../../../options/backup/backup-files.ts';
import type { Backup } from '../../../src/messaging/intents/backup.ts';
import { createFakeBackend } from '../fake-backend.ts';
import { settle, startModel } from '../make-model.ts';
import { policy } from '../make-policy.ts';

const A = 'a.ville-exemple.example';
const B = 'b.ville-exemple.example';
const backup = <P>(policies: readonly P[]) => ({
	format: 'cookie-policy-backup/1' as const,
	exportedAt: '2026-11-20T08:00:00Z',
	policies,
	sites: [{ host: 'data.autre.example', platform: false, addedAt: 1 }],
});

describe('the stored policies', () => {
	it('follow changes made elsewhere', async () => {
		const backend = createFakeBackend();
		const { stored } = await startModel(backend);
		await backend.client['policy.save']({ policy: policy({ sites: [A] }) });
		await settle();
		expect(stored.list.value?.policies.map(({ site }) => site)).toEqual([A]);
	});

	it('are loaded when opened, and dropped when they are deleted', async () => {
		const backend = createFakeBackend([policy({ sites: [A, B] })]);
		const { stored } = await startModel(backend);
		await stored.open(A);
		await stored.open(B);
		expect(stored.opened.value.get(A)?.sites).toEqual([A]);
		await backend.client['policy.delete']({ site: B });
		await settle();
		expect([...stored.opened.value.keys()]).toEqual([A]);
	});

	it('are exported as policy files', async () => {
		const backend = createFakeBackend([policy({ sites: [A] })]);
		const { stored } = await startModel(backend);
		await stored.exportOne(A);
		const text = backend.files.get(`cookie-policy-${A}.json`);
		expect(JSON.parse(text ?? '')).toMatchObject({ format: 'cookie-policy/1', sites: [A] });
	});

	it('are deleted, and come back', async () => {
		const backend = createFakeBackend([policy({ sites: [A] })]);
		const model = await startModel(backend);
		await model.stored.remove(A);
		expect([backend.stored.size, model.notices.notice.value?.words]).toEqual([
			0,
			`The policy of ${A} was deleted.`,
		]);
		await model.undo();
		expect(backend.stored.size).toBe(1);
	});

	it('say in words when they cannot be listed', async () => {
		const backend = createFakeBackend();
		backend.failNext = new Error('no answer');
		const { stored } = await startModel(backend);
		expect(stored.error.value).toBe('This did not work: no answer');
		await stored.refresh();
		expect(stored.error.value).toBeNull();
	});
});

describe('a backup', () => {
	it('is written as one file of today', async () => {
		const backend = createFakeBackend([policy({ sites: [A] })]);
		const model = await startModel(backend);
		await model.backup.exportAll();
		expect(JSON.parse(backend.files.get('cookie-policies-2026-11-22.json') ?? '')).toMatchObject({
			format: 'cookie-policy-backup/1',
			policies: [{ sites: [A] }],
		});
	});

	it('of any size is written as files that can be read again, none above the limit', () => {
		const policies = Array.from({ length: 20 }, (_, index) => policy({ sites: [`p${index}.example`] }));
		const size = JSON.stringify(policies[0]).length;
		for (const limit of [size * 3, size * 7.5, size * 30]) {
			const whole: Backup = { ...backup(policies), omitted: [{ key: 'policy:é', reason: 'unreadable' }] };
			const { texts, tooLarge } = backupTexts(whole, limit);
			expect(tooLarge).toEqual([]);
			expect(texts.flatMap((text) => JSON.parse(text).policies)).toEqual(policies);
			for (const text of texts) {
				expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(limit);
				expect(backupContents(JSON.parse(text))).toMatchObject({ omitted: ['policy:é'] });
			}
		}
		const large = policy({ sites: ['large.example'], title: 'x'.repeat(size * 3) });
		const { texts, tooLarge } = backupTexts(backup([...policies, large]), size * 3);
		expect(tooLarge).toEqual(['large.example']);
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
		backend.outcomes.set('all.json', { kind: 'backup', backup: backup([policy({ sites: [A] })]) });
		const model = await startModel(backend);
		const ofSize = (size: number) =>
			Object.defineProperty(new File(['{}'], 'all.json'), 'size', { value: size });
		await model.backup.choose(ofSize(26 * 1024 * 1024));
		expect(model.backup.offer.value?.contents.sites).toEqual([A]);
		await model.backup.choose(ofSize(61 * 1024 * 1024));
		expect(model.backup.problem.value?.failure).toMatchObject({ code: 'too-large', limit: MAX_JSON_BYTES });
	});

	it('that names a site twice says so before it is restored', () => {
		const file = backup([policy({ sites: [A, B] }), policy({ sites: [A] })]);
		expect(backupContents(file)).toMatchObject({ sites: [A, B], repeated: [A] });
	});

	it('is offered with what it replaces, adds and leaves, and changes nothing until agreed to', async () => {
		const backend = createFakeBackend([policy({ sites: [A] }), policy({ sites: ['kept.example'] })]);
		backend.outcomes.set('all.json', {
			kind: 'backup',
			backup: backup([policy({ sites: [A], title: 'other' }), policy({ sites: [B] })]),
		});
		const model = await startModel(backend);
		await model.backup.choose(new File(['{}'], 'all.json'));
		expect(model.backup.offer.value).toMatchObject({ replaced: [A], added: [B], kept: ['kept.example'] });
		expect(backend.stored.has(B)).toBe(false);
		await model.backup.accept();
		expect([...backend.stored.keys()].sort()).toEqual([A, B, 'kept.example']);
		await model.undo();
		expect(backend.stored.has(B)).toBe(false);
	});

	it('can be declined', async () => {
		const backend = createFakeBackend();
		const model = await startModel(backend);
		await model.backup.propose(backup([policy({ sites: [A] })]), 'x.json');
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
		[{ ...backup([]), format: 'cookie-policy-backup/2' }, 'newer-format', 'cookie-policy-backup/2'],
		[{ ...backup([]), policies: 3 }, 'invalid', 'policies'],
		[backup([policy({ sites: [A] }), 7]), 'invalid', 'policies.1.sites'],
		[backup([policy({ sites: ['NOT CANONICAL'] })]), 'invalid', 'policies.0.sites.0'],
	])('of %j is refused as %s', (file, code, place) => {
		expect(backupContents(file)).toEqual({ code, place });
	});
});
