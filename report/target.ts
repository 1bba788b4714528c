import { canonicalHost } from '../src/core/host.ts';

/** What the page's address asks for: a new report of a tab's portal, or one that was kept. */
export type Target =
	| { readonly kind: 'make'; readonly tabId: number; readonly host: string | null }
	| { readonly kind: 'kept'; readonly id: string }
	| { readonly kind: 'nothing' };

/** Reads `?tab=<id>[&host=<host>]` or `?id=<id>`; a kept report wins. */
export function targetOf(search: string): Target {
	const parameters = new URLSearchParams(search);
	const id = parameters.get('id');
	if (id !== null && id !== '') return { kind: 'kept', id };
	const tab = parameters.get('tab') ?? '';
	if (!/^\d{1,15}$/.test(tab)) return { kind: 'nothing' };
	const host = parameters.get('host');
	return { kind: 'make', tabId: Number(tab), host: host === null ? null : canonicalHost(host) };
}
