const PORTS: Readonly<Record<string, string>> = {
	'https:': '443',
	'wss:': '443',
	'http:': '80',
	'ws:': '80',
};
const portOf = ({ protocol, port }: URL) => port || (PORTS[protocol] ?? '');

/**
 * Whether a request goes to a site itself: to its host or one below it, at the same port, and encrypted if the site's own
 * address is. Secrets go nowhere else: not to third parties, nor where a redirection leads away.
 */
export function isOwnRequest(request: string, site: string): boolean {
	if (!URL.canParse(request) || !URL.canParse(site)) return false;
	const [to, own] = [new URL(request), new URL(site)];
	if (PORTS[to.protocol] === undefined || PORTS[to.protocol] !== PORTS[own.protocol]) return false;
	if (portOf(to) !== portOf(own)) return false;
	return to.hostname === own.hostname || to.hostname.endsWith(`.${own.hostname}`);
}
