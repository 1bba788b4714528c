import type { UpdateGate } from '../recording-ports.ts';

/** Holds an update back while a visit is recorded: a restart would lose it, and what was set aside. */
export interface UpdateWait {
	/** An update is there. `isBusy`: a visit is being recorded. */
	available(isBusy: boolean): void;
	/** Nothing is recorded any more. */
	idle(): void;
}

/**
 * Restarting closes our own pages: with one open, which may hold what is not saved, the browser updates when
 * it likes: Chromium when they are closed and the worker sleeps, both browsers when they start anew.
 */
export function createUpdateWait(deps: { gate: UpdateGate; onError: (error: unknown) => void }): UpdateWait {
	const { gate, onError } = deps;
	let isWaiting = false;

	async function restart(): Promise<void> {
		if (!(await gate.isPageOpen())) gate.restart();
	}

	return {
		available(isBusy) {
			isWaiting = isBusy;
			if (!isBusy) restart().catch(onError);
		},
		idle() {
			if (!isWaiting) return;
			isWaiting = false;
			restart().catch(onError);
		},
	};
}
