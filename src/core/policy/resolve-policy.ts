import { candidateSites } from './candidate-sites.ts';
import { withInForce } from './in-force-fingerprint.ts';
import { openPlaces } from './open-places.ts';
import { isPlatformHost, PLATFORM_DECLARATIONS } from './platform.ts';
import type { Declaration, Policy } from './policy.ts';

/** Stored policies by the site they are stored for: a host, or `*.parent`. */
export interface PolicyLookup {
	get(site: string): Policy | undefined;
}

export const POLICY_KINDS = ['portal', 'family', 'organisation', 'default', 'none'] as const;
export type PolicyKind = (typeof POLICY_KINDS)[number];

/** The policy in force for a report: its description. */
export interface PolicyInForce extends Pick<Policy, 'title' | 'date' | 'readAt'> {
	readonly kind: PolicyKind;
	/** The site that it is stored for: a host or `*.parent`; empty for the default and none. */
	readonly site: string;
	/** Fingerprint of the declarations in force (see `inForceFingerprint`). */
	readonly fingerprint: string | null;
	/** Fingerprint of the text that it was read from; absent in reports of older versions. */
	readonly sourceFingerprint?: string | null;
	readonly sourceUrl: string | null;
	/** BCP 47 language of its text; null if unknown, and for the platform default. */
	readonly language: string | null;
	/** Number of declarations. */
	readonly declarations: number;
	/** Number of places of its text that were not understood; absent where there are none, and in reports of older versions. */
	readonly openPlaces?: number;
}

/** The policy in force for a host, with its declarations. */
export interface ResolvedPolicy {
	readonly inForce: PolicyInForce;
	readonly declarations: readonly Declaration[];
}

function inForce(kind: PolicyInForce['kind'], site: string, policy: Policy): PolicyInForce {
	const { title, date, readAt, source, language, declarations } = policy;
	const fingerprints = { fingerprint: withInForce(policy).inForce, sourceFingerprint: policy.fingerprint };
	const described = { title, date, readAt, ...fingerprints, sourceUrl: source.url, language };
	const open = openPlaces(policy).length;
	return {
		kind,
		site,
		...described,
		declarations: declarations.length,
		...(open > 0 && { openPlaces: open }),
	};
}

const NOTHING = {
	site: '',
	title: null,
	date: null,
	readAt: null,
	fingerprint: null,
	sourceFingerprint: null,
	sourceUrl: null,
	language: null,
};

/**
 * Finds the policy in force for a canonical host: the one that an organisation has set, else the portal's own, else the nearest family's, else the platform default
 * (on the platform's domains, or if `isPlatform`: the person marked it as a portal), else none. Takes as many lookups as
 * the host has labels, however many policies are stored.
 */
export function resolvePolicy(
	host: string,
	policies: PolicyLookup,
	isPlatform: boolean,
	organisation: { readonly site: string; readonly policy: Policy } | null = null,
): ResolvedPolicy {
	if (organisation !== null) {
		const { site, policy } = organisation;
		return { inForce: inForce('organisation', site, policy), declarations: policy.declarations };
	}
	for (const site of candidateSites(host)) {
		const policy = policies.get(site);
		if (policy === undefined) continue;
		const kind = site === host ? 'portal' : 'family';
		return { inForce: inForce(kind, site, policy), declarations: policy.declarations };
	}
	if (isPlatform || isPlatformHost(host)) {
		const declarations = PLATFORM_DECLARATIONS;
		return { inForce: { kind: 'default', ...NOTHING, declarations: declarations.length }, declarations };
	}
	return { inForce: { kind: 'none', ...NOTHING, declarations: 0 }, declarations: [] };
}
