import { beforeEach, describe, expect, it } from 'vitest';
import { createHandlers } from '../../../background/intent-handlers.ts';
import { createCheckedStore } from '../../../src/services/lib/checked-store.ts';
import { aPolicy } from '../../fakes/a-policy.ts';
import { createFakeBrowser } from '../../fakes/fake-browser.ts';
import { createFakeStore, type FakeStore } from '../../fakes/fake-store.ts';

const HOST = 'lumiere.opendatasoft.com';

let disk: FakeStore;
let session: FakeStore;
let secured: number;

beforeEach(() => {
	disk = createFakeStore();
	session = createFakeStore();
	secured = 0;
});

/** A new worker's store. Chromium forgets what follows a failed write, unless it is secured first. */
function wake(isChromium: boolean) {
	const secure = async () => {
		await disk.set({ filler: '' });
		await disk.remove(['filler']);
		secured++;
	};
	const local = isChromium ? { ...disk, set: (values: object) => disk.set({ ...values }), secure } : disk;
	return createCheckedStore({ local, session, onError: () => undefined });
}

describe.each([
	['Chromium', true, '-restart'],
	['Firefox', false, ''],
] as const)('storage on a disk that fails, in %s', (_, isChromium, suffix) => {
	it.each([
		['QUOTA_BYTES quota exceeded', 'storage-full', 'full'],
		[
			'IO error: .../000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)',
			'storage-full',
			'full',
		],
		['QuotaExceededError: storage.local API call exceeded its quota limitations.', 'storage-full', 'full'],
		['An unexpected error occurred', 'storage-failed', 'failing'],
	])('refuses after %j with %s', async (message, code, reason) => {
		disk.set = () => Promise.reject(new Error(message));
		await expect(wake(isChromium).set({ a: 1 })).rejects.toMatchObject({ code: `${code}${suffix}` });
		expect(disk.data.size).toBe(0);
		expect(await wake(isChromium).trouble()).toBe(isChromium ? 'restart' : reason);
	});

	it('costs nothing and tells nothing as long as it does not', async () => {
		const store = wake(isChromium);
		await store.set({ a: 1 });
		await store.remove(['a']);
		expect([secured, session.data.size, await store.trouble()]).toEqual([0, 0, null]);
	});

	it('writes again once there is room, also in a later worker', async () => {
		disk.failures = 1;
		await expect(wake(isChromium).set({ a: 1 })).rejects.toThrow();
		const store = wake(isChromium);
		await store.set({ a: 2 });
		await store.set({ a: 3 });
		expect(disk.data.get('a')).toBe(3);
		expect(disk.data.has('filler')).toBe(false);
		// Once for each worker: in Chromium what follows a failed write is lost at the end of the browser.
		expect(secured).toBe(isChromium ? 1 : 0);
		expect(await store.trouble()).toBe(isChromium ? 'restart' : null);
	});

	it('changes nothing while it cannot be secured', async () => {
		disk.failures = 2;
		const store = wake(isChromium);
		await expect(store.set({ a: 1 })).rejects.toThrow();
		await expect(store.set({ a: 2 })).rejects.toThrow();
		expect(disk.data.has('a')).toBe(false);
		await store.set({ a: 3 });
		expect(disk.data.get('a')).toBe(3);
	});
});

it('a full disk is told to who saves, in the popup and in the list of policies', async () => {
	const browser = createFakeBrowser();
	browser.navigate(1, `https://${HOST}/`);
	await browser.advance(500);
	const ask = createHandlers(browser.wake());
	await ask['policy.save']({ policy: aPolicy(HOST, ['a']) });
	browser.local.quota = 0;
	const saving = ask['policy.save']({ policy: aPolicy(HOST, ['b']) });
	await expect(saving).rejects.toMatchObject({ code: 'storage-full', detail: ['failure_storage_full'] });
	const inspection = await ask.inspect({ tabId: 1 });
	expect(inspection).toMatchObject({ state: 'ready', trouble: [{ area: 'disk', reason: 'full' }] });
	expect(await ask['policy.list'](null)).toMatchObject({ policies: [{ declarations: 1 }], disk: 'full' });
	browser.local.quota = Number.POSITIVE_INFINITY;
	await ask['policy.save']({ policy: aPolicy(HOST, ['b', 'c']) });
	expect(await ask['policy.list'](null)).toMatchObject({ policies: [{ declarations: 2 }], disk: null });
});
