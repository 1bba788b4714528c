import { beforeEach, describe, expect, it } from 'vitest';
import { createUndoableStore, type UndoableStore } from '../../../src/services/lib/undo.ts';
import { type BackupService, createBackup } from '../../../src/services/policies/backup.ts';
import { createPolicyStore, type PolicyStore } from '../../../src/services/policies/policy-store.ts';
import { createSiteStore } from '../../../src/services/sites/site-store.ts';
import { aDeclaration, aPolicy } from '../../fakes/a-policy.ts';
import { siteOf } from '../../fakes/fake-browser.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createFakeStore, type FakeStore } from '../../fakes/fake-store.ts';

function extension() {
	const local = createFakeStore();
	const clock = createFakeClock();
	let tokens = 0;
	const undoable = createUndoableStore({ local, clock, token: () => `t${++tokens}` });
	const policies = createPolicyStore({ local, undoable, clock });
	const permissions = { origins: async () => [], remove: async () => undefined };
	const sites = createSiteStore({ sites: { siteOf }, local, session: createFakeStore(), clock, permissions });
	return {
		local,
		undoable,
		policies,
		sites,
		backup: createBackup({ local, policies, sites, undoable, clock }),
	};
}

let local: FakeStore;
let undoable: UndoableStore;
let policies: PolicyStore;
let backup: BackupService;

beforeEach(() => {
	({ local, undoable, policies, backup } = extension());
});

async function someBackup() {
	const other = extension();
	await other.policies.save(aPolicy('a.test', ['a']));
	await other.policies.save(aPolicy('*.b.test', ['b']));
	await other.sites.setPlatform('a.test', true);
	return JSON.parse(JSON.stringify(await other.backup.export(null)));
}

describe('a backup', () => {
	it('restored elsewhere brings the same policies and sites', async () => {
		const file = await someBackup();
		expect(await backup.restore(file)).toMatchObject({ restored: 2 });
		policies.clearCache();
		expect({ ...(await backup.export(null)), exportedAt: '' }).toEqual({ ...file, exportedAt: '' });
	});

	it('leaves alone what it does not name, and can be taken back', async () => {
		await policies.save(aPolicy('kept.test', ['k']));
		await policies.save(aPolicy('a.test', ['mine']));
		const { undo } = await backup.restore(await someBackup());
		policies.clearCache();
		expect((await policies.get('kept.test'))?.declarations).toHaveLength(1);
		expect((await policies.get('a.test'))?.fingerprint).toBe('sha256:a');
		expect(await undoable.undo(undo)).toBe(true);
		expect((await policies.get('a.test'))?.fingerprint).toBe('sha256:mine');
		expect(await policies.get('*.b.test')).toBeNull();
	});

	it.each([
		['not-a-backup', null],
		['not-a-backup', 'text'],
		['not-a-backup', []],
		['not-a-backup', { format: 'cookie-policy/1' }],
		['newer-backup', { format: 'cookie-policy-backup/2', policies: [] }],
		['broken-backup', { format: 'cookie-policy-backup/1' }],
		['broken-backup', { format: 'cookie-policy-backup/1', exportedAt: '', policies: [{}], sites: [] }],
	])('is refused with %s when it is %j, and nothing is touched', async (code, file) => {
		await expect(backup.restore(file)).rejects.toMatchObject({ code });
		expect(local.data.size).toBe(0);
	});

	it('with one broken policy among good ones restores none, and says where', async () => {
		const file = await someBackup();
		file.policies[1].declarations[0].storage = 'cupboard';
		await expect(backup.restore(file)).rejects.toMatchObject({
			code: 'broken-backup',
			detail: ['failure_broken_backup', 'policies.1.declarations.0.storage'],
		});
		expect(local.data.size).toBe(0);
	});

	it('does not overwrite what a newer version wrote', async () => {
		for (const key of ['policy:a.test', 'site:a.test']) {
			local.data.clear();
			local.data.set(key, { version: 5, value: null });
			await expect(backup.restore(await someBackup())).rejects.toMatchObject({ code: 'newer-format' });
			expect([...local.data.keys()]).toEqual([key]);
		}
	});

	it('names what it lacks, and counts a site once', async () => {
		local.data.set('policy:broken.test', 'scrambled');
		local.data.set('site:newer.test', { version: 9, value: null });
		const { omitted } = await backup.export(null);
		expect(omitted).toEqual([
			{ key: 'policy:broken.test', reason: 'unreadable' },
			{ key: 'site:newer.test', reason: 'newer-format' },
		]);
		const file = await someBackup();
		const twice = { ...file, omitted, policies: [...file.policies, aPolicy('a.test', ['last'])] };
		expect(await backup.restore(twice)).toMatchObject({ restored: 2 });
		policies.clearCache();
		expect((await policies.get('a.test'))?.fingerprint).toBe('sha256:last');
	});

	it('is given in parts that a message can carry', async () => {
		const purpose = 'é'.repeat(5_000_000);
		for (let index = 0; index < 5; index++) {
			const declarations = [aDeclaration(['a'], { purpose })];
			await policies.save(aPolicy(`p${index}.test`, [], { declarations }));
		}
		const sites: (readonly string[])[] = [];
		for (let after: string | null = null; ; ) {
			const part: Awaited<ReturnType<BackupService['export']>> = await backup.export(after);
			sites.push(part.policies.flatMap((policy) => policy.sites));
			after = part.next;
			if (after === null) break;
		}
		expect(sites).toEqual([
			['p0.test', 'p1.test', 'p2.test'],
			['p3.test', 'p4.test'],
		]);
	}, 30_000);

	it('that does not fit changes nothing', async () => {
		local.quota = 10;
		await expect(backup.restore(await someBackup())).rejects.toThrow('quota');
		expect(local.data.size).toBe(0);
	});
});
