import { canonicalHost } from '../src/core/web/host.ts';

/** What the page's address asks for: a new report of a tab's portal, or one that was kept. */
export type ReportTarget =
	| { readonly kind: 'make'; readonly tabId: number; readonly host: string | null }
	| { readonly kind: 'kept'; readonly id: string }
	| { readonly kind: 'nothing' };

/** Reads `?tab=<id>[&host=<host>]` or `?id=<id>`; a kept report wins. */
export function targetOf(search: string): ReportTarget {
	const parameters = new URLSearchParams(search);
	const id = parameters.get('id');
	if (id !== null && id !== '') return { kind: 'kept', id };
	const tab = parameters.get('tab') ?? '';
	if (!/^\d{1,15}$/.test(tab)) return { kind: 'nothing' };
	const host = parameters.get('host');
	return { kind: 'make', tabId: Number(tab), host: host === null ? null : canonicalHost(host) };
}

/** The page that leads through a full audit of a tab's portal. */
export interface GuideTarget {
	readonly kind: 'guide';
	/** Shared by the recordings of the audit. */
	readonly id: string;
	/** Null where the address names none. */
	readonly tabId: number | null;
	readonly host: string | null;
}

/** Kept reports beside each other. */
export interface CompareTarget {
	readonly kind: 'compare';
	/** Each once, at most `MAX_COMPARED`, in the order in which they are compared. */
	readonly ids: readonly string[];
}
/** More columns are no table that a person reads. */
export const MAX_COMPARED = 6;

/** Reads `?guide=<audit plan id>[&tab=<id>][&host=<host>]` or `?compare=<id>,<id>…`; other addresses are a report's. */
export function pageOf(search: string): ReportTarget | GuideTarget | CompareTarget {
	const parameters = new URLSearchParams(search);
	const guide = parameters.get('guide');
	const compare = parameters.get('compare');
	if (guide !== null && /^[\w-]{1,64}$/.test(guide)) {
		const host = parameters.get('host');
		const tab = parameters.get('tab') ?? '';
		return {
			kind: 'guide',
			id: guide,
			tabId: /^\d{1,15}$/.test(tab) ? Number(tab) : null,
			host: host === null ? null : canonicalHost(host),
		};
	}
	if (compare !== null) {
		const ids = [...new Set(compare.split(',').filter((id) => id !== ''))];
		return { kind: 'compare', ids: ids.slice(0, MAX_COMPARED) };
	}
	return targetOf(search);
}
