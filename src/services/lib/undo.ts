import { refusal } from '../../messaging/intent-error.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import type { Clock } from '../../ports/time.ts';
import { isNewer, nameOfKey } from '../../state/local-versions.ts';
import { undoKind } from '../../state/stored-kinds.ts';
import { pack, unpack } from '../../state/stored-value.ts';

const MAX_UNDOABLE_CHANGES = 10;

/** Changes local storage so that each change can be undone by its token. */
export interface UndoableStore {
	/**
	 * Writes values (null removes the key) and returns the undo token. Older changes of the same keys can no longer be
	 * undone, since undoing them would overwrite this one. Refuses with `newer-format` where a newer version of the extension
	 * has stored one of the values.
	 */
	change(values: Readonly<Record<string, unknown>>): Promise<string>;
	/** Restores the values from before a change; false when that is no longer possible. Refuses as `change` does. */
	undo(token: string): Promise<boolean>;
}

interface Change {
	readonly put: Record<string, unknown>;
	readonly drop: string[];
}

function split(values: Readonly<Record<string, unknown>>): Change {
	const change: Change = { put: {}, drop: [] };
	for (const [key, value] of Object.entries(values)) {
		if (value === null) change.drop.push(key);
		else change.put[key] = value;
	}
	return change;
}

function refuseNewer(stored: ReadonlyMap<string, unknown>): void {
	for (const [key, value] of stored) if (isNewer(key, value)) throw refusal('newer-format', nameOfKey(key));
}

/** `token` returns unique ids. Callers must not let two changes overlap. */
export function createUndoableStore(deps: {
	local: KeyValueStore;
	clock: Clock;
	token: () => string;
}): UndoableStore {
	const { local, clock } = deps;

	/** Returns the keys of undo records that a change of `keys` makes useless, and of those beyond the limit. */
	async function expiredRecords(keys: ReadonlySet<string>): Promise<string[]> {
		const records = [...(await local.entries(undoKind.prefix))].map(([key, stored]) => {
			const reading = unpack(undoKind, stored);
			return { key, undo: reading.ok ? reading.value : null };
		});
		const touched = ({ undo }: (typeof records)[number]) =>
			undo !== null && Object.keys(undo.before).some((key) => keys.has(key));
		const rest = records.filter((record) => record.undo !== null && !touched(record));
		const now = clock.now();
		// A moment ahead of now is from before the clock was set back: older than all that came since.
		const moment = ({ undo }: (typeof records)[number]) => (undo === null || undo.at > now ? 0 : undo.at);
		const old = rest.sort((a, b) => moment(b) - moment(a)).slice(MAX_UNDOABLE_CHANGES - 1);
		return [...records.filter(touched), ...old].map(({ key }) => key);
	}

	return {
		async change(values) {
			const keys = Object.keys(values);
			const stored = await local.getMany(keys);
			refuseNewer(stored);
			const before = Object.fromEntries(keys.map((key) => [key, stored.get(key) ?? null]));
			const expired = await expiredRecords(new Set(keys));
			const { put, drop } = split(values);
			const token = deps.token();
			const record = pack(undoKind, { at: clock.now(), before });
			// One write for the change and its undo record: a worker that dies here leaves both or neither.
			await local.set({ ...put, [`${undoKind.prefix}${token}`]: record });
			await local.remove([...drop, ...expired]);
			return token;
		},
		async undo(token) {
			const key = `${undoKind.prefix}${token}`;
			const reading = unpack(undoKind, await local.get(key));
			if (!reading.ok) return false;
			refuseNewer(await local.getMany(Object.keys(reading.value.before)));
			const { put, drop } = split(reading.value.before);
			await local.set(put);
			await local.remove([...drop, key]);
			return true;
		},
	};
}
