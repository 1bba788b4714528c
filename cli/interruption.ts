/** Signals that ask a program to end: by a person, by a machine that stops it, and where its terminal is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Returns a signal that aborts when somebody asks the process to end. The first such request leaves time to say what is
 * known; the second ends the process at once, as usual.
 */
export function interruptionSignal(from: Pick<NodeJS.Process, 'on' | 'off'>): AbortSignal {
	const controller = new AbortController();
	function interrupt(): void {
		for (const signal of SIGNALS) from.off(signal, interrupt);
		controller.abort();
	}
	for (const signal of SIGNALS) from.on(signal, interrupt);
	return controller.signal;
}
