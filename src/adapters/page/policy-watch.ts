import type { Unsubscribe } from '../../ports/unsubscribe.ts';
import { browser } from '../both/browser.ts';

/** Runs a function when stored policies, exceptions, sites, audits or the reference list have changed, whoever changed them. */
export function watchPolicies(run: () => void): Unsubscribe {
	const { onChanged } = browser.storage.local;
	const listener: Parameters<typeof onChanged.addListener>[0] = (changes) => {
		if (
			Object.keys(changes).some((key) =>
				/^(policy|site|reference|audit|exceptions|reading|organisation):/.test(key),
			)
		)
			run();
	};
	onChanged.addListener(listener);
	return () => onChanged.removeListener(listener);
}
