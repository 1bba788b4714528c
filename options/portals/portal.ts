import type { AuditSummary } from '../../src/core/audit/audit.ts';
import { policyTruth } from '../../src/core/report/policy-truth.ts';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { JournalSummary } from '../../src/messaging/intents/journal.ts';
import type { PolicySummary } from '../../src/messaging/intents/policy.ts';
import type { SiteSummary } from '../../src/messaging/intents/site.ts';

/** A portal, or a family of them, with everything that is stored about it. */
export interface ListedPortal {
	/** Names it in the page's addresses: its host, or something else for a private window's. */
	readonly key: string;
	/** A host, or `*.parent` for a family. */
	readonly host: string;
	/** It was seen in private windows only: its host is in no address and no title. */
	readonly isPrivate: boolean;
	/** The person's own policy stored for it. */
	readonly policy: PolicySummary | null;
	/** The organisation's policy that holds for it, or would without `isOwnFirst`. */
	readonly organisation: PolicySummary | null;
	/** The person compares it with a policy of their own although the organisation has set one. */
	readonly isOwnFirst: boolean;
	/** Its last report of each store; the newest first. Only while it is open, or was in this session. */
	readonly reports: readonly SiteReport[];
	readonly journals: readonly JournalSummary[];
	/** Newest first. */
	readonly audits: readonly AuditSummary[];
	/** The person has added it. */
	readonly site: SiteSummary | null;
}

/** How its policy stands. `stored`: there is one, and nothing that speaks against it was seen. */
export type PortalState =
	| { readonly kind: 'undeclared'; readonly count: number }
	| { readonly kind: 'contradicted' | 'true' | 'unread' }
	| { readonly kind: 'stored'; readonly declarations: number };

export const isFamily = (host: string): boolean => host.startsWith('*.');

/** Whether the organisation's policy is the one that a portal is compared with. */
export const isByOrganisation = ({
	organisation,
	isOwnFirst,
	policy,
	reports: [report],
}: ListedPortal): boolean =>
	organisation !== null && (!isOwnFirst || (policy === null && report?.policy.kind !== 'family'));

/** The policy that a portal is compared with, of those stored for it; null where there is none. */
const policyInUse = (portal: ListedPortal) =>
	isByOrganisation(portal) ? portal.organisation : portal.policy;

/** The state of a portal by its newest report, or by what is stored where there is none. */
export function portalState(portal: ListedPortal): PortalState {
	const [report] = portal.reports;
	const policy = policyInUse(portal);
	const isJudged = report !== undefined && report.policy.kind !== 'default' && report.policy.kind !== 'none';
	if (!isJudged) {
		return policy === null ? { kind: 'unread' } : { kind: 'stored', declarations: policy.declarations };
	}
	const { undeclared } = report.counts;
	if (undeclared > 0) return { kind: 'undeclared', count: undeclared };
	const isTrue = policyTruth(report);
	if (isTrue === null) return { kind: 'stored', declarations: report.policy.declarations };
	return { kind: isTrue ? 'true' : 'contradicted' };
}
