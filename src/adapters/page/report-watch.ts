import type { SiteReport } from '../../core/report/site-report.ts';
import type { Unsubscribe } from '../../ports/unsubscribe.ts';
import { portalOfReportKey, REPORT_PREFIX, reportKey } from '../../state/report-key.ts';
import { parseReportText } from '../../state/report-text.ts';
import { browser } from '../both/browser.ts';

// Needs no schema: this version's worker wrote it in this session.
function asReport(stored: unknown): SiteReport | null {
	const value = parseReportText(stored);
	return value !== null && typeof value === 'object' && 'revision' in value ? (value as SiteReport) : null;
}

/** The last stored report of a portal; null when there is none. */
export async function storedReport(store: string, host: string): Promise<SiteReport | null> {
	const key = reportKey(store, host);
	return asReport((await browser.storage.session.get(key))[key]);
}

/** The last stored report of every portal. */
export async function storedReports(): Promise<readonly SiteReport[]> {
	const stored = Object.entries(await browser.storage.session.get(null));
	return stored.flatMap(([key, value]) => (key.startsWith(REPORT_PREFIX) ? (asReport(value) ?? []) : []));
}

/**
 * Passes on every report written from now on, of any portal and store. Use one only where `revision` rises, since
 * storage events and replies come in no order. `onGone` is called for dropped reports: the portal was closed, or its
 * host was withdrawn.
 */
export function watchReports(
	listener: (report: SiteReport) => void,
	onGone?: (store: string, host: string) => void,
): Unsubscribe {
	const { onChanged } = browser.storage.session;
	const onChange: Parameters<typeof onChanged.addListener>[0] = (changes) => {
		for (const [key, { newValue }] of Object.entries(changes)) {
			const portal = portalOfReportKey(key);
			const report = portal && asReport(newValue);
			if (report) listener(report);
			else if (portal && newValue === undefined) onGone?.(portal.store, portal.host);
		}
	};
	onChanged.addListener(onChange);
	return () => onChanged.removeListener(onChange);
}
