import type { ManagedValues } from '../../ports/managed.ts';
import { browser } from '../both/browser.ts';

/** Firefox's answer where no organisation has set anything. */
const NOTHING_SET = /managed storage manifest not found/i;

/** The browser's managed storage; Firefox reads it at its start alone. */
export const managedValues: ManagedValues = {
	async read() {
		try {
			const values = await browser.storage.managed.get(null);
			return Object.keys(values).length === 0 ? null : values;
		} catch (error) {
			if (NOTHING_SET.test(String(error))) return null;
			throw error;
		}
	},
};

/** Listens to changes of what the organisation has set. An event of its own: our own storage wakes nobody. */
export function onManagedChange(listener: () => void): void {
	browser.storage.managed.onChanged?.addListener(listener);
}
