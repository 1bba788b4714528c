import { isPlatformHost } from '../../src/core/policy/platform.ts';
import { POLICY_PATHS } from '../../src/core/policy/policy-page.ts';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { SiteOffer } from '../../src/messaging/intents/inspection.ts';

/**
 * Where the portal's own policy can be read: where the one in force came from, else the page that every
 * Opendatasoft portal has; null for a site that is no such portal.
 */
export function policyPage({ host, policy }: SiteReport, offer: SiteOffer | null): string | null {
	if (policy.sourceUrl !== null && /^https?:\/\//i.test(policy.sourceUrl)) return policy.sourceUrl;
	const isPlatform = isPlatformHost(host) || policy.kind === 'default' || offer?.canBePlatform === true;
	return isPlatform ? `https://${host}${POLICY_PATHS[0]}` : null;
}
