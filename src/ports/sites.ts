/** The Public Suffix List: in the worker only, since the list is large. */
export interface Sites {
	/** The registrable domain of a canonical host; null for IP addresses, public suffixes and single labels. */
	siteOf(host: string): string | null;
}
