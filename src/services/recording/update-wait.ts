import type { UpdateGate } from '../../ports/recording.ts';

/** Delays an update while a restart, which empties session storage, would lose something. */
export interface UpdateWait {
	/** The browser has an update. */
	available(): Promise<void>;
	/** A recording ended: installs a waiting update, if nothing else delays it. */
	idle(): Promise<void>;
}

/**
 * `mustWait`: a recording is running, something set aside is not restored, or reports are in memory only. Restarting
 * also closes our own pages, which may hold unsaved input: with one open, the update is left to the browser. Chromium
 * installs it when they are closed and the worker is idle, both browsers when they start.
 */
export function createUpdateWait(deps: { gate: UpdateGate; mustWait: () => Promise<boolean> }): UpdateWait {
	const { gate, mustWait } = deps;
	let hasUpdate = false;

	async function idle(): Promise<void> {
		if (!hasUpdate || (await mustWait()) || (await gate.isPageOpen())) return;
		gate.restart();
	}

	return {
		idle,
		available() {
			hasUpdate = true;
			return idle();
		},
	};
}
