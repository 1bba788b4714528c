import type { Cookie } from '../cookie/cookie.ts';
import type { Exception } from '../exceptions/exception.ts';
import type { PortalJournal } from '../journal/journal.ts';
import type { CookieFacts } from '../known/cookie-facts.ts';
import type { NameIndex } from '../names/name-index.ts';
import type { ResolvedPolicy } from '../policy/resolve-policy.ts';
import type { PageStorage, SiteReport } from './site-report.ts';

/** The input of `buildReport`, which is a pure function of it. */
export interface ReportInput
	extends Pick<SiteReport, 'store' | 'host' | 'site' | 'revision' | 'at' | 'visibility' | 'inUse'> {
	/** Whether all open pages of the portal use https. */
	readonly isSecure: boolean;
	/** The cookies that belong to the tab (see `belongsToTab`). */
	readonly cookies: readonly Cookie[];
	readonly policy: ResolvedPolicy;
	/** The index of the policy's declarations. */
	readonly index: NameIndex;
	/** Whether a domain's cookies are visible to us; used for declared domains of third parties. */
	readonly seesDomain: (domain: string) => boolean;
	/** The journal, with these cookies; null if there is none. */
	readonly journal: PortalJournal | null;
	readonly facts: CookieFacts;
	/** Names in the page's storage at the last read; null before any. */
	readonly storedNames: StoredNames | null;
	/** The portal's exceptions; absent: none. */
	readonly exceptions?: readonly Exception[];
}

/** Names in a page's storage; never values. */
export interface StoredNames {
	/** When it was read, ms since the epoch. */
	readonly at: number;
	/** Null for an unreadable storage. */
	readonly names: Readonly<Record<PageStorage, readonly string[] | null>>;
	/** Storages with too many or too long names, read in part. */
	readonly cut: readonly PageStorage[];
}
