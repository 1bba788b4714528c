import type { UpdateGate } from '../../recording-ports.ts';

/** Holds an update back while something would be lost by a restart, which empties session storage. */
export interface UpdateWait {
	/** An update is there. */
	available(): Promise<void>;
	/** Nothing is recorded any more: an update that waits may come now. */
	idle(): Promise<void>;
}

/**
 * `mustWait`: a visit is being recorded, something is still to be given back, or reports are kept in memory alone.
 * Restarting also closes our own pages: with one open, which may hold what is not saved, the browser updates when it
 * likes. That is, in Chromium, when they are closed and the worker sleeps; in both, when the browser starts anew.
 */
export function createUpdateWait(deps: { gate: UpdateGate; mustWait: () => Promise<boolean> }): UpdateWait {
	const { gate, mustWait } = deps;
	let isThere = false;

	async function idle(): Promise<void> {
		if (!isThere || (await mustWait()) || (await gate.isPageOpen())) return;
		gate.restart();
	}

	return {
		idle,
		available() {
			isThere = true;
			return idle();
		},
	};
}
