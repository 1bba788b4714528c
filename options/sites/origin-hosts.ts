/** The hosts of match patterns, as a person reads them: `*.example.org` for that and all below it. */
export function originHosts(origins: readonly string[]): string[] {
	const hosts = origins.map((origin) => /^[^:]*:\/\/([^/]+)\//.exec(origin)?.[1] ?? origin);
	return [...new Set(hosts)];
}
