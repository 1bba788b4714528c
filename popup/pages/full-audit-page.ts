/** The page that leads through a full audit of a tab's portal. */
export function fullAuditPage(id: string, tabId: number | null, host: string | null): string {
	const parameters = new URLSearchParams({ guide: id });
	if (tabId !== null) parameters.set('tab', String(tabId));
	if (host !== null) parameters.set('host', host);
	return `../report/index.html?${parameters}`;
}
