import { type IntentError, refusal } from '../../messaging/intent-error.ts';
import type { DiskTrouble } from '../../messaging/intents/inspection.ts';
import type { KeyValueStore, LocalStore } from '../../ports/storage.ts';
import { diskFailureKind } from '../../state/stored-kinds.ts';
import { pack, unpack } from '../../state/stored-value.ts';
import { failureReason } from '../journal/journal-guard.ts';

/**
 * Local storage whose failures have words: `set` and `remove` reject with `storage-full` or `storage-failed` (with
 * `-restart` where the browser needs one), and have then changed nothing.
 */
export interface CheckedStore extends KeyValueStore {
	/**
	 * Returns why writing has failed since the browser was started; null where it has not. Where the browser may forget
	 * what is written after a failure, `restart`, until it is restarted.
	 */
	trouble(): Promise<DiskTrouble | null>;
}

export function createCheckedStore(deps: {
	local: LocalStore;
	session: KeyValueStore;
	onError: (error: unknown) => void;
}): CheckedStore {
	const { local, session, onError } = deps;
	const key = diskFailureKind.prefix;
	/** Undefined: not read yet. In session storage, which ends with the browser: the worker may be stopped meanwhile. */
	let failure: DiskTrouble | null | undefined;
	/** Whether what is written now outlives the browser, in spite of an earlier failure. */
	let isSecured = false;

	async function lastFailure(): Promise<DiskTrouble | null> {
		if (failure === undefined) {
			const reading = unpack(diskFailureKind, await session.get(key));
			failure ??= reading.ok ? reading.value : null;
		}
		return failure;
	}

	function refusalFor(reason: DiskTrouble): IntentError {
		if (local.secure === undefined) {
			return reason === 'full' ? refusal('storage-full') : refusal('storage-failed');
		}
		return reason === 'full' ? refusal('storage-full-restart') : refusal('storage-failed-restart');
	}

	async function write(task: () => Promise<void>): Promise<void> {
		try {
			if ((await lastFailure()) !== null && !isSecured) {
				await local.secure?.();
				isSecured = true;
			}
			await task();
		} catch (error) {
			onError(error);
			isSecured = false;
			failure = failureReason(error) === 'full' ? 'full' : 'failing';
			await session.set({ [key]: pack(diskFailureKind, failure) }).catch(onError);
			throw refusalFor(failure);
		}
		if (failure !== null && local.secure === undefined) {
			failure = null;
			await session.remove([key]);
		}
	}

	return {
		...local,
		set: (values) => write(() => local.set(values)),
		remove: (keys) => write(() => local.remove(keys)),
		async trouble() {
			const reason = await lastFailure();
			return reason !== null && local.secure !== undefined ? 'restart' : reason;
		},
	};
}
