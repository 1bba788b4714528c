import { expect, it, vi } from 'vitest';
import type { ValuedCookie } from '../../../src/browser-data/consent-cookies.ts';
import { watchJar } from '../../../src/headless/pass/jar-watch.ts';
import type { CookieChange } from '../../../src/ports/cookies.ts';

const cookie = (name: string, value: string, fields: Partial<ValuedCookie> = {}): ValuedCookie => ({
	...{
		name,
		value,
		domain: 'a.example',
		hostOnly: true,
		path: '/',
		secure: true,
		httpOnly: false,
		session: true,
		storeId: '0',
	},
	...fields,
});

it('tells what differs between two reads, and no value', async () => {
	let jar: readonly ValuedCookie[] = [cookie('a', 'secret-1'), cookie('b', '1')];
	const changes: CookieChange[] = [];
	const watcher = watchJar({
		jar: async () => jar,
		engine: 'chromium',
		onChange: (change) => changes.push(change),
	});
	const told = () =>
		changes.splice(0).map((change) => `${change.cookie.name} ${change.removed} ${change.cause}`);
	await watcher.read();
	expect(told()).toEqual(['a false explicit', 'b false explicit']);
	jar = [cookie('a', 'secret-2'), cookie('c', '1', { session: false, expirationDate: 1 })];
	await watcher.read();
	expect(JSON.stringify(changes)).not.toContain('secret');
	expect(told()).toEqual(['a true overwrite', 'a false explicit', 'b true explicit']);
	await watcher.read();
	expect(told()).toEqual([]);
	expect(watcher.cookies().map(({ name }) => name)).toEqual(['a']);
	await watcher.stop();
});

it('reads the choice in a consent manager’s cookie', async () => {
	const changes: CookieChange[] = [];
	const watcher = watchJar({
		jar: async () => [cookie('tarteaucitron', '!matomo=false')],
		engine: 'chromium',
		onChange: (change) => changes.push(change),
	});
	await watcher.stop();
	expect(changes[0]?.consent).toMatchObject({ tool: 'tarteaucitron', answer: 'refused' });
});

it('never compares an earlier jar with a later one, however long a read takes', async () => {
	let asked = 0;
	const changes: CookieChange[] = [];
	const jars = [[], [cookie('a', '1')], [cookie('a', '1'), cookie('b', '1')]];
	const watcher = watchJar({
		// The earlier a read begins, the later it ends.
		jar: async () => {
			const jar = jars[Math.min(asked, 2)] ?? [];
			await new Promise((resolve) => setTimeout(resolve, 30 - 10 * Math.min(asked++, 2)));
			return jar;
		},
		engine: 'chromium',
		onChange: (change) => changes.push(change),
	});
	await Promise.all([watcher.read(), watcher.read()]);
	await watcher.stop();
	expect(changes.map(({ cookie: { name }, removed }) => `${name} ${removed}`)).toEqual([
		'a false',
		'b false',
	]);
});

it('reads soon what is expected to have changed', async () => {
	vi.useFakeTimers();
	let reads = 0;
	const watcher = watchJar({
		jar: async () => {
			reads++;
			return [];
		},
		engine: 'chromium',
		onChange: () => undefined,
	});
	await vi.advanceTimersByTimeAsync(0);
	expect(reads).toBe(1);
	watcher.expectChange();
	await vi.advanceTimersByTimeAsync(30);
	expect(reads).toBe(2);
	await watcher.stop();
	vi.useRealTimers();
});
