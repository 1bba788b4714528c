import type { Cookie } from '../cookie/cookie.ts';
import type { PortalJournal } from '../journal/journal.ts';
import type { CookieFacts } from '../known/cookie-facts.ts';
import type { NameIndex } from '../names/name-index.ts';
import type { ResolvedPolicy } from '../policy/resolve-policy.ts';
import type { HostsInUse, PageStorage, Visibility } from './site-report.ts';

/** All that a report is made of: the same input gives the same report. */
export interface ReportInput {
	readonly store: string;
	readonly host: string;
	readonly site: string;
	/** Whether the portal's pages are open over https alone. */
	readonly isSecure: boolean;
	/** The cookies that belong to the tab (see `belongsToTab`). */
	readonly cookies: readonly Cookie[];
	readonly policy: ResolvedPolicy;
	/** The index of the policy's declarations. */
	readonly index: NameIndex;
	readonly visibility: Visibility;
	/** Whether cookies of a domain are shown to us; asked for third parties' declared domains. */
	readonly seesDomain: (domain: string) => boolean;
	/** What was observed so far, these cookies included; null where no journal can be had. */
	readonly journal: PortalJournal | null;
	readonly facts: CookieFacts;
	/** What the page's own storage held when someone asked; null where nobody has. */
	readonly storedNames: StoredNames | null;
	readonly inUse: HostsInUse | null;
	/** Milliseconds since the epoch. */
	readonly at: number;
	readonly revision: number;
}

/** The names in a page's own storage; never what they hold. */
export interface StoredNames {
	/** When it was looked at, ms since the epoch. */
	readonly at: number;
	/** Null for a storage that could not be read. */
	readonly names: Readonly<Record<PageStorage, readonly string[] | null>>;
	/** The storages with more names than were read, or longer ones. */
	readonly cut: readonly PageStorage[];
}
