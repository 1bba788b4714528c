import type { RecordingSign } from '../../../ports/recording.ts';
import { browser } from '../../both/browser.ts';
import { tabs } from '../../both/tabs.ts';

const SIZES = [16, 24, 32] as const;

/** Returns icon paths by size, from the root: a worker's relative paths start at its own folder. */
function paths(name: string): Record<string, string> {
	return Object.fromEntries(SIZES.map((size) => [String(size), `/icons/${name}-${size}.png`]));
}

export const recordingSign: RecordingSign = {
	async show(tabId, isOn) {
		try {
			await browser.action.setIcon({ tabId, path: paths(isOn ? 'recording' : 'icon') });
		} catch (error) {
			if ((await tabs.get(tabId)) !== null) throw error;
		}
	},
};
