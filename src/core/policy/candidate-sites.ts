import { isIpHost } from '../web/host.ts';

/**
 * Lists the sites under which a policy for `host` may be stored, nearest first: the host, then the family of each
 * parent. A family `*.parent` covers the hosts below `parent`, not `parent` itself.
 */
export function candidateSites(host: string): string[] {
	const sites = [host];
	if (isIpHost(host)) return sites;
	for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1))
		sites.push(`*${host.slice(dot)}`);
	return sites;
}
