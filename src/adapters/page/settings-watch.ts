import type { Settings } from '../../messaging/intents/settings.ts';
import type { Unsubscribe } from '../../ports/unsubscribe.ts';
import { browser } from '../both/browser.ts';

/** Passes on the settings at each change of them, whoever made it. */
export function watchSettings(listener: (settings: Settings) => void): Unsubscribe {
	const { onChanged } = browser.storage.local;
	const onChange: Parameters<typeof onChanged.addListener>[0] = (changes) => {
		// Needs no schema: this version's worker wrote it in this session.
		const stored = changes['settings']?.newValue as { value?: Settings } | undefined;
		if (stored?.value !== undefined) listener(stored.value);
	};
	onChanged.addListener(onChange);
	return () => onChanged.removeListener(onChange);
}
