import type { Alarms } from '../../ports/time.ts';
import { browser } from '../both/browser.ts';

export const alarms: Alarms = {
	async set(name, at) {
		await browser.alarms.create(name, { when: at });
	},
	async clear(name) {
		await browser.alarms.clear(name);
	},
};

/** Listens to alarms. */
export function onAlarm(listener: (name: string) => void): void {
	browser.alarms.onAlarm.addListener(({ name }) => listener(name));
}
