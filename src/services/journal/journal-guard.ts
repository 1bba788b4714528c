import type { Trouble } from '../../messaging/intents/inspection.ts';
import type { Clock } from '../../ports.ts';

/** Ms for which a database is waited for: then the report is made without it. */
export const JOURNAL_TIMEOUT_MS = 1000;

/** Stands before a database that may fail, be full, or never answer. Never throws. */
export interface JournalGuard {
	/**
	 * What a task gives; null when it fails or takes too long. Once one has taken too long, none is begun until it
	 * has come to an end.
	 */
	read<T>(task: () => Promise<T>): Promise<T | null>;
	/** The same of a task that writes. */
	write<T>(task: () => Promise<T>): Promise<T | null>;
	/** What is wrong; null when the last writing and reading went well: what can be read may still not be written. */
	reason(): Trouble['reason'] | null;
}

/** What kind of failure an error of a storage is. */
export function failureReason(error: unknown): Trouble['reason'] {
	const { name, message } = error instanceof Error ? error : new Error(String(error));
	if (name === 'VersionError') return 'newer-format';
	return name === 'QuotaExceededError' || /quota/i.test(message) ? 'full' : 'failing';
}

export function createJournalGuard(deps: {
	clock: Clock;
	onError: (error: unknown) => void;
	/** Called when what had taken too long has come to its end: there is something to make up for. */
	onAwake: () => void;
}): JournalGuard {
	const { clock, onError, onAwake } = deps;
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
				if (isLate && --late === 0) onAwake();
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
