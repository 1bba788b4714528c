import { expect, it, vi } from 'vitest';

type Pressed = (command: string, tab?: { windowId?: number }) => void;
const { listeners, open } = vi.hoisted(() => ({
	listeners: [] as Pressed[],
	open: vi.fn(async (_: { windowId: number }) => undefined),
}));

vi.mock('../../../src/adapters/both/browser.ts', () => ({
	browser: {
		commands: { onCommand: { addListener: (listener: Pressed) => listeners.push(listener) } },
		sidePanel: { open },
	},
}));

const { openPanelAtKeys } = await import('../../../src/adapters/worker/panel-command.ts');

it('the keys for the side panel open it in the turn of the event, in the window of the tab', () => {
	openPanelAtKeys();
	const [press] = listeners;
	press?.('open-panel', { windowId: 7 });
	expect(open).toHaveBeenCalledWith({ windowId: 7 });
	press?.('open-panel');
	expect(open).toHaveBeenCalledTimes(1);
});
