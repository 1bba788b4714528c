import { browser } from '../both/browser.ts';

/**
 * Asks the person for hosts. Must be called first in a click, nothing awaited before it; in Chromium the
 * popup may be gone before it resolves, so that nothing may depend on the answer.
 */
export function requestOrigins(origins: readonly string[]): Promise<boolean> {
	return browser.permissions.request({ origins: [...origins] });
}

/** Whether hosts are granted already. */
export function hasOrigins(origins: readonly string[]): Promise<boolean> {
	return browser.permissions.contains({ origins: [...origins] });
}
