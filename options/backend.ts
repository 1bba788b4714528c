import type { ReferenceEntry } from '../src/core/known/reference-list.ts';
import type { Declaration, Policy, PolicySource } from '../src/core/policy/policy.ts';
import type { SourcePage } from '../src/core/policy/source-page.ts';
import type { SiteReport } from '../src/core/report/site-report.ts';
import type { Change, CorrectedPage } from '../src/correct/correction.ts';
import type { SourceOfPage } from '../src/correct/source/source-page.ts';
import type { PageOffers } from '../src/import/portal/page-offers.ts';
import type { Settings } from '../src/messaging/intents/settings.ts';
import type { Client } from '../src/messaging/intents.ts';
import type { FetchedPage } from '../src/ports/page-fetch.ts';
import type { Shortcuts } from '../src/ports/shortcuts.ts';
import type { Unsubscribe } from '../src/ports/unsubscribe.ts';
import type { NewsSeen } from './about/about-model.ts';
import type { AuditsClient } from './audits/audits-model.ts';
import type { CaptureClient, ReadHar } from './capture/capture-client.ts';
import type { CleanStartsClient } from './clean-starts/clean-starts-model.ts';
import type { ExceptionsClient } from './exceptions/exceptions-model.ts';
import type { JournalClient } from './journal/journal-model.ts';
import type { OrganisationClient } from './organisation/organisation-model.ts';
import type { ReadingClient } from './reading/changed-page-model.ts';
import type { ReferenceClient } from './reference/reference-model.ts';
import type { PagePlace } from './routing/navigation.ts';
import type { SettingsClient } from './settings/settings-model.ts';
import type { SigningKeyClient } from './signing/signing-model.ts';
import type { SitesBackend } from './sites/sites-model.ts';

/** Files above this are refused; bytes. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** The same for JSON: our own backups can be as large. A message of Chromium carries 64 MB. */
export const MAX_JSON_BYTES = 60 * 1024 * 1024;

/** The limit for a file of this name, bytes. */
export const maxBytesOf = (name: string | null) =>
	/\.json$/i.test(name ?? '') ? MAX_JSON_BYTES : MAX_FILE_BYTES;

/** A source to read: text, or a file's bytes. */
export interface ReadSource {
	readonly content: string | Blob;
	readonly kind: PolicySource['kind'] | null;
	readonly url: string | null;
	readonly name: string | null;
}

export type ReadStage = 'opening' | 'understanding' | 'checking';

/** Why a source gave nothing: a closed list, each with its words in `_locales` as `options_failure_<code>`. */
export type ReadFailureCode =
	| 'too-large'
	| 'empty'
	| 'not-text'
	| 'pdf'
	| 'pdf-encrypted'
	| 'pdf-broken'
	| 'pdf-without-text'
	| 'broken-json'
	| 'foreign-json'
	| 'cookie-values'
	| 'too-complex'
	| 'not-a-backup'
	| 'invalid'
	| 'newer-format'
	| 'crashed'
	| 'address'
	| 'permission'
	| 'redirected'
	| 'http-status'
	| 'no-policy-page'
	| 'network';

export interface ReadFailure {
	readonly code: ReadFailureCode;
	/** Where in the file (`line 3, column 7`, `declarations.2.names`), or a number that the words speak of. */
	readonly place: string | null;
	/** Of a file that is too large: the limit, bytes; absent: `MAX_FILE_BYTES`. */
	readonly limit?: number;
}

/** A source that was read as a policy. */
export interface PolicyOutcome {
	readonly kind: 'policy';
	readonly policy: Policy;
	/** The text that was read, for showing where a row came from; absent where there is none to show. */
	readonly text?: string;
	/** Of a page that was read from its address. */
	readonly offers?: PageOffers;
	/** The content to store beside the policy; absent for one of our own files. */
	readonly source?: SourceOfPage;
}

/** The outcome of reading a source. */
export type ReadOutcome =
	| PolicyOutcome
	| { readonly kind: 'backup'; readonly backup: unknown }
	/** A list of well-known cookies, which is no policy. */
	| { readonly kind: 'reference'; readonly entries: readonly ReferenceEntry[] }
	| { readonly kind: 'nothing'; readonly failure: ReadFailure };

/** The intents that the options page sends. */
export type OptionsClient = SitesBackend['client'] &
	AuditsClient &
	CaptureClient &
	CleanStartsClient &
	JournalClient &
	ReferenceClient &
	SettingsClient &
	ExceptionsClient &
	OrganisationClient &
	ReadingClient &
	SigningKeyClient &
	Pick<
		Client,
		| 'policy.list'
		| 'policy.get'
		| 'policy.source'
		| 'policy.save'
		| 'policy.versions'
		| 'policy.delete'
		| 'policy.undo'
		| 'backup.export'
		| 'backup.restore'
	>;

/** All that the options page asks of the world around it: the extension, or a fake. */
export interface OptionsBackend {
	readonly client: OptionsClient;
	readonly place: PagePlace;
	/** Tells when stored policies changed, whoever changed them. */
	onPoliciesChanged(run: () => void): Unsubscribe;
	/** The last reports of the portals that are open, or were. */
	reports(): Promise<readonly SiteReport[]>;
	/** Tells every report written from now on, in no order. */
	onReport(run: (report: SiteReport) => void): Unsubscribe;
	/** Tells that something was observed, at most once a second: the journal may have grown. */
	onObserved(run: () => void): Unsubscribe;
	/** Asks the person for an address's host. Call it before anything else in the click (Firefox). */
	requestHost(address: URL): Promise<boolean>;
	/** Whether an address's host may be read without asking. */
	mayRead(address: URL): Promise<boolean>;
	/** Reads a page without cookies. Never rejects. */
	fetchPage(address: URL, signal: AbortSignal): Promise<FetchedPage>;
	/** Reads a source away from this page's thread. Never rejects, unless `signal` aborts (`AbortError`). */
	read(source: ReadSource, onStage: (stage: ReadStage) => void, signal: AbortSignal): Promise<ReadOutcome>;
	/** Reads a HAR file away from this page's thread. */
	readonly readHar: ReadHar;
	readonly sites: SitesBackend;
	/** Puts text into the clipboard; false where the browser does not let us. */
	copyText(text: string): Promise<boolean>;
	/** Puts markup and plain text of the same content into the clipboard together; false where the browser does not let us. */
	copyRich(content: { readonly html: string; readonly plain: string }): Promise<boolean>;
	/** Makes changes to a page away from this page's thread. Rejects where that fails. */
	correct(page: SourcePage, changes: readonly Change[]): Promise<CorrectedPage>;
	/** Reads what a page declares, away from this page's thread. Rejects where that fails. */
	readPage(page: SourcePage): Promise<readonly Declaration[]>;
	/** Gives the person a file. `type`: its media type, JSON by default. */
	saveFile(name: string, text: string, type?: string): void;
	/** Opens the browser's window for printing this page. */
	print(): void;
	/** The extension's. */
	readonly shortcuts: Shortcuts;
	readonly version: string;
	/** The address of the product's site; null: there is none yet. */
	readonly site: string | null;
	readonly newsSeen: NewsSeen;
	/** Passes on the settings when they were changed on another page. */
	onSettings(run: (settings: Settings) => void): Unsubscribe;
	/** Loads this page anew, in its place. */
	reload(): void;
	/** The browser's own account of itself. */
	readonly userAgent: string;
	/** Milliseconds since the epoch. */
	now(): number;
}
