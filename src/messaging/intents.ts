import type { Audit, AuditNote, AuditSummary } from '../core/audit/audit.ts';
import type { CookieHistory, PortalJournal } from '../core/journal/journal.ts';
import type { ReferenceList } from '../core/known/reference-list.ts';
import type { Policy } from '../core/policy/policy.ts';
import type { AuditPlan, RecordingState, RecordingWay } from '../core/recording/recording.ts';
import type { SiteReport } from '../core/report/site-report.ts';
import type { HandedOver, PolicyReading } from './policy-reading.ts';
import type { RecordingOffer } from './recording-offer.ts';

/** What a page learns when it asks for a tab's inspection. */
export type Inspection =
	| {
			readonly state: 'ready';
			readonly report: SiteReport;
			readonly offer: SiteOffer | null;
			/** What is new since the person last looked; null at the first look. */
			readonly news: NewsSince | null;
			/** What goes wrong, though watching goes on. */
			readonly trouble: readonly Trouble[];
	  }
	/** The site is one we may watch but hold no permission for; `request` is what to ask the browser for. */
	| {
			readonly state: 'no-permission';
			readonly host: string;
			readonly request: readonly string[];
			readonly known: boolean;
	  }
	/** A page without cookies of its own: browser pages, files, the extension gallery. */
	| { readonly state: 'unsupported' };

/** The cookies that came since the person last looked at this portal. */
export interface NewsSince {
	/** When that was, ms. */
	readonly since: number;
	/** Keys of cookies in the report. */
	readonly keys: readonly string[];
}

/** Something that cannot be stored or read: what was stored is kept, and watching goes on. */
export interface Trouble {
	readonly area: 'journal' | 'reports' | 'policies';
	/** Written by a newer version; not readable; the storage is full; it fails for another reason. */
	readonly reason: 'newer-format' | 'unreadable' | 'full' | 'failing';
}

/** A site that the person has added, as the options page shows it. */
export interface SiteSummary extends WatchedSite {
	/** Whether the host itself may be looked at. */
	readonly granted: boolean;
	/** Match patterns to ask for, to see its cookies whole; empty when nothing is missing. */
	readonly missing: readonly string[];
}

/** Hosts that may be looked at beside the platform's and the added sites': third parties, for the most part. */
export interface OtherGrant {
	/** What a person knows it by: a host, or a site. */
	readonly name: string;
	readonly origins: readonly string[];
}

/** A portal's journal as the options page lists it. */
export interface JournalSummary {
	readonly store: string;
	readonly host: string;
	/** Milliseconds since the epoch. */
	readonly watchingSince: number;
	readonly lastSeen: number;
	/** How many different cookies were seen. */
	readonly cookies: number;
	/** In memory only: a private window's. */
	readonly inMemory: boolean;
}

/** A portal's journal as pages and exports get it. */
export interface JournalExport extends Omit<PortalJournal, 'cookies'> {
	readonly cookies: readonly CookieHistory[];
}

/** What the person can do beside reading: grant what is hidden, or say that this is an Opendatasoft portal. */
export interface SiteOffer {
	/** Match patterns still missing for a full view of this portal's cookies. */
	readonly missing: readonly string[];
	/** True for an added site where the platform default could be switched on or off. */
	readonly canBePlatform: boolean;
	readonly isPlatform: boolean;
}

/** A stored policy as the list shows it. */
export interface PolicySummary {
	readonly site: string;
	readonly title: string | null;
	readonly sourceName: string | null;
	readonly sourceUrl: string | null;
	readonly sourceKind: string;
	readonly date: string | null;
	readonly readAt: string | null;
	readonly declarations: number;
	readonly versions: number;
	/** The other sites that the same text is stored for, with the same declarations. */
	readonly sharedWith: readonly string[];
}

/** The reference list as the options page shows it. */
export interface ReferenceSummary {
	/** The file that it was read from. */
	readonly source: string;
	/** Milliseconds since the epoch. */
	readonly importedAt: number;
	/** Number of names. */
	readonly names: number;
}

/** Everything that is stored, as one file. */
export interface Backup {
	readonly format: 'cookie-policy-backup/1';
	readonly exportedAt: string;
	readonly policies: readonly Policy[];
	readonly sites: readonly WatchedSite[];
}

/** A site that the person has added. */
export interface WatchedSite {
	readonly host: string;
	/** True when the person says that it is an Opendatasoft portal: the platform default then holds. */
	readonly platform: boolean;
	/** Milliseconds since the epoch. */
	readonly addedAt: number;
}

/** Entries that could not be read, by storage key: kept, left alone, and told. */
export interface StorageTrouble {
	readonly key: string;
	readonly reason: 'unreadable' | 'newer-format';
}

/** The one list of intents: name → what is sent → what comes back. */
export interface Intents {
	/**
	 * A full read of the jar for a tab. `host` helps where the browser tells no address. `look`: a person is looking,
	 * and what is new to them now is not new the next time.
	 */
	inspect: { args: { tabId: number; host?: string; look?: boolean }; reply: Inspection };
	/** Looks for the other sites that the tab's page uses, then inspects. */
	'third-parties.look': { args: { tabId: number; host?: string }; reply: Inspection };
	/** Looks for the names in the page's own storages, then inspects. */
	'storage.look': { args: { tabId: number; host?: string }; reply: Inspection };
	'site.list': { args: null; reply: { sites: SiteSummary[]; others: OtherGrant[] } };
	/** Watches an added site no longer, and gives its permission back. */
	'site.remove': { args: { host: string }; reply: null };
	/** Gives back match patterns of `OtherGrant`s. */
	'grants.remove': { args: { origins: readonly string[] }; reply: null };
	'journal.list': { args: null; reply: { portals: JournalSummary[]; trouble: Trouble[] } };
	/** Null where nothing was observed. */
	'journal.get': { args: { store: string; host: string }; reply: JournalExport | null };
	/** Forgets a portal's journal, or all of them (null): it cannot be brought back. Watching begins anew. */
	'journal.clear': { args: { portal: { store: string; host: string } | null }; reply: null };
	/** Sent in the same turn as `permissions.request`, never awaited: carried out at `permissions.onAdded`. */
	'site.add': { args: { host: string; tabId: number }; reply: null };
	'site.platform': { args: { host: string; platform: boolean }; reply: null };
	'policy.list': { args: null; reply: { policies: PolicySummary[]; trouble: StorageTrouble[] } };
	'policy.get': { args: { site: string }; reply: Policy | null };
	/** Stores the policy for each of its `sites`, replacing what was there; `undo` brings that back. */
	'policy.save': { args: { policy: Policy }; reply: { undo: string } };
	'policy.delete': { args: { site: string }; reply: { undo: string } };
	/** Takes back a save, delete or restore by its token; false when it is too old. */
	'policy.undo': { args: { undo: string }; reply: boolean };
	/**
	 * Reads the policy of a tab's portal: the open page where it is the policy (or where `asIs` says so), else
	 * what it links to. Needs no permission but `activeTab`.
	 */
	'policy.read': { args: { tabId: number; host?: string; asIs?: boolean }; reply: PolicyReading };
	/** Sent in the same turn as `permissions.request`, never awaited: carried out at `permissions.onAdded`. */
	'policy.read-at': { args: { site: string; url: string }; reply: null };
	/** Takes what was handed over by its token; null when it was taken before, or is too old. */
	'policy.handed-over': { args: { token: string }; reply: HandedOver | null };
	'recording.offer': { args: { tabId: number; host?: string }; reply: RecordingOffer };
	/** Begins to record a tab's portal: in that tab, or in a new private window. Gives the tab that is recorded. */
	'recording.start': {
		args: { tabId: number; host?: string; way: RecordingWay; timeZone: string; plan?: AuditPlan };
		reply: { id: string; tabId: number };
	};
	/** Ends it and gives the id of its audit; null where nothing was being recorded. */
	'recording.stop': { args: { id: string }; reply: { audit: string | null } };
	/** What is being recorded; null: nothing. */
	'recording.now': { args: null; reply: RecordingState | null };
	/** The person says that they have just accepted, or refused, where nothing recognises it. */
	'recording.mark': { args: { id: string; answer: 'accepted' | 'refused' }; reply: null };
	/** Keeps a private window's audit on the disk. */
	'audit.keep': { args: { id: string }; reply: null };
	/** Keeps an inspection of a tab's portal, made now, as evidence; gives its id. */
	'audit.make': { args: { tabId: number; host?: string; timeZone: string }; reply: { id: string } };
	/** Null where it was deleted. */
	'audit.get': { args: { id: string }; reply: Audit | null };
	/** Newest first. */
	'audit.list': { args: null; reply: AuditSummary[] };
	/** Replaces what the auditor has written; what was observed cannot be changed. */
	'audit.annotate': {
		args: { id: string; auditor: string; remarks: string; notes: Readonly<Record<string, AuditNote>> };
		reply: null;
	};
	/** Taken back, as a save is, by `policy.undo`; null for one that was kept in memory only. */
	'audit.delete': { args: { id: string }; reply: { undo: string | null } };
	'backup.export': { args: null; reply: Backup };
	/** All or nothing; `undo` brings back what was there. */
	'backup.restore': { args: { backup: unknown }; reply: { restored: number; undo: string } };
	/** Stores a list of well-known cookies in place of the one before; it declares nothing. */
	'reference.save': { args: { list: ReferenceList }; reply: { undo: string } };
	'reference.get': { args: null; reply: ReferenceSummary | null };
	/** Taken back, as a save is, by `policy.undo`. */
	'reference.delete': { args: null; reply: { undo: string } };
}

export type IntentName = keyof Intents;
export type IntentArgs<N extends IntentName> = Intents[N]['args'];
export type IntentReply<N extends IntentName> = Intents[N]['reply'];

/** How an intent fails: passed back as data, rethrown at the caller. `detail` is a message key and its substitutions. */
export interface IntentFailure {
	readonly code: string;
	readonly detail: readonly string[];
}
