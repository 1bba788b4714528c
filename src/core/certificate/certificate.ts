import { canonicalJson } from '../lib/canonical-json.ts';
import { isOwnKind } from '../policy/is-own-kind.ts';
import type { Category, Party } from '../policy/policy.ts';
import { policyTruth } from '../report/policy-truth.ts';
import type { SiteReport } from '../report/site-report.ts';

export const CERTIFICATE_FORMAT = 'cookie-policy-certificate/1';

/** A cookie of a certificate, and what the policy declares of it. */
export interface CertifiedCookie {
	readonly name: string;
	readonly domain: string;
	readonly party: Party;
	/** The name pattern that declares it; null for an accepted exception. */
	readonly pattern: string | null;
	readonly category: Category | null;
	readonly provider: string | null;
	/** In the policy's own words; null where it states none. */
	readonly declaredLifetime: string | null;
	/** Seconds; null for a session cookie. */
	readonly seenLifetime: { readonly seconds: number; readonly isExact: boolean } | null;
}

/** A statement of the cookies that were seen on a portal and of what its policy declares, at one moment. */
export interface Certificate {
	readonly format: typeof CERTIFICATE_FORMAT;
	readonly host: string;
	/** ISO 8601 with time. */
	readonly at: string;
	/** IANA name: the times are written in it. */
	readonly timeZone: string;
	readonly extensionVersion: string;
	readonly policy: {
		/** The site it is stored for: the host, or `*.parent`. */
		readonly site: string;
		readonly title: string | null;
		readonly date: string | null;
		readonly readAt: string | null;
		readonly address: string | null;
		readonly declarations: number;
		/** Of the declarations in force. */
		readonly fingerprint: string | null;
		/** Of the text that they were read from. */
		readonly sourceFingerprint: string | null;
		readonly openPlaces: number;
	};
	/** ISO 8601 with time; null where the portal was only looked at once. */
	readonly watchedSince: string | null;
	readonly cookies: readonly CertifiedCookie[];
	/** Declared name patterns that were not seen. */
	readonly unseen: readonly string[];
	/** Declared name patterns that are not visible to the extension. */
	readonly notLookedAt: readonly string[];
	/** Domains whose cookies are hidden from the extension. */
	readonly hiddenDomains: readonly string[];
	/** Whether the page's own storage was read. */
	readonly isStorageRead: boolean;
}

/** Whether a certificate can be made of a report: a policy of the portal's own is in force, and nothing speaks against it. */
export function isCertifiable(report: SiteReport): boolean {
	return isOwnKind(report.policy.kind) && report.rows.length > 0 && policyTruth(report) !== false;
}

const iso = (ms: number) => new Date(ms).toISOString();

function certifiedCookies({ rows, declarations }: SiteReport): CertifiedCookie[] {
	return rows.map(({ cookie, party, verdict, lifetime }) => {
		const isDeclared = verdict.verdict === 'declared';
		const declared = isDeclared ? declarations[verdict.declaration] : undefined;
		return {
			name: cookie.name,
			domain: cookie.domain,
			party,
			pattern: isDeclared ? verdict.pattern : null,
			category: declared?.category ?? null,
			provider: declared?.provider ?? null,
			declaredLifetime: declared?.lifetime?.text ?? null,
			seenLifetime: lifetime && { seconds: Math.round(lifetime.seconds), isExact: lifetime.isExact },
		};
	});
}

/** Builds the certificate of a report. */
export function buildCertificate(
	report: SiteReport,
	{ timeZone, extensionVersion }: Pick<Certificate, 'timeZone' | 'extensionVersion'>,
): Certificate {
	const { policy, watchingSince, unseen, notLookedAt, visibility, storage } = report;
	const patterns = (rows: SiteReport['unseen']) => [...new Set(rows.map(({ pattern }) => pattern))];
	return {
		format: CERTIFICATE_FORMAT,
		host: report.host,
		at: iso(report.at),
		timeZone,
		extensionVersion,
		policy: {
			site: policy.site,
			title: policy.title,
			date: policy.date,
			readAt: policy.readAt,
			address: policy.sourceUrl,
			declarations: policy.declarations,
			fingerprint: policy.fingerprint,
			sourceFingerprint: policy.sourceFingerprint ?? null,
			openPlaces: policy.openPlaces ?? 0,
		},
		watchedSince: watchingSince === null ? null : iso(watchingSince),
		cookies: certifiedCookies(report),
		unseen: patterns(unseen),
		notLookedAt: patterns(notLookedAt),
		hiddenDomains: visibility.hiddenDomains,
		isStorageRead: storage !== null && storage.incomplete.length === 0,
	};
}

/** Returns the text whose UTF-8 bytes a certificate's sha-256 covers: all of it as canonical JSON. */
export function certificateText(certificate: Certificate): string {
	return canonicalJson(certificate);
}
