import type { Unsubscribe } from '../ports.ts';
import { browser } from './browser.ts';

/** Where the worker keeps policies (`policyKind` of src/state, which pages do not bundle). */
const PREFIX = 'policy:';

/** Calls back when stored policies changed, whoever changed them. */
export function watchPolicies(run: () => void): Unsubscribe {
	const { onChanged } = browser.storage.local;
	const listener: Parameters<typeof onChanged.addListener>[0] = (changes) => {
		if (Object.keys(changes).some((key) => key.startsWith(PREFIX))) run();
	};
	onChanged.addListener(listener);
	return () => onChanged.removeListener(listener);
}
