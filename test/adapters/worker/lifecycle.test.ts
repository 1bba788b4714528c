import { afterEach, expect, it, vi } from 'vitest';

type Installed = (details: { reason: string }) => Promise<void>;
const { listeners, stored } = vi.hoisted(() => ({
	listeners: [] as Installed[],
	stored: {} as Record<string, unknown>,
}));

vi.mock('../../../src/adapters/both/browser.ts', () => ({
	browser: {
		runtime: { onInstalled: { addListener: (listener: Installed) => listeners.push(listener) } },
		storage: { local: { get: async () => stored } },
	},
}));

const { onFirstInstall } = await import('../../../src/adapters/worker/lifecycle.ts');

afterEach(() => {
	listeners.splice(0);
	delete stored['settings'];
});

it.each([
	['install', 1],
	['update', 0],
	['browser_update', 0],
	['chrome_update', 0],
	['shared_module_update', 0],
])('of %s, the first installation is %i', async (reason, times) => {
	const listener = vi.fn();
	onFirstInstall(listener);
	for (const installed of listeners) await installed({ reason });
	expect(listener).toHaveBeenCalledTimes(times);
});

it('is not first where something is stored, as at each start with an extension of the command line', async () => {
	stored['settings'] = {};
	const listener = vi.fn();
	onFirstInstall(listener);
	for (const installed of listeners) await installed({ reason: 'install' });
	expect(listener).not.toHaveBeenCalled();
});
