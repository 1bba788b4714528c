import type { Unsubscribe } from '../../ports/unsubscribe.ts';
import { browser } from '../both/browser.ts';

/** Tells when hosts were granted or withdrawn, by a prompt of ours or in the browser's own settings. */
export function watchGrants(run: () => void): Unsubscribe {
	const { onAdded, onRemoved } = browser.permissions;
	const listener = () => run();
	onAdded.addListener(listener);
	onRemoved.addListener(listener);
	return () => {
		onAdded.removeListener(listener);
		onRemoved.removeListener(listener);
	};
}
