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
import { pack, unpack } from '../../state/stored-value.ts';
import type { UndoableStore } from '../lib/undo.ts';

/** The one list of well-known cookies: apart from policies, and never a reason for a verdict. */
export interface ReferenceStore {
	/** Null where none is stored, or none that can be read. */
	index(): Promise<ReferenceIndex | null>;
	summary(): Promise<ReferenceSummary | null>;
	/** Stores a list in place of the one before; gives the undo token. Refuses what is none. */
	save(list: unknown): Promise<string>;
	delete(): Promise<string>;
	/** Forget what is held in memory: the stored list may have changed. */
	clearCache(): void;
}

const KEY = referenceKind.prefix;

/** Callers see to it that no two changes overlap in time. */
export function createReferenceStore(deps: {
	local: KeyValueStore;
	undoable: UndoableStore;
}): ReferenceStore {
	const { local, undoable } = deps;
	let held: Promise<ReferenceIndex | null> | null = null;

	async function stored() {
		const reading = unpack(referenceKind, await local.get(KEY));
		return reading.ok ? reading.value : null;
	}

	async function read(): Promise<ReferenceIndex | null> {
		const list = await stored();
		return list === null ? null : buildReferenceIndex(unpackReferenceList(list));
	}

	function clearCache(): void {
		held = null;
	}

	async function change(value: unknown): Promise<string> {
		try {
			return await undoable.change({ [KEY]: value });
		} finally {
			clearCache();
		}
	}

	return {
		clearCache,
		index() {
			const reading = held ?? read();
			held = reading;
			reading.catch(clearCache);
			return reading;
		},
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
