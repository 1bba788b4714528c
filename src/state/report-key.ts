export const REPORT_PREFIX = 'report:';

/** Where a portal's last report stands in session storage. A store id holds no colon, so that no key is two. */
export function reportKey(store: string, host: string): string {
	return `${REPORT_PREFIX}${store}:${host}`;
}
