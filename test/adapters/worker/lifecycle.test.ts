import { afterEach, expect, it, vi } from 'vitest';

type Installed = (details: { reason: string }) => void;
const { listeners } = vi.hoisted(() => ({ listeners: [] as Installed[] }));

vi.mock('../../../src/adapters/both/browser.ts', () => ({
	browser: { runtime: { onInstalled: { addListener: (listener: Installed) => listeners.push(listener) } } },
}));

const { onFirstInstall } = await import('../../../src/adapters/worker/lifecycle.ts');

afterEach(() => listeners.splice(0));

it.each([
	['install', 1],
	['update', 0],
	['browser_update', 0],
	['chrome_update', 0],
	['shared_module_update', 0],
])('of %s, the first installation is %i', (reason, times) => {
	const listener = vi.fn();
	onFirstInstall(listener);
	for (const installed of listeners) installed({ reason });
	expect(listener).toHaveBeenCalledTimes(times);
});
