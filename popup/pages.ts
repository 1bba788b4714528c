/** The options page's address, seen from the popup page. */
export const OPTIONS_PAGE = '../options/index.html';

/** The options page, ready to import a policy for a host. */
export function importPage(host: string | null): string {
	return host === null ? OPTIONS_PAGE : `${OPTIONS_PAGE}?site=${encodeURIComponent(host)}`;
}

/** The page that leads through a full audit of a tab's portal. */
export function fullAuditPage(id: string, tabId: number | null, host: string | null): string {
	const parameters = new URLSearchParams({ guide: id });
	if (tabId !== null) parameters.set('tab', String(tabId));
	if (host !== null) parameters.set('host', host);
	return `../report/index.html?${parameters}`;
}
