import type { Badge } from '../ports.ts';
import { browser } from './browser.ts';

/** `--bad` of the theme, white upon it: the accent of an undeclared cookie. */
const COLORS = { background: '#b42318', text: '#ffffff' };

export const badge: Badge = {
	async show(tabId, text, title) {
		const { action } = browser;
		try {
			if (text !== '') {
				await action.setBadgeBackgroundColor({ tabId, color: COLORS.background });
				await action.setBadgeTextColor({ tabId, color: COLORS.text });
			}
			await action.setBadgeText({ tabId, text });
			await action.setTitle({ tabId, title });
		} catch (error) {
			const gone = await browser.tabs.get(tabId).then(
				() => false,
				() => true,
			);
			if (!gone) throw error;
		}
	},
};
