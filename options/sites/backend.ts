import type { IntentReply } from '../../src/messaging/intents.ts';
import type { Unsubscribe } from '../../src/ports.ts';

/** What the part about sites asks of the world around it. */
export interface SitesBackend {
	list(): Promise<IntentReply<'site.list'>>;
	/** Watches a site no longer, and gives its permission back. */
	remove(host: string): Promise<unknown>;
	/** Says whether an added site is an Opendatasoft portal. */
	setPlatform(host: string, platform: boolean): Promise<unknown>;
	/** Gives back match patterns. */
	giveBack(origins: readonly string[]): Promise<unknown>;
	/** Asks the person for match patterns. Call it before anything else in the click (Firefox). */
	request(origins: readonly string[]): Promise<boolean>;
	/** Whether all of these match patterns are granted. */
	holds(origins: readonly string[]): Promise<boolean>;
	/** Tells when hosts were granted or withdrawn, by whomever. */
	onGrantsChanged(run: () => void): Unsubscribe;
}
