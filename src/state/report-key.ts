export const REPORT_PREFIX = 'report:';

/** Returns the session storage key of a portal's report. A store id has no colon, so keys are unambiguous. */
export function reportKey(store: string, host: string): string {
	return `${REPORT_PREFIX}${store}:${host}`;
}

/** Reads a key that `reportKey` made; null for any other key. */
export function portalOfReportKey(key: string): { readonly store: string; readonly host: string } | null {
	const colon = key.indexOf(':', REPORT_PREFIX.length);
	if (!key.startsWith(REPORT_PREFIX) || colon === -1) return null;
	return { store: key.slice(REPORT_PREFIX.length, colon), host: key.slice(colon + 1) };
}
