export const REPORT_PREFIX = 'report:';

/** Where a portal's last report stands in session storage. A store id holds no colon, so that no key is two. */
export function reportKey(store: string, host: string): string {
	return `${REPORT_PREFIX}${store}:${host}`;
}

/** Which portal a key of session storage is the report of; null for any other key. */
export function portalOfReportKey(key: string): { readonly store: string; readonly host: string } | null {
	const colon = key.indexOf(':', REPORT_PREFIX.length);
	if (!key.startsWith(REPORT_PREFIX) || colon === -1) return null;
	return { store: key.slice(REPORT_PREFIX.length, colon), host: key.slice(colon + 1) };
}
