import type { Policy } from '../src/core/policy/policy.ts';
import type { SiteReport } from '../src/core/report/site-report.ts';
import type { Inspection } from '../src/messaging/intents/inspection.ts';
import type { JournalExport } from '../src/messaging/intents/journal.ts';
import type { PolicyReading } from '../src/messaging/policy-reading.ts';
import type { FileToSave } from '../src/ui/save-file.ts';
import type { RecordingBackend } from './recording/backend.ts';

/** Looked for only when a person asks: other sites in use, or the page's own storage. */
export type LookTarget = 'third-parties' | 'storage';

/** All that the popup asks of the browser and of the worker; a fake one runs it in an ordinary page. */
export interface PopupBackend {
	/** The inspected tab; known once there is a report. */
	tabId(): number | null;
	/** The last stored report of this tab's portal, if there is one: painted before anything is asked. */
	storedReport(): Promise<SiteReport | null>;
	/** A full read of the jar for this tab. `look`: what is new to the person now is not new the next time. */
	inspect(look: boolean): Promise<Inspection>;
	/** Looks for the other sites that the page uses, or into its own storage, and inspects. */
	lookFor(what: LookTarget): Promise<Inspection>;
	/** Every report that is stored from now on, of any portal, and those that are dropped. Returns what stops it. */
	onReport(listener: (report: SiteReport) => void, onGone: (store: string, host: string) => void): () => void;
	/** Says that this site is to be watched: carried out once its hosts are granted. */
	addSite(host: string): Promise<unknown>;
	setPlatform(host: string, platform: boolean): Promise<unknown>;
	/** Asks the person for match patterns. In Chromium this ends the popup. */
	requestOrigins(origins: readonly string[]): Promise<boolean>;
	/** Looks for the portal's policy; `asIs` takes the open page for it. */
	readPolicy(asIs: boolean): Promise<PolicyReading>;
	/** Says that the policy at this address is to be read for a site: carried out once its host is granted. */
	readPolicyAt(site: string, url: string): Promise<unknown>;
	/** The policy stored for a site pattern, whole. */
	policy(site: string): Promise<Policy | null>;
	/** A portal's journal. */
	journal(store: string, host: string): Promise<JournalExport | null>;
	readonly recording: RecordingBackend;
	/** Puts text into the clipboard; rejects where the browser does not let it. */
	copy(text: string): Promise<void>;
	/** Ends the popup; a page in a tab stays. */
	close(): void;
	save(file: FileToSave): void;
}
