import * as v from 'valibot';
import { type Audit, type AuditNote, type AuditSummary, MAX_AUDIT_TEXT } from '../../core/audit/audit.ts';
import { refusal } from '../../messaging/intent-error.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import { AuditNotesSchema, auditKind } from '../../state/audit-kind.ts';
import { pack, unpack } from '../../state/stored-value.ts';
import { readKind } from '../lib/read-stored.ts';
import type { UndoableStore } from '../lib/undo.ts';

/** Audits in each area; beyond it the oldest is removed. Memory is smaller than a disk. */
const MAX_AUDITS = { local: 50, session: 10 } as const;
type Area = keyof typeof MAX_AUDITS;

/** Texts that an auditor adds to an audit. */
export interface AuditRemarks {
	readonly auditor: string;
	readonly remarks: string;
	/** By cookie key; parsed by the store. */
	readonly notes: unknown;
}

/** Stores inspections as evidence: on disk, those of private windows in memory. */
export interface AuditStore {
	/** Stores a new audit, and removes the oldest beyond `MAX_AUDITS`. */
	save(audit: Audit): Promise<void>;
	/** Newest first. */
	list(): Promise<AuditSummary[]>;
	/** Null where there is none. Refuses, as all below, with `audit-newer` or `audit-unreadable`. */
	get(id: string): Promise<Audit | null>;
	/** Replaces the auditor's texts. Refuses with `audit-gone`, `audit-too-long` or `bad-request`. */
	annotate(id: string, words: AuditRemarks): Promise<void>;
	/** Moves an audit from memory to the disk: a person asks for it. Refuses with `audit-gone`. */
	moveToDisk(id: string): Promise<void>;
	/** Returns the undo token; null for an audit in memory, and where there was none. */
	delete(id: string): Promise<string | null>;
}

const keyOf = (id: string) => `${auditKind.prefix}${id}`;

/** Replaces lone surrogates, which no UTF-8 file can hold. */
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd');

function bounded(text: string): string {
	if (text.length > MAX_AUDIT_TEXT) throw refusal('audit-too-long');
	return wellFormed(text);
}

/** Parses notes on the audit's cookies, and leaves out empty ones. */
function readNotes(sent: unknown, { report, journal }: Audit): Record<string, AuditNote> {
	const parsed = v.safeParse(AuditNotesSchema, sent);
	if (!parsed.success) {
		const isLength = parsed.issues.some(({ type }) => type === 'max_length');
		throw refusal(isLength ? 'audit-too-long' : 'bad-request');
	}
	const cookieKeys = new Set([...report.rows, ...(journal?.cookies ?? [])].map(({ key }) => key));
	const notes: Record<string, AuditNote> = {};
	for (const [key, { assessment, comment }] of Object.entries(parsed.output)) {
		if (!cookieKeys.has(key)) throw refusal('bad-request');
		if (assessment !== null || comment.trim() !== '') {
			notes[key] = { assessment, comment: wellFormed(comment) };
		}
	}
	return notes;
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
		return [...(await readKind(deps[area], auditKind)).values.values()];
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
		async annotate(id, words) {
			const { area, audit } = await findOrRefuse(id);
			const [auditor, remarks] = [bounded(words.auditor), bounded(words.remarks)];
			const annotated: Audit = { ...audit, auditor, remarks, notes: readNotes(words.notes, audit) };
			await deps[area].set({ [keyOf(id)]: pack(auditKind, annotated) });
		},
		async delete(id) {
			const stored = await find(id);
			if (stored === null) return null;
			if (stored.area === 'local') return undoable.change({ [keyOf(id)]: null });
			await deps.session.remove([keyOf(id)]);
			return null;
		},
	};
}
