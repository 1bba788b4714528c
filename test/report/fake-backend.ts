import type { ReportBackend } from '../../report/backend.ts';
import type { Audit, AuditSummary, MarkedChoice } from '../../src/core/audit/audit.ts';
import { type AuditTexts, textOf, withText } from '../../src/core/audit/audit-texts.ts';
import { withMarkedChoice } from '../../src/core/audit/with-marked-choice.ts';
import { createCookieFacts } from '../../src/core/known/cookie-facts.ts';
import { createSigning, type Signing } from '../../src/services/signing/signing.ts';
import type { FileToSave } from '../../src/ui/save-file.ts';
import { createFakeSigningKey } from '../fakes/fake-signing-key.ts';

/** The behaviour of a fake worker. */
export interface Behaviour {
	/** Kept reports. */
	readonly kept?: readonly Audit[];
	/** The new report, the error of making it, or `never`. */
	readonly made?: Audit | Error | 'never';
	/** Whether the reports are in memory only. */
	readonly inMemory?: boolean;
	/** How many times annotating fails before it works. */
	readonly failures?: number;
	/** How many times reading a report fails before it works. */
	readonly readFailures?: number;
}

export interface FakeBackend extends ReportBackend {
	/** The calls so far, in order. */
	readonly calls: string[];
	/** Saved notes, in order. */
	readonly written: AuditTexts[];
	readonly saved: FileToSave[];
	/** The key for signing exports: none, until it is made. */
	readonly signing: Signing;
	/** Saved files that are no texts. */
	readonly blobs: { readonly name: string; readonly blob: Blob }[];
	/** Sets the error of annotating; null: it works. */
	fail(error: Error | null): void;
	/** Changes the auditor's texts, as another page does. */
	annotateElsewhere(id: string, change: Partial<AuditTexts>): void;
	/** Deletes a report, as another page does. */
	forget(id: string): void;
}

export function fakeBackend({
	kept = [],
	made = 'never',
	failures = 0,
	readFailures = 0,
	inMemory = false,
}: Behaviour): FakeBackend {
	const audits = new Map(kept.map((audit) => [audit.id, audit]));
	const calls: string[] = [];
	const written: AuditTexts[] = [];
	const saved: FileToSave[] = [];
	const blobs: { readonly name: string; readonly blob: Blob }[] = [];
	const signing = createSigning({ signingKey: createFakeSigningKey() });
	const listeners = new Set<(texts: AuditTexts) => void>();
	const textsOf = ({ auditor, remarks, notes }: Audit): AuditTexts => ({ auditor, remarks, notes });
	function store(id: string, texts: AuditTexts): void {
		const audit = audits.get(id);
		if (audit !== undefined) audits.set(id, { ...audit, ...texts });
		for (const listener of listeners) listener(texts);
	}
	let isInMemory = inMemory;
	let isOnlyNow = false;
	let failuresToCome = failures;
	let unread = readFailures;
	let error: Error | null = null;
	return {
		calls,
		written,
		saved,
		signing,
		blobs,
		fail(next) {
			error = next;
		},
		annotateElsewhere(id, change) {
			const audit = audits.get(id);
			if (audit !== undefined) store(id, { ...textsOf(audit), ...change });
		},
		watchTexts(_, listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		forget: (id) => audits.delete(id),
		timeZone: () => 'Europe/Paris',
		client: {
			async 'audit.make'({ tabId, host }) {
				calls.push(`make ${tabId} ${host}`);
				if (made === 'never') return new Promise(() => null);
				if (made instanceof Error) throw made;
				audits.set(made.id, made);
				return { id: made.id };
			},
			async 'audit.get'({ id }) {
				calls.push(`get ${id}`);
				if (unread > 0) {
					unread -= 1;
					throw new Error('worker-gone');
				}
				const audit = audits.get(id);
				return audit === undefined ? null : withMarkedChoice(audit, createCookieFacts(null));
			},
			async 'audit.annotate'({ id, edits }) {
				calls.push(`annotate ${id}`);
				if (error !== null) throw error;
				if (failuresToCome > 0) {
					failuresToCome -= 1;
					throw new Error('worker-gone');
				}
				const audit = audits.get(id);
				if (audit === undefined) throw new Error('audit-gone');
				const texts = edits.reduce(
					(all, edit) => (textOf(all, edit) === edit.from ? withText(all, edit, edit.to) : all),
					textsOf(audit),
				);
				written.push(texts);
				store(id, texts);
				return texts;
			},
			async 'audit.list'() {
				return [...audits.values()].map((audit) => auditSummary(audit, isInMemory));
			},
			async 'audit.mark'({ id, marked }) {
				calls.push(`mark ${id} ${JSON.stringify(marked)}`);
				if (error !== null) throw error;
				const audit = audits.get(id);
				if (audit !== undefined) audits.set(id, marking(audit, marked));
				return null;
			},
			async 'audit.keep'({ ids }) {
				calls.push(`keep ${ids}`);
				if (error !== null) throw error;
				isInMemory = false;
				return null;
			},
			'signing.key': signing.get,
			'signing.sign': ({ sha256 }) => signing.sign(sha256),
		},
		remember(id) {
			calls.push(`remember ${id}`);
		},
		onlyNow: {
			isChosen: () => isOnlyNow,
			choose() {
				isOnlyNow = true;
			},
		},
		changeLanguage(language) {
			calls.push(`language ${language}`);
		},
		save(file) {
			saved.push(file);
		},
		saveBlob(name, blob) {
			blobs.push({ name, blob });
		},
		print() {
			calls.push('print');
		},
	};
}

/** An audit as it is stored once a choice is marked, or the mark removed. */
export function marking(audit: Audit, marked: Omit<MarkedChoice, 'markedAt'> | null): Audit {
	const { marked: _before, ...observed } = audit;
	return marked === null ? observed : { ...observed, marked: { ...marked, markedAt: audit.madeAt } };
}

/** An audit as lists show it. */
export function auditSummary({ id, madeAt, report, recording }: Audit, inMemory: boolean): AuditSummary {
	return {
		id,
		madeAt,
		inMemory,
		host: report.host,
		store: report.store,
		undeclared: report.counts.undeclared,
		declared: report.counts.declared,
		visit: recording && {
			way: recording.way,
			plan: recording.plan,
			startedAt: recording.startedAt,
			endedAt: recording.endedAt,
		},
	};
}
