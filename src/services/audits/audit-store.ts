import type { Audit, AuditSummary } from '../../core/audit/audit.ts';
import { type AuditTexts, textOf, withText } from '../../core/audit/audit-texts.ts';
import { withMarkedChoice } from '../../core/audit/with-marked-choice.ts';
import { createCookieFacts } from '../../core/known/cookie-facts.ts';
import { refusal } from '../../messaging/intent-error.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import type { Clock } from '../../ports/time.ts';
import { auditKind } from '../../state/audit-kind.ts';
import { pack, unpack } from '../../state/stored-value.ts';
import { readKind } from '../lib/read-stored.ts';
import type { UndoableStore } from '../lib/undo.ts';
import { readEdits, readMark } from './read-changes.ts';

/** Kept audits: what a person has kept is never removed, so that beyond it keeping is refused. */
const MAX_KEPT = 200;
/** Audits in memory; beyond it, or where memory is full, the oldest is removed. */
const MAX_IN_MEMORY = 20;
type Area = 'local' | 'session';

/** Stores inspections as evidence: in memory, and on the disk once a person keeps them. */
export interface AuditStore {
	/** Stores a new audit in memory; on the disk if the person has kept others of its full audit. */
	save(audit: Audit): Promise<void>;
	/** Newest first. */
	list(): Promise<AuditSummary[]>;
	/** With a choice that a person has marked. Null where there is none. Refuses, as all below, with `audit-newer` or `audit-unreadable`. */
	get(id: string): Promise<Audit | null>;
	/**
	 * Changes fields of the auditor's texts, and returns the texts then. A field that another page has changed meanwhile
	 * stays as it is. Refuses with `audit-gone`, `audit-too-long` or `bad-request`.
	 */
	annotate(id: string, edits: unknown): Promise<AuditTexts>;
	/**
	 * Marks a choice of a recorded visit, or removes the mark (null); what was observed stays stored as it is. Refuses with
	 * `audit-gone`, and with `bad-request` for a moment outside the visit.
	 */
	mark(id: string, marked: unknown): Promise<void>;
	/**
	 * Moves audits from memory to the disk, each with all others of its full audit: a person asks for it. All of them or
	 * none. Refuses with `audit-gone`, and with `audits-full` beyond `MAX_KEPT`.
	 */
	keep(ids: readonly string[]): Promise<void>;
	/** Deletes audits; returns the undo token of those on the disk, null where there is none of them. */
	delete(ids: readonly string[]): Promise<string | null>;
}

const keyOf = (id: string) => `${auditKind.prefix}${id}`;

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

/** The id of the full audit that an audit belongs to. */
const planOf = ({ recording }: Audit): string | null => recording?.plan?.id ?? null;

const newestFirst = (a: { madeAt: string }, b: { madeAt: string }) => b.madeAt.localeCompare(a.madeAt);

/** Callers must not let two changes overlap. */
export function createAuditStore(deps: {
	local: KeyValueStore;
	session: KeyValueStore;
	undoable: UndoableStore;
	clock: Clock;
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

	/** Stores an audit in memory, in place of the oldest there if there is no room. */
	async function hold(audit: Audit): Promise<void> {
		const others = (await readable('session')).filter(({ id }) => id !== audit.id).sort(newestFirst);
		const old = others.splice(MAX_IN_MEMORY - 1).map(({ id }) => keyOf(id));
		if (old.length > 0) await deps.session.remove(old);
		for (;;) {
			try {
				await deps.session.set({ [keyOf(audit.id)]: pack(auditKind, audit) });
				return;
			} catch (error) {
				const oldest = others.pop();
				if (oldest === undefined) throw error;
				await deps.session.remove([keyOf(oldest.id)]);
			}
		}
	}

	const keptCount = async () => (await deps.local.entries(auditKind.prefix)).size;

	return {
		async save(audit) {
			const plan = planOf(audit);
			const isKept = plan !== null && (await readable('local')).some((other) => planOf(other) === plan);
			if (!isKept || (await keptCount()) >= MAX_KEPT) return hold(audit);
			await deps.local.set({ [keyOf(audit.id)]: pack(auditKind, audit) });
		},
		async keep(ids) {
			const inMemory = await readable('session');
			const chosen = new Map<string, Audit>();
			for (const id of ids) {
				const { area, audit } = await findOrRefuse(id);
				if (area === 'local') continue;
				const plan = planOf(audit);
				const others = plan === null ? [] : inMemory.filter((other) => planOf(other) === plan);
				for (const whole of [audit, ...others]) chosen.set(keyOf(whole.id), whole);
			}
			if (chosen.size === 0) return;
			if ((await keptCount()) + chosen.size > MAX_KEPT) throw refusal('audits-full', String(MAX_KEPT));
			await deps.local.set(
				Object.fromEntries([...chosen].map(([key, audit]) => [key, pack(auditKind, audit)])),
			);
			await deps.session.remove([...chosen.keys()]);
		},
		async list() {
			const [kept, inMemory] = await Promise.all([readable('local'), readable('session')]);
			// A worker that was stopped while it kept a report has left it in both.
			const ids = new Set(kept.map(({ id }) => id));
			return [
				...kept.map((audit) => summaryOf(audit, false)),
				...inMemory.filter(({ id }) => !ids.has(id)).map((audit) => summaryOf(audit, true)),
			].sort(newestFirst);
		},
		async get(id) {
			const stored = await find(id);
			return stored && withMarkedChoice(stored.audit, createCookieFacts(null));
		},
		async mark(id, sent) {
			const { area, audit } = await findOrRefuse(id);
			const mark = readMark(sent, audit);
			const { marked: _before, ...observed } = audit;
			const markedAt = new Date(deps.clock.now()).toISOString();
			const next: Audit = mark === null ? observed : { ...observed, marked: { ...mark, markedAt } };
			await deps[area].set({ [keyOf(id)]: pack(auditKind, next) });
		},
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
