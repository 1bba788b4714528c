import type { SiteReport } from '../core/verdict.ts';
import type { Unsubscribe } from '../ports.ts';
import { reportKey } from '../state/report-key.ts';
import { browser } from './browser.ts';

// What the worker wrote in this very session needs no schema: another version's is gone with the update.
function asReport(value: unknown): SiteReport | null {
	return value !== null && typeof value === 'object' && 'revision' in value ? (value as SiteReport) : null;
}

/** The last stored report of a portal; null when there is none. */
export async function storedReport(store: string, host: string): Promise<SiteReport | null> {
	const key = reportKey(store, host);
	return asReport((await browser.storage.session.get(key))[key]);
}

/** Calls back with every report written for a portal from now on; revisions may come out of order. */
export function watchReport(store: string, host: string, apply: (report: SiteReport) => void): Unsubscribe {
	const key = reportKey(store, host);
	const { onChanged } = browser.storage.session;
	const listener: Parameters<typeof onChanged.addListener>[0] = (changes) => {
		const report = asReport(changes[key]?.newValue);
		if (report) apply(report);
	};
	onChanged.addListener(listener);
	return () => onChanged.removeListener(listener);
}
