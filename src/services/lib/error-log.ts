import type { Clock, KeyValueStore } from '../../ports.ts';
import { errorsKind, type LoggedError } from '../../state/stored-kinds.ts';
import { pack, unpack } from '../../state/stored-value.ts';
import { createQueue } from './queue.ts';

/** How many different errors are kept. */
const CAPACITY = 32;

/** Keeps the last errors, so that none is silent; never throws. */
export interface ErrorLog {
	record(where: string, error: unknown): void;
	/** Newest first. */
	read(): Promise<readonly LoggedError[]>;
}

/** Adds an error to the ring: the same one again only counts. */
export function withError(
	log: readonly LoggedError[],
	entry: { where: string; message: string; at: number },
): readonly LoggedError[] {
	const same = (other: LoggedError) => other.where === entry.where && other.message === entry.message;
	const count = (log.find(same)?.count ?? 0) + 1;
	return [{ ...entry, count }, ...log.filter((other) => !same(other))].slice(0, CAPACITY);
}

export function createErrorLog(deps: { session: KeyValueStore; clock: Clock }): ErrorLog {
	const enqueue = createQueue();
	const key = errorsKind.prefix;
	async function read() {
		const log = unpack(errorsKind, await deps.session.get(key));
		return log.ok ? log.value : [];
	}
	return {
		read,
		record(where, error) {
			const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
			const at = deps.clock.now();
			enqueue(async () => {
				const log = withError(await read(), { where, message, at });
				await deps.session.set({ [key]: pack(errorsKind, log) });
			}).catch(() => undefined);
		},
	};
}
