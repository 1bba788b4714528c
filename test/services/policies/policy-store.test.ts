import { beforeEach, describe, expect, it } from 'vitest';
import { inForceFingerprint } from '../../../src/core/policy/in-force-fingerprint.ts';
import type { PolicyPages } from '../../../src/core/policy/source-page.ts';
import { readStorageTrouble } from '../../../src/services/lib/storage-trouble.ts';
import { createUndoableStore, type UndoableStore } from '../../../src/services/lib/undo.ts';
import { createOrganisationInUse } from '../../../src/services/organisation/organisation-in-use.ts';
import { createPolicyStore, type PolicyStore } from '../../../src/services/policies/policy-store.ts';
import { aDeclaration, aPolicy } from '../../fakes/a-policy.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createFakeStore, type FakeStore } from '../../fakes/fake-store.ts';

const SITE = 'lumiere.opendatasoft.com';

let local: FakeStore;
let undoable: UndoableStore;
let store: PolicyStore;

beforeEach(() => {
	local = createFakeStore();
	const clock = createFakeClock();
	let tokens = 0;
	undoable = createUndoableStore({ local, clock, token: () => `t${++tokens}` });
	const organisation = createOrganisationInUse({ local });
	store = createPolicyStore({ local, undoable, clock, organisation });
});

const namesInForce = async (host: string) => {
	const { policy } = await store.resolve(host, false);
	return policy.declarations.flatMap(({ names }) => names);
};

describe('the source of a policy', () => {
	const pages: PolicyPages = {
		pages: [{ language: 'en', url: null, kind: 'text', content: 'Cookies: a (1 year)' }],
		reason: null,
	};
	const older = { pages: null, reason: 'older-version' };

	it('is stored with it, for each of its sites, and undone with it', async () => {
		const undo = await store.save({ ...aPolicy(SITE, ['a']), sites: [SITE, 'data.ville.test'] }, { pages });
		expect(await store.source(SITE)).toEqual(pages);
		expect(await store.source('data.ville.test')).toEqual(pages);
		await undoable.undo(undo);
		expect(await store.source(SITE)).toEqual(older);
	});

	it('stays where only rows were corrected, and is replaced by one that was read anew', async () => {
		await store.save(aPolicy(SITE, ['a']), { pages });
		await store.save(aPolicy(SITE, ['a', 'b']));
		expect(await store.source(SITE)).toEqual(pages);
		await store.save(aPolicy(SITE, ['c']), { pages: { pages: null, reason: 'not-a-text' } });
		expect(await store.source(SITE)).toEqual({ pages: null, reason: 'not-a-text' });
	});

	it('is deleted with it, which undo brings back', async () => {
		await store.save(aPolicy(SITE, ['a']), { pages });
		const undo = await store.delete([SITE]);
		expect([...local.data.keys()].filter((key) => key.startsWith('source:'))).toEqual([]);
		await undoable.undo(undo);
		expect(await store.source(SITE)).toEqual(pages);
	});

	it('goes where a backup brings another text', async () => {
		await store.save(aPolicy(SITE, ['a']), { pages });
		await undoable.change(await store.storedValues([aPolicy(SITE, ['b'])]));
		expect(await store.source(SITE)).toEqual(older);
	});

	it('is left out above a million characters, with the reason', async () => {
		const page = { language: null, url: null, kind: 'text', content: 'x'.repeat(500_001) };
		await store.save(aPolicy(SITE, ['a']), { pages: { pages: [page, page], reason: null } });
		expect(await store.source(SITE)).toEqual({ pages: null, reason: 'too-large' });
	});

	it.each([7, { pages: [], reason: null }, { pages: null, reason: 'other' }])(
		'is refused as %j',
		async (given) => {
			await expect(store.save(aPolicy(SITE, ['a']), { pages: given })).rejects.toThrow('not-a-policy');
			expect(local.data.size).toBe(0);
		},
	);
});

describe('saving a policy', () => {
	it('puts it in force for its site and leaves others alone', async () => {
		await store.save(aPolicy(SITE, ['a']));
		expect(await namesInForce(SITE)).toEqual(['a']);
		expect((await store.resolve(`x.${SITE}`, false)).policy.inForce.kind).toBe('default');
		expect((await store.resolve('data.ville.test', false)).policy.inForce.kind).toBe('none');
	});

	it('stores a policy of two sites once for each', async () => {
		await store.save({ ...aPolicy(SITE, ['a']), sites: [SITE, '*.ville.test'] });
		expect((await store.get(SITE))?.sites).toEqual([SITE]);
		expect(await namesInForce('data.ville.test')).toEqual(['a']);
		expect((await store.list()).map(({ site }) => site)).toEqual(['*.ville.test', SITE]);
	});

	it('replaces what was there, which undo brings back', async () => {
		await store.save(aPolicy(SITE, ['a']));
		const token = await store.save(aPolicy(SITE, ['b']));
		expect(await namesInForce(SITE)).toEqual(['b']);
		expect(await undoable.undo(token)).toBe(true);
		store.clearCache();
		expect(await namesInForce(SITE)).toEqual(['a']);
	});

	it('keeps the last ten former versions, and counts them', async () => {
		for (let i = 0; i < 14; i++) await store.save(aPolicy(SITE, [`v${i}`]));
		expect((await store.list())[0]?.versions).toBe(11);
		const history = JSON.stringify(local.data.get(`policy-history:${SITE}`));
		expect(history).toContain('sha256:v12');
		expect(history).toContain('sha256:v3');
		expect(history).not.toContain('sha256:v2"');
	});

	it('makes no new version of the same text read again', async () => {
		await store.save(aPolicy(SITE, ['a']));
		await store.save({ ...aPolicy(SITE, ['a']), readAt: '2026-11-22T00:00:00Z' });
		expect((await store.list())[0]).toMatchObject({ versions: 1, readAt: '2026-11-22T00:00:00Z' });
	});

	it('keeps as a former version what was corrected by hand, when the same text is imported again', async () => {
		const text = aPolicy(SITE, ['a', 'b']);
		await store.save({ ...text, declarations: [aDeclaration(['a'], { edited: true })] });
		await store.save(text);
		expect((await store.list())[0]?.versions).toBe(2);
		expect(JSON.stringify(local.data.get(`policy-history:${SITE}`))).toContain('"edited":true');
		const { inForce, fingerprint } = (await store.get(SITE)) ?? {};
		expect([inForce, fingerprint]).toEqual([inForceFingerprint(text.declarations), text.fingerprint]);
	});

	it('compares with a policy that an older version stored, without a fingerprint of what is in force', async () => {
		const old = { policy: aPolicy(SITE, ['a']), savedAt: 1, versions: 1 };
		local.data.set(`policy:${SITE}`, { version: 1, value: old });
		expect((await store.get(SITE))?.inForce).toBe(inForceFingerprint(old.policy.declarations));
		await store.save({ ...aPolicy(SITE, ['a']), fingerprint: 'sha256:other' });
		expect((await store.list())[0]?.versions).toBe(1);
		await store.save({ ...aPolicy(SITE, ['b']), inForce: 'sha256:claimed by a file' });
		expect((await store.list())[0]?.versions).toBe(2);
		expect((await store.get(SITE))?.inForce).toBe(inForceFingerprint(aPolicy(SITE, ['b']).declarations));
	});

	it.each([
		['no-declarations', aPolicy(SITE, [])],
		['no-site', { ...aPolicy(SITE, ['a']), sites: [] }],
		['not-a-policy', { ...aPolicy(SITE, ['a']), format: 'cookie-policy/2' }],
		['not-a-policy', { ...aPolicy(SITE, ['a']), sites: ['https://x.test/'] }],
		['not-a-policy', { ...aPolicy(SITE, ['a']), declarations: [aDeclaration([])] }],
		['not-a-policy', null],
		['not-a-policy', 'text'],
	])('refuses with the reason %s and stores nothing', async (code, policy) => {
		await expect(store.save(policy)).rejects.toMatchObject({ code });
		expect(local.data.size).toBe(0);
	});

	it('stores a policy without declarations where it is kept as one that declares nothing', async () => {
		await store.save(aPolicy(SITE, ['a']));
		const undo = await store.save(aPolicy(SITE, []), { declaresNothing: true });
		expect((await store.list())[0]).toMatchObject({ declarations: 0, versions: 2 });
		expect(await store.get(SITE)).toMatchObject({ declarations: [], inForce: inForceFingerprint([]) });
		expect(undo).not.toBe('');
	});

	it('leaves data of a newer version as it is', async () => {
		const newer = { version: 9, value: { shape: 'unheard of' } };
		local.data.set(`policy:${SITE}`, newer);
		await expect(store.save(aPolicy(SITE, ['a']))).rejects.toMatchObject({ code: 'newer-format' });
		await expect(store.delete([SITE])).rejects.toMatchObject({ code: 'newer-format' });
		expect(local.data.get(`policy:${SITE}`)).toEqual(newer);
	});

	it('puts a damaged entry aside rather than losing it', async () => {
		local.data.set(`policy:${SITE}`, 'scrambled');
		await store.save(aPolicy(SITE, ['a']));
		expect(await namesInForce(SITE)).toEqual(['a']);
		expect(local.data.get(`damaged:policy:${SITE}`)).toBe('scrambled');
	});

	it('changes nothing when storage is full', async () => {
		await store.save(aPolicy(SITE, ['a']));
		const before = new Map(local.data);
		local.quota = 0;
		await expect(store.save(aPolicy(SITE, ['b']))).rejects.toThrow('quota');
		expect(local.data).toEqual(before);
		expect(await namesInForce(SITE)).toEqual(['a']);
	});

	it('is in force at once even for a host that is being resolved meanwhile', async () => {
		const slow = local.getMany;
		local.getMany = async (keys) => {
			const values = await slow(keys);
			local.getMany = slow;
			await store.save(aPolicy(SITE, ['new']));
			return values;
		};
		await store.resolve(SITE, false);
		expect(await namesInForce(SITE)).toEqual(['new']);
	});
});

describe('deleting a policy', () => {
	it('gives the site back to its family or the default', async () => {
		await store.save(aPolicy('*.opendatasoft.com', ['family']));
		await store.save(aPolicy(SITE, ['own']));
		await store.delete([SITE]);
		expect(await namesInForce(SITE)).toEqual(['family']);
		await store.delete(['*.opendatasoft.com']);
		expect((await store.resolve(SITE, false)).policy.inForce.kind).toBe('default');
	});

	it('can be taken back, former versions included', async () => {
		await store.save(aPolicy(SITE, ['a']));
		await store.save(aPolicy(SITE, ['b']));
		const token = await store.delete([SITE]);
		expect(local.data.has(`policy-history:${SITE}`)).toBe(false);
		expect(await undoable.undo(token)).toBe(true);
		expect((await store.list())[0]?.versions).toBe(2);
		expect(local.data.has(`policy-history:${SITE}`)).toBe(true);
	});
});

describe('reading policies', () => {
	it('lists what is sound, tells what is not, and loses neither', async () => {
		await store.save(aPolicy(SITE, ['a']));
		local.data.set('policy:broken.test', { version: 1, value: { policy: 1 } });
		local.data.set('policy:newer.test', { version: 2, value: {} });
		const policies = await store.list();
		expect(policies.map(({ site }) => site)).toEqual([SITE]);
		expect(await readStorageTrouble(local)).toEqual([
			{ key: 'policy:broken.test', reason: 'unreadable' },
			{ key: 'policy:newer.test', reason: 'newer-format' },
		]);
		expect((await store.resolve('broken.test', false)).policy.inForce.kind).toBe('none');
		expect(local.data.has('policy:broken.test')).toBe(true);
	});

	it('takes one read per host however many policies are stored, and none the second time', async () => {
		for (let i = 0; i < 300; i++) local.data.set(`policy:p${i}.test`, 'x');
		let reads = 0;
		const { getMany } = local;
		local.getMany = (keys) => {
			reads++;
			expect(keys.length).toBeLessThan(5);
			return getMany(keys);
		};
		await store.resolve('data.ville.test', false);
		await store.resolve('data.ville.test', false);
		expect(reads).toBe(1);
	});
});
