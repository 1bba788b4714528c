import type { Badge } from '../../ports/tabs.ts';
import { browser } from '../both/browser.ts';

/** `--bad` of the theme, white upon it: the accent of an undeclared cookie. */
const COLORS = { background: '#b42318', text: '#ffffff' };

export const badge: Badge = {
	async show(tabId, text, title) {
		const { action } = browser;
		try {
			// All in one turn, nothing awaited in between: a later call for this tab must not come before the end of this one.
			const colours =
				text === ''
					? []
					: [
							action.setBadgeBackgroundColor({ tabId, color: COLORS.background }),
							action.setBadgeTextColor({ tabId, color: COLORS.text }),
						];
			await Promise.all([
				...colours,
				action.setBadgeText({ tabId, text }),
				action.setTitle({ tabId, title }),
			]);
		} catch (error) {
			const gone = await browser.tabs.get(tabId).then(
				() => false,
				() => true,
			);
			if (!gone) throw error;
		}
	},
};
