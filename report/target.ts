import { canonicalHost } from '../src/core/web/host.ts';

/** The report that the page's address names: a new one of a tab's portal, or a kept one. */
export type ReportTarget =
	| { readonly kind: 'make'; readonly tabId: number; readonly host: string | null }
	| { readonly kind: 'kept'; readonly id: string }
	| { readonly kind: 'nothing' };

/** The report of the sample portal: `?example`. */
export interface ExampleTarget {
	readonly kind: 'example';
}

function tabOf(parameters: URLSearchParams) {
	const tab = parameters.get('tab') ?? '';
	const host = parameters.get('host');
	return {
		/** Null if the address names none. */
		tabId: /^\d{1,15}$/.test(tab) ? Number(tab) : null,
		host: host === null ? null : canonicalHost(host),
	};
}

/** Reads `?tab=<id>[&host=<host>]` or `?id=<id>`; a kept report has precedence. */
export function targetOf(search: string): ReportTarget {
	const parameters = new URLSearchParams(search);
	const id = parameters.get('id');
	if (id !== null && id !== '') return { kind: 'kept', id };
	const { tabId, host } = tabOf(parameters);
	return tabId === null ? { kind: 'nothing' } : { kind: 'make', tabId, host };
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

/** The page of a whole full audit. */
export interface FullAuditTarget {
	readonly kind: 'full-audit';
	/** Shared by the recordings of the audit. */
	readonly id: string;
}

/** A finding of a report, or of a full audit, as a document for a file. */
export interface FindingTarget {
	readonly kind: 'finding';
	/** Of the finding, as the address has it: perhaps none that exists. */
	readonly code: string;
	readonly of: FullAuditTarget | Extract<ReportTarget, { kind: 'kept' }>;
}

export interface CompareTarget {
	readonly kind: 'compare';
	/** Each once, at most `MAX_COMPARED`, in the order in which they are compared. */
	readonly ids: readonly string[];
}

/** A table of more columns is not readable. */
export const MAX_COMPARED = 6;

const FINDING = /^[a-z-]{1,40}$/;
const PLAN_ID = /^[\w-]{1,64}$/;

/** Reads `finding=<code>` beside a report or a full audit. */
function findingOf(parameters: URLSearchParams): FindingTarget | null {
	const [code, id, audit] = [parameters.get('finding'), parameters.get('id'), parameters.get('audit')];
	if (code === null || !FINDING.test(code)) return null;
	if (id !== null && id !== '') return { kind: 'finding', code, of: { kind: 'kept', id } };
	if (audit === null || !PLAN_ID.test(audit)) return null;
	return { kind: 'finding', code, of: { kind: 'full-audit', id: audit } };
}

/**
 * Reads `?guide=<audit plan id>[&tab=<id>][&host=<host>]`, `?audit=<audit plan id>`, `?id=<id>&finding=<code>` (or of a full audit), `?compare=<id>,<id>…` or `?example`;
 * other addresses are a report's.
 */
export function pageOf(
	search: string,
): ReportTarget | GuideTarget | FullAuditTarget | FindingTarget | CompareTarget | ExampleTarget {
	const parameters = new URLSearchParams(search);
	const finding = findingOf(parameters);
	if (finding !== null) return finding;
	const guide = parameters.get('guide');
	const audit = parameters.get('audit');
	const compare = parameters.get('compare');
	if (guide !== null && PLAN_ID.test(guide)) return { kind: 'guide', id: guide, ...tabOf(parameters) };
	if (audit !== null && PLAN_ID.test(audit)) return { kind: 'full-audit', id: audit };
	if (compare !== null) {
		const ids = [...new Set(compare.split(',').filter((id) => id !== ''))];
		return { kind: 'compare', ids: ids.slice(0, MAX_COMPARED) };
	}
	if (parameters.has('example')) return { kind: 'example' };
	return targetOf(search);
}
