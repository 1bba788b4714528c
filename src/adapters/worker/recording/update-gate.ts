import type { UpdateGate } from '../../../ports/recording.ts';
import { browser } from '../../both/browser.ts';

/** Chromium 116 and later; Firefox has views of its own instead. */
interface ContextReader {
	getContexts?: (filter: { contextTypes: readonly string[] }) => Promise<readonly unknown[]>;
}

export const updateGate: UpdateGate = {
	async isPageOpen() {
		const { getContexts } = browser.runtime as unknown as ContextReader;
		if (getContexts) return (await getContexts({ contextTypes: ['TAB'] })).length > 0;
		return browser.extension.getViews({ type: 'tab' }).length > 0;
	},
	restart: () => browser.runtime.reload(),
};

/**
 * Listens for updates that wait. With a listener, Chromium and Firefox install one when we restart ourselves, or when
 * the browser starts; Chromium also when the worker is idle and no page of ours is open.
 */
export function onUpdateAvailable(listener: () => void): void {
	browser.runtime.onUpdateAvailable.addListener(() => listener());
}
