import type { Shortcut, Shortcuts } from '../../ports/shortcuts.ts';
import { browser, isFirefox } from '../both/browser.ts';

const NAMES: Readonly<Record<string, Shortcut['opens']>> = {
	_execute_action: 'popup',
	_execute_sidebar_action: 'panel',
	'open-panel': 'panel',
};

/** The keys that open popup and panel, and the browser's page that changes them. */
export const shortcuts: Shortcuts = {
	async list() {
		// Firefox for Android has no keys.
		const commands = (await browser.commands?.getAll()) ?? [];
		return commands.flatMap(({ name, shortcut }) => {
			const opens = NAMES[name ?? ''];
			return opens === undefined ? [] : [{ opens, keys: shortcut ?? '' }];
		});
	},
	async change() {
		if (isFirefox) await browser.commands.openShortcutSettings();
		else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
	},
};
