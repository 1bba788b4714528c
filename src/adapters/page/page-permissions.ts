import type { Unsubscribe } from '../../ports/unsubscribe.ts';
import { browser } from '../both/browser.ts';

/**
 * Asks the person for hosts. Must be called first in a click handler, with nothing awaited before it. In Chromium the
 * popup may be closed before it resolves, so that nothing may depend on the answer.
 */
export function requestOrigins(origins: readonly string[]): Promise<boolean> {
	return browser.permissions.request({ origins: [...origins] });
}

/** Whether hosts are granted already. */
export function hasOrigins(origins: readonly string[]): Promise<boolean> {
	return browser.permissions.contains({ origins: [...origins] });
}

/** Runs a function when hosts were granted or withdrawn, by our prompt or in the browser's settings. */
export function watchGrants(run: () => void): Unsubscribe {
	const { onAdded, onRemoved } = browser.permissions;
	const listener = () => run();
	onAdded.addListener(listener);
	onRemoved.addListener(listener);
	return () => {
		onAdded.removeListener(listener);
		onRemoved.removeListener(listener);
	};
}
