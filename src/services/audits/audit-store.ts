import * as v from 'valibot';
import { type Audit, type AuditNote, type AuditSummary, MAX_AUDIT_TEXT } from '../../core/audit/audit.ts';
import { refusal } from '../../messaging/intent-error.ts';
import type { StorageTrouble } from '../../messaging/intents/policy.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import { AuditNotesSchema, auditKind } from '../../state/audit-kind.ts';
import { pack, unpack } from '../../state/stored-value.ts';
import type { UndoableStore } from '../lib/undo.ts';

/** How many are kept; the oldest goes out. Memory is less than a disk. */
const MOST = { local: 50, session: 10 } as const;
type Area = keyof typeof MOST;

/** What an auditor may write. */
export interface AuditRemarks {
	readonly auditor: string;
	readonly remarks: string;
	/** By cookie key; typed by the store, which parses it. */
	readonly notes: unknown;
}

/** Inspections kept as evidence. Private windows' are in memory alone. */
export interface AuditStore {
	/** Keeps one that was made; the oldest beyond the bound goes out. */
	save(audit: Audit): Promise<void>;
	/** Newest first. */
	list(): Promise<AuditSummary[]>;
	/** Those that cannot be read: left alone. */
	trouble(): Promise<StorageTrouble[]>;
	/** Null where there is none. */
	get(id: string): Promise<Audit | null>;
	/** Replaces what the auditor has written, and nothing else. */
	annotate(id: string, words: AuditRemarks): Promise<void>;
	/** Keeps one that was in memory alone on the disk: a person asks for it. */
	moveToDisk(id: string): Promise<void>;
	/** Gives the undo token; null for one that was in memory alone, and where there was none. */
	delete(id: string): Promise<string | null>;
}

const keyOf = (id: string) => `${auditKind.prefix}${id}`;

/** Half a character would make a text that no file can hold. */
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd');

function bounded(text: string): string {
	if (text.length > MAX_AUDIT_TEXT) throw refusal('audit-too-long');
	return wellFormed(text);
}

/** The notes that say something, of cookies that the audit tells of. */
function readNotes(sent: unknown, { report, journal }: Audit): Record<string, AuditNote> {
	const parsed = v.safeParse(AuditNotesSchema, sent);
	if (!parsed.success) {
		const isLength = parsed.issues.some(({ type }) => type === 'max_length');
		throw refusal(isLength ? 'audit-too-long' : 'bad-request');
	}
	const known = new Set([...report.rows, ...(journal?.cookies ?? [])].map(({ key }) => key));
	const notes: Record<string, AuditNote> = {};
	for (const [key, { assessment, comment }] of Object.entries(parsed.output)) {
		if (!known.has(key)) throw refusal('bad-request');
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

const newestFirst = (a: { madeAt: string }, b: { madeAt: string }) =>
	a.madeAt < b.madeAt ? 1 : a.madeAt > b.madeAt ? -1 : 0;

/** Callers see to it that no two changes overlap in time. */
export function createAuditStore(deps: {
	local: KeyValueStore;
	session: KeyValueStore;
	undoable: UndoableStore;
}): AuditStore {
	const { undoable } = deps;

	async function readable(area: Area): Promise<Audit[]> {
		const values = [...(await deps[area].entries(auditKind.prefix)).values()];
		return values.map((value) => unpack(auditKind, value)).flatMap((one) => (one.ok ? one.value : []));
	}

	/** Where an audit is; an id that cannot be read is refused, since writing would spoil it. */
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

	async function put(area: Area, audit: Audit): Promise<void> {
		const others = (await readable(area)).sort(newestFirst);
		await deps[area].set({ [keyOf(audit.id)]: pack(auditKind, audit) });
		const old = others.slice(MOST[area] - 1).map(({ id }) => keyOf(id));
		if (old.length > 0) await deps[area].remove(old);
	}

	return {
		save: (audit) => put(audit.conditions.isPrivate ? 'session' : 'local', audit),
		async moveToDisk(id) {
			const found = await find(id);
			if (found === null) throw refusal('audit-gone');
			if (found.area === 'local') return;
			await put('local', found.audit);
			await deps.session.remove([keyOf(id)]);
		},
		async list() {
			const [kept, inMemory] = await Promise.all([readable('local'), readable('session')]);
			return [
				...kept.map((audit) => summaryOf(audit, false)),
				...inMemory.map((audit) => summaryOf(audit, true)),
			].sort(newestFirst);
		},
		async trouble() {
			const trouble: StorageTrouble[] = [];
			for (const [key, value] of await deps.local.entries(auditKind.prefix)) {
				const reading = unpack(auditKind, value);
				if (!reading.ok) trouble.push({ key, reason: reading.reason });
			}
			return trouble;
		},
		get: async (id) => (await find(id))?.audit ?? null,
		async annotate(id, words) {
			const found = await find(id);
			if (found === null) throw refusal('audit-gone');
			const { area, audit } = found;
			const [auditor, remarks] = [bounded(words.auditor), bounded(words.remarks)];
			const annotated: Audit = { ...audit, auditor, remarks, notes: readNotes(words.notes, audit) };
			await deps[area].set({ [keyOf(id)]: pack(auditKind, annotated) });
		},
		async delete(id) {
			const found = await find(id);
			if (found === null) return null;
			if (found.area === 'local') return undoable.change({ [keyOf(id)]: null });
			await deps.session.remove([keyOf(id)]);
			return null;
		},
	};
}
