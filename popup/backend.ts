import type { SiteReport } from '../src/core/verdict.ts';
import type { Inspection, PolicyReading } from '../src/messaging/intents.ts';
import type { FileToSave } from '../src/ui/save-file.ts';

/** All that the popup asks of the browser and of the worker; a fake one runs it in an ordinary page. */
export interface PopupBackend {
	/** The last stored report of this tab's portal, if there is one: painted before anything is asked. */
	storedReport(): Promise<SiteReport | null>;
	/** A full read of the jar for this tab. */
	inspect(): Promise<Inspection>;
	/** Every report that is stored from now on, of any portal. Returns what stops it. */
	onReport(listener: (report: SiteReport) => void): () => void;
	/** Says that this site is to be watched: carried out once its hosts are granted. */
	addSite(host: string): Promise<unknown>;
	setPlatform(host: string, platform: boolean): Promise<unknown>;
	/** Asks the person for match patterns. In Chromium this ends the popup. */
	requestOrigins(origins: readonly string[]): Promise<boolean>;
	/** Looks for the portal's policy; `asIs` takes the open page for it. */
	readPolicy(asIs: boolean): Promise<PolicyReading>;
	/** Says that the policy at this address is to be read for a site: carried out once its host is granted. */
	readPolicyAt(site: string, url: string): Promise<unknown>;
	/** Ends the popup; a page in a tab stays. */
	close(): void;
	save(file: FileToSave): void;
}
