import type { Badge } from '../../ports/tabs.ts';
import { browser } from '../both/browser.ts';
import { tabs } from '../both/tabs.ts';

/** `--bad` of the theme, with white text: the colour of undeclared cookies. */
const COLORS = { background: '#b42318', text: '#ffffff' };

export const badge: Badge = {
	async show(tabId, text, title) {
		const { action } = browser;
		try {
			// All in one turn, nothing awaited in between: a later call for this tab must not overtake this one.
			await Promise.all([
				text !== '' && action.setBadgeBackgroundColor({ tabId, color: COLORS.background }),
				text !== '' && action.setBadgeTextColor({ tabId, color: COLORS.text }),
				action.setBadgeText({ tabId, text }),
				action.setTitle({ tabId, title }),
			]);
		} catch (error) {
			if ((await tabs.get(tabId)) !== null) throw error;
		}
	},
};
