/** The options page's address, seen from the popup page. */
export const OPTIONS_PAGE = '../options/index.html';

/** The options page, ready to import a policy for a host, or for a tab where the host may be in no address. */
export function importPage(host: string | null, tabId: number | null): string {
	if (host !== null) return `${OPTIONS_PAGE}?site=${encodeURIComponent(host)}`;
	return tabId === null ? OPTIONS_PAGE : `${OPTIONS_PAGE}?tab=${tabId}`;
}

/**
 * A portal's page in the options, where its policy is corrected; or another of its tabs. A portal whose host may be in no
 * address is that of the browser's tab.
 */
export function portalPage(
	host: string | null,
	tabId: number | null,
	tab?: 'certificate' | 'policy',
): string {
	if (host === null && tabId === null) return OPTIONS_PAGE;
	const [search, portal] = host === null ? [`?tab=${tabId}`, '~'] : ['', encodeURIComponent(host)];
	return `${OPTIONS_PAGE}${search}#portal/${portal}${tab === undefined ? '' : `/${tab}`}`;
}
