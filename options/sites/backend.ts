import type { Client } from '../../src/messaging/intents.ts';
import type { Unsubscribe } from '../../src/ports/unsubscribe.ts';

/** The worker and the browser, as the part about sites needs them. */
export interface SitesBackend {
	readonly client: Pick<Client, 'site.list' | 'site.remove' | 'site.platform' | 'grants.remove'>;
	/** Asks the person for match patterns. Call it before anything else in the click (Firefox). */
	request(origins: readonly string[]): Promise<boolean>;
	/** Whether all of these match patterns are granted. */
	holds(origins: readonly string[]): Promise<boolean>;
	/** Calls `run` when hosts were granted or withdrawn, on this page or in the browser's settings. */
	onGrantsChanged(run: () => void): Unsubscribe;
}
