/** The options page's address, seen from the popup page. */
export const OPTIONS_PAGE = '../options/index.html';

/** The options page, ready to import a policy for a host. */
export function importPage(host: string | null): string {
	return host === null ? OPTIONS_PAGE : `${OPTIONS_PAGE}?site=${encodeURIComponent(host)}`;
}
