import type { Trouble } from '../messaging/intents.ts';
import type { Clock } from '../ports.ts';

/** Ms for which a database is waited for: then the report is made without it. */
export const PATIENCE = 1000;

/** Stands before a database that may fail, be full, or never answer. Never throws. */
export interface JournalGuard {
	/**
	 * What a task gives; null when it fails or takes too long. Once one has taken too long, none is begun until it
	 * has come to an end.
	 */
	attempt<T>(task: () => Promise<T>): Promise<T | null>;
	/** What is wrong; null when the last thing asked for was done. */
	reason(): Trouble['reason'] | null;
}

/** What kind of failure an error of a storage is. */
export function troubleOf(error: unknown): Trouble['reason'] {
	const { name, message } = error instanceof Error ? error : new Error(String(error));
	if (name === 'VersionError') return 'newer-format';
	return name === 'QuotaExceededError' || /quota/i.test(message) ? 'full' : 'failing';
}

export function createJournalGuard(deps: { clock: Clock; onError: (error: unknown) => void }): JournalGuard {
	const { clock, onError } = deps;
	let late = 0;
	let trouble: Trouble['reason'] | null = null;

	function failed(error: unknown): void {
		trouble = troubleOf(error);
		onError(error);
	}

	return {
		reason: () => trouble,
		attempt<T>(task: () => Promise<T>) {
			if (late > 0) return Promise.resolve(null);
			return new Promise<T | null>((resolve) => {
				let isLate = false;
				const cancel = clock.after(PATIENCE, () => {
					isLate = true;
					late++;
					failed(new Error('The journal does not answer'));
					resolve(null);
				});
				const ended = () => {
					cancel();
					if (isLate) late--;
				};
				task().then(
					(value) => {
						ended();
						trouble = null;
						resolve(value);
					},
					(error) => {
						ended();
						failed(error);
						resolve(null);
					},
				);
			});
		},
	};
}
