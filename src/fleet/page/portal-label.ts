/** A portal's name in lists: its address, as short as it tells portals of one host apart. */
export function portalLabel({ url, host }: { readonly url: string; readonly host: string }): string {
	const short = url.replace(/^https?:\/\//i, '').replace(/\/$/, '');
	return short.startsWith(host) ? short : host;
}
