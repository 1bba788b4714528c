/**
 * Returns host patterns that cover all the portal's hosts, few enough for a command line: `*.example` for invented ones.
 * @param {readonly string[]} hosts
 */
export function portalPatterns(hosts) {
	const last = (/** @type {string} */ host) => host.split('.').slice(-2).join('.');
	const patterns = hosts.map((host) => {
		const top = host.split('.').at(-1) ?? '';
		return top === 'example' || top === 'test' ? `*.${top}` : `*.${last(host)}`;
	});
	return [...new Set(patterns)];
}
