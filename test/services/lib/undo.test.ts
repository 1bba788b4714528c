import { beforeEach, expect, it } from 'vitest';
import { createUndoableStore, type UndoableStore } from '../../../src/services/lib/undo.ts';
import { createFakeClock, type FakeClock } from '../../fakes/fake-clock.ts';
import { createFakeStore, type FakeStore } from '../../fakes/fake-store.ts';

let local: FakeStore;
let clock: FakeClock;
let store: UndoableStore;

beforeEach(() => {
	local = createFakeStore();
	clock = createFakeClock();
	let tokens = 0;
	store = createUndoableStore({ local, clock, token: () => `t${++tokens}` });
});

it('brings back values, absences and removals alike', async () => {
	local.data.set('a', 1);
	local.data.set('b', 2);
	const token = await store.change({ a: 10, b: null, c: 30 });
	expect([local.data.get('a'), local.data.has('b'), local.data.get('c')]).toEqual([10, false, 30]);
	expect(await store.undo(token)).toBe(true);
	expect([local.data.get('a'), local.data.get('b'), local.data.has('c')]).toEqual([1, 2, false]);
});

it('works once', async () => {
	const token = await store.change({ a: 1 });
	expect(await store.undo(token)).toBe(true);
	expect(await store.undo(token)).toBe(false);
	expect(await store.undo('never heard of')).toBe(false);
});

it('never spoils a newer change of the same key', async () => {
	const first = await store.change({ a: 1 });
	await store.change({ a: 2 });
	expect(await store.undo(first)).toBe(false);
	expect(local.data.get('a')).toBe(2);
});

it('takes back two changes of different keys in any order', async () => {
	const first = await store.change({ a: 1 });
	const second = await store.change({ b: 2 });
	expect(await store.undo(first)).toBe(true);
	expect(await store.undo(second)).toBe(true);
	expect([...local.data.keys()]).toEqual([]);
});

it('keeps no more than ten ways back', async () => {
	const tokens: string[] = [];
	for (let i = 0; i < 12; i++) {
		await clock.advance(1);
		tokens.push(await store.change({ [`k${i}`]: i }));
	}
	expect([...local.data.keys()].filter((key) => key.startsWith('undo:'))).toHaveLength(10);
	expect(await store.undo(tokens[1] ?? '')).toBe(false);
	expect(await store.undo(tokens[2] ?? '')).toBe(true);
});
