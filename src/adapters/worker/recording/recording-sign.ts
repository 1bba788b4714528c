import type { RecordingSign } from '../../../ports/recording.ts';
import { browser } from '../../both/browser.ts';

const SIZES = [16, 24, 32] as const;

/** By the manifest's own name, from the root: a worker's relative paths begin elsewhere. */
function paths(name: string): Record<string, string> {
	return Object.fromEntries(SIZES.map((size) => [String(size), `/icons/${name}-${size}.png`]));
}

export const recordingSign: RecordingSign = {
	async show(tabId, isOn) {
		try {
			await browser.action.setIcon({ tabId, path: paths(isOn ? 'recording' : 'icon') });
		} catch (error) {
			const isGone = await browser.tabs.get(tabId).then(
				() => false,
				() => true,
			);
			if (!isGone) throw error;
		}
	},
};
