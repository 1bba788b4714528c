import type { Trouble } from '../../messaging/intents/inspection.ts';
import type { Clock } from '../../ports/time.ts';

/** After it, a report is made without its journal. */
export const JOURNAL_TIMEOUT_MS = 1000;

/** Wraps a database that may fail, be full, or never answer. Never throws. */
export interface JournalGuard {
	/**
	 * Runs a task that reads; null where it fails or takes longer than `JOURNAL_TIMEOUT_MS`. After a timeout no task is
	 * started until the late one has ended.
	 */
	read<T>(task: () => Promise<T>): Promise<T | null>;
	/** The same for a task that writes. */
	write<T>(task: () => Promise<T>): Promise<T | null>;
	/** Why the last task failed; null where none did. A successful read does not clear a failed write. */
	reason(): Trouble['reason'] | null;
}

/** Classifies an error of a storage. */
export function failureReason(error: unknown): Trouble['reason'] {
	const { name, message } = error instanceof Error ? error : new Error(String(error));
	if (name === 'VersionError') return 'newer-format';
	return name === 'QuotaExceededError' || /quota|no.space|disk.{0,80}full/i.test(message)
		? 'full'
		: 'failing';
}

export function createJournalGuard(deps: {
	clock: Clock;
	onError: (error: unknown) => void;
	/** Called when all late tasks have ended: what they held up can be done. */
	onRecovered: () => void;
}): JournalGuard {
	const { clock, onError, onRecovered } = deps;
	let late = 0;
	let trouble: { readonly reason: Trouble['reason']; readonly writes: boolean } | null = null;

	function failed(error: unknown, writes: boolean): void {
		trouble = { reason: failureReason(error), writes };
		onError(error);
	}

	function attempt<T>(task: () => Promise<T>, writes: boolean): Promise<T | null> {
		if (late > 0) return Promise.resolve(null);
		return new Promise<T | null>((resolve) => {
			let isLate = false;
			const cancel = clock.after(JOURNAL_TIMEOUT_MS, () => {
				isLate = true;
				late++;
				failed(new Error('The journal does not answer'), writes);
				resolve(null);
			});
			const ended = () => {
				cancel();
				if (isLate && --late === 0) onRecovered();
			};
			task().then(
				(value) => {
					ended();
					if (writes || trouble?.writes === false) trouble = null;
					resolve(value);
				},
				(error) => {
					ended();
					failed(error, writes);
					resolve(null);
				},
			);
		});
	}

	return {
		reason: () => trouble?.reason ?? null,
		read: (task) => attempt(task, false),
		write: (task) => attempt(task, true),
	};
}
