import type { ManagedValues } from '../../ports/managed.ts';
import { browser } from '../both/browser.ts';

/** The browser's managed storage. Firefox rejects where no organisation has set anything, and reads it at its start alone. */
export const managedValues: ManagedValues = {
	async read() {
		const values = await browser.storage.managed.get(null).catch(() => ({}));
		return Object.keys(values).length === 0 ? null : values;
	},
};

/** Listens to changes of what the organisation has set. An event of its own: our own storage wakes nobody. */
export function onManagedChange(listener: () => void): void {
	browser.storage.managed.onChanged?.addListener(listener);
}
