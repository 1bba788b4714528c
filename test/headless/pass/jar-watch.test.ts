import { expect, it } from 'vitest';
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
