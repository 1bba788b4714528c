import * as v from 'valibot';
import { buildReferenceIndex, type ReferenceIndex } from '../../core/known/reference-list.ts';
import { refusal } from '../../messaging/intent-error.ts';
import type { ReferenceSummary } from '../../messaging/intents/reference.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import {
	packReferenceList,
	ReferenceListSchema,
	referenceKind,
	unpackReferenceList,
} from '../../state/reference-kind.ts';
import { pack } from '../../state/stored-value.ts';
import { createCached } from '../lib/cached.ts';
import { readValue } from '../lib/read-stored.ts';
import type { UndoableStore } from '../lib/undo.ts';

/** Stores the imported list of well-known cookies, which never decides a verdict. */
export interface ReferenceStore {
	/** Returns the list, indexed; null where none is stored, or none that can be read. */
	index(): Promise<ReferenceIndex | null>;
	summary(): Promise<ReferenceSummary | null>;
	/** Replaces the list; returns the undo token. Refuses with `not-a-reference-list`. */
	save(list: unknown): Promise<string>;
	/** Returns the undo token. */
	delete(): Promise<string>;
	/** Clears the cache: the stored list may have changed. */
	clearCache(): void;
}

const KEY = referenceKind.prefix;

/** Callers must not let two changes overlap. */
export function createReferenceStore(deps: {
	local: KeyValueStore;
	undoable: UndoableStore;
}): ReferenceStore {
	const { local, undoable } = deps;
	const stored = () => readValue(local, referenceKind);
	const index = createCached(async () => {
		const list = await stored();
		return list === null ? null : buildReferenceIndex(unpackReferenceList(list));
	});
	const change = (value: unknown) => undoable.change({ [KEY]: value }).finally(index.clear);

	return {
		clearCache: index.clear,
		index: index.get,
		async summary() {
			const list = await stored();
			if (list === null) return null;
			const { source, importedAt, rows } = list;
			return { source, importedAt, names: rows.length };
		},
		async save(given) {
			const parsed = v.safeParse(ReferenceListSchema, given);
			if (!parsed.success) throw refusal('not-a-reference-list');
			return change(pack(referenceKind, packReferenceList(parsed.output)));
		},
		delete: () => change(null),
	};
}
