import { UNREAD_BADGE } from '../../core/report/badge.ts';
import type { Badge } from '../../ports/tabs.ts';
import { browser } from '../both/browser.ts';
import { tabs } from '../both/tabs.ts';

/** `--bad` of the theme: the colour of undeclared cookies; one for those that are news; a grey for a policy that has not been read. */
const BACKGROUND = { count: '#b42318', news: '#7a2fd0', unread: '#59636e' };
const TEXT = '#ffffff';

export const badge: Badge = {
	async show(tabId, text, title, isNews) {
		const { action } = browser;
		try {
			// All in one turn, nothing awaited in between: a later call for this tab must not overtake this one.
			await Promise.all([
				text !== '' &&
					action.setBadgeBackgroundColor({
						tabId,
						color: BACKGROUND[text === UNREAD_BADGE ? 'unread' : isNews ? 'news' : 'count'],
					}),
				text !== '' && action.setBadgeTextColor({ tabId, color: TEXT }),
				action.setBadgeText({ tabId, text }),
				action.setTitle({ tabId, title }),
			]);
		} catch (error) {
			if ((await tabs.get(tabId)) !== null) throw error;
		}
	},
};
