import * as v from 'valibot';
import { ASSESSMENTS, type Audit, type AuditSummary, MAX_AUDIT_TEXT } from '../../core/audit/audit.ts';
import {
	AUDIT_FIELDS,
	type AuditEdit,
	type AuditTexts,
	textOf,
	withText,
} from '../../core/audit/audit-texts.ts';
import { refusal } from '../../messaging/intent-error.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import { auditKind } from '../../state/audit-kind.ts';
import { pack, unpack } from '../../state/stored-value.ts';
import { readKind } from '../lib/read-stored.ts';
import type { UndoableStore } from '../lib/undo.ts';

/** Audits in each area; beyond it the oldest is removed. Memory is smaller than a disk. */
const MAX_AUDITS = { local: 50, session: 10 } as const;
type Area = keyof typeof MAX_AUDITS;

/** Stores inspections as evidence: on disk, those of private windows in memory. */
export interface AuditStore {
	/** Stores a new audit, and removes the oldest beyond `MAX_AUDITS`. */
	save(audit: Audit): Promise<void>;
	/** Newest first. */
	list(): Promise<AuditSummary[]>;
	/** Null where there is none. Refuses, as all below, with `audit-newer` or `audit-unreadable`. */
	get(id: string): Promise<Audit | null>;
	/**
	 * Changes fields of the auditor's texts, and returns the texts then. A field that another page has changed meanwhile
	 * stays as it is. Refuses with `audit-gone`, `audit-too-long` or `bad-request`.
	 */
	annotate(id: string, edits: unknown): Promise<AuditTexts>;
	/** Moves an audit from memory to the disk: a person asks for it. Refuses with `audit-gone`. */
	moveToDisk(id: string): Promise<void>;
	/** Deletes audits; returns the undo token of those on the disk, null where there is none of them. */
	delete(ids: readonly string[]): Promise<string | null>;
}

const keyOf = (id: string) => `${auditKind.prefix}${id}`;

/** Replaces lone surrogates, which no UTF-8 file can hold. */
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd');

const EditSchema = v.object({
	field: v.picklist(AUDIT_FIELDS),
	key: v.string(),
	from: v.string(),
	to: v.pipe(v.string(), v.maxLength(MAX_AUDIT_TEXT)),
});

/** Parses edits of an audit's fields. */
function readEdits(sent: unknown, { report, journal }: Audit): readonly AuditEdit[] {
	const parsed = v.safeParse(v.array(EditSchema), sent);
	if (!parsed.success) {
		const isLength = parsed.issues.some(({ type }) => type === 'max_length');
		throw refusal(isLength ? 'audit-too-long' : 'bad-request');
	}
	const cookieKeys = new Set([...report.rows, ...(journal?.cookies ?? [])].map(({ key }) => key));
	const isValid = ({ field, key, to }: AuditEdit) =>
		(field === 'auditor' || field === 'remarks' ? key === '' : cookieKeys.has(key)) &&
		(field !== 'assessment' || to === '' || ASSESSMENTS.some((choice) => choice === to));
	if (!parsed.output.every(isValid)) throw refusal('bad-request');
	return parsed.output.map((edit) => ({ ...edit, to: wellFormed(edit.to) }));
}

function summaryOf({ id, madeAt, report, recording }: Audit, inMemory: boolean): AuditSummary {
	const { host, store, counts } = report;
	const { undeclared, declared } = counts;
	const visit = recording && {
		way: recording.way,
		plan: recording.plan,
		startedAt: recording.startedAt,
		endedAt: recording.endedAt,
	};
	return { id, host, store, madeAt, undeclared, declared, inMemory, visit };
}

const newestFirst = (a: { madeAt: string }, b: { madeAt: string }) => b.madeAt.localeCompare(a.madeAt);

/** Callers must not let two changes overlap. */
export function createAuditStore(deps: {
	local: KeyValueStore;
	session: KeyValueStore;
	undoable: UndoableStore;
}): AuditStore {
	const { undoable } = deps;

	async function readable(area: Area): Promise<Audit[]> {
		return [...(await readKind(deps[area], auditKind)).values()];
	}

	/** Finds an audit; refuses with `audit-newer` or `audit-unreadable`, since writing would overwrite it. */
	async function find(id: string): Promise<{ area: Area; audit: Audit } | null> {
		for (const area of ['local', 'session'] as const) {
			const stored = await deps[area].get(keyOf(id));
			if (stored === undefined) continue;
			const reading = unpack(auditKind, stored);
			if (reading.ok) return { area, audit: reading.value };
			throw refusal(reading.reason === 'newer-format' ? 'audit-newer' : 'audit-unreadable');
		}
		return null;
	}

	async function findOrRefuse(id: string): Promise<{ area: Area; audit: Audit }> {
		const stored = await find(id);
		if (stored === null) throw refusal('audit-gone');
		return stored;
	}

	async function put(area: Area, audit: Audit): Promise<void> {
		const others = (await readable(area)).sort(newestFirst);
		await deps[area].set({ [keyOf(audit.id)]: pack(auditKind, audit) });
		const old = others.slice(MAX_AUDITS[area] - 1).map(({ id }) => keyOf(id));
		if (old.length > 0) await deps[area].remove(old);
	}

	return {
		save: (audit) => put(audit.conditions.isPrivate ? 'session' : 'local', audit),
		async moveToDisk(id) {
			const { area, audit } = await findOrRefuse(id);
			if (area === 'local') return;
			await put('local', audit);
			await deps.session.remove([keyOf(id)]);
		},
		async list() {
			const [kept, inMemory] = await Promise.all([readable('local'), readable('session')]);
			return [
				...kept.map((audit) => summaryOf(audit, false)),
				...inMemory.map((audit) => summaryOf(audit, true)),
			].sort(newestFirst);
		},
		get: async (id) => (await find(id))?.audit ?? null,
		async annotate(id, sent) {
			const { area, audit } = await findOrRefuse(id);
			const { auditor, remarks, notes } = audit;
			const before: AuditTexts = { auditor, remarks, notes };
			let texts = before;
			for (const edit of readEdits(sent, audit)) {
				const stored = textOf(texts, edit);
				if (stored === edit.from && stored !== edit.to) texts = withText(texts, edit, edit.to);
			}
			if (texts !== before) await deps[area].set({ [keyOf(id)]: pack(auditKind, { ...audit, ...texts }) });
			return texts;
		},
		async delete(ids) {
			const areas: Record<Area, string[]> = { local: [], session: [] };
			for (const id of ids) {
				const stored = await find(id);
				if (stored !== null) areas[stored.area].push(keyOf(id));
			}
			if (areas.session.length > 0) await deps.session.remove(areas.session);
			if (areas.local.length === 0) return null;
			return undoable.change(Object.fromEntries(areas.local.map((key) => [key, null])));
		},
	};
}
