import type { PrivateWindows } from '../../../ports/recording.ts';
import { browser } from '../../both/browser.ts';
import { toTab } from '../../both/tabs.ts';

export const privateWindows: PrivateWindows = {
	isAllowed: () => browser.extension.isAllowedIncognitoAccess(),
	async open() {
		const { tabs } = await browser.windows.create({ incognito: true, url: 'about:blank' });
		const tab = tabs?.[0] && toTab(tabs[0]);
		if (!tab) throw new Error('The private window has no tab');
		return tab;
	},
};
