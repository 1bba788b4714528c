/**
 * The script in the pages of portals that says when one is shown, so that the worker need not listen to all tabs. The
 * manifest has it for the platform's hosts.
 */
export interface PageStarts {
	/** Runs it in the pages of exactly these hosts from now on, beside the platform's; returns whether one is new. */
	follow(hosts: readonly string[]): Promise<boolean>;
	/** Runs it in the open pages of tabs; those that it cannot run in are no error. */
	runIn(tabIds: readonly number[]): Promise<void>;
}
