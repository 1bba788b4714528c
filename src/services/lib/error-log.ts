import type { KeyValueStore } from '../../ports/storage.ts';
import type { Clock } from '../../ports/time.ts';
import { errorsKind, type LoggedError } from '../../state/stored-kinds.ts';
import { pack } from '../../state/stored-value.ts';
import { createQueue } from './queue.ts';
import { readValue } from './read-stored.ts';

/** Distinct errors. */
const MAX_ERRORS = 32;

/** Stores the last errors in session storage, for the options page to list; never throws. */
export interface ErrorLog {
	record(where: string, error: unknown): void;
	/** Newest first. */
	read(): Promise<readonly LoggedError[]>;
}

/** Adds an error, newest first; an error with the same place and message raises its count instead. */
export function withError(
	log: readonly LoggedError[],
	entry: { where: string; message: string; at: number },
): readonly LoggedError[] {
	const same = (other: LoggedError) => other.where === entry.where && other.message === entry.message;
	const count = (log.find(same)?.count ?? 0) + 1;
	return [{ ...entry, count }, ...log.filter((other) => !same(other))].slice(0, MAX_ERRORS);
}

export function createErrorLog(deps: { session: KeyValueStore; clock: Clock }): ErrorLog {
	const enqueue = createQueue();
	const read = async () => (await readValue(deps.session, errorsKind)) ?? [];

	return {
		read,
		record(where, error) {
			const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
			const at = deps.clock.now();
			enqueue(async () => {
				const log = withError(await read(), { where, message, at });
				await deps.session.set({ [errorsKind.prefix]: pack(errorsKind, log) });
			}).catch(() => undefined);
		},
	};
}
