import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Audit } from '../src/core/audit/audit.ts';
import { IntentError, refusal } from '../src/messaging/intent-error.ts';
import type { ReportBackend } from './backend.ts';
import { type FailedScreen, failedScreen } from './failed-screen.ts';
import { createNotes, type Notes } from './notes.ts';
import type { ReportTarget } from './target.ts';

type MakeTarget = Extract<ReportTarget, { kind: 'make' }>;

export type ReportPageScreen =
	| { readonly state: 'loading'; readonly isNew: boolean }
	| { readonly state: 'ready'; readonly audit: Audit; readonly notes: Notes }
	/** The tab shows no page that could be inspected, or we lack the permission. */
	| { readonly state: 'no-permission' }
	/** The report was deleted, or its tab is closed, or the address names neither. */
	| { readonly state: 'gone'; readonly what: 'report' | 'tab' | 'address' }
	| FailedScreen;

export interface ReportModel {
	readonly screen: ReadonlySignal<ReportPageScreen>;
	/** Keys of the cookies whose evidence is shown. */
	readonly opened: ReadonlySignal<ReadonlySet<string>>;
	/** True while the page is laid out for paper. */
	readonly printing: Signal<boolean>;
	/** Whether paper has the evidence of every cookie. */
	readonly printsEvidence: Signal<boolean>;
	toggle(key: string, isOpen: boolean): void;
	retry(): Promise<void>;
	/** Reads the report anew, once what is written is saved, and shows it when it is read. */
	refresh(): Promise<void>;
	readonly backend: ReportBackend;
	dispose(): void;
}

/** The report page's state. Starts at once: makes or fetches the report that the address asks for. */
export function createReportModel(backend: ReportBackend, target: ReportTarget, delay?: number): ReportModel {
	const screen = signal<ReportPageScreen>({ state: 'loading', isNew: target.kind === 'make' });
	const opened = signal<ReadonlySet<string>>(new Set());
	let id = target.kind === 'kept' ? target.id : null;

	async function load(): Promise<ReportPageScreen> {
		if (target.kind === 'nothing') return { state: 'gone', what: 'address' };
		if (target.kind === 'make' && id === null) {
			id = await make(backend, target);
			backend.remember(id);
		}
		const audit = id === null ? null : await backend.client['audit.get']({ id });
		if (audit === null) throw refusal('audit-gone');
		return { state: 'ready', audit, notes: createNotes(backend, audit, delay) };
	}

	async function show() {
		screen.value = { state: 'loading', isNew: target.kind === 'make' && id === null };
		screen.value = await load().catch(screenOf);
	}

	async function refresh() {
		if (screen.value.state !== 'ready') return show();
		const { notes } = screen.value;
		await notes.flush();
		screen.value = await load().catch(screenOf);
		notes.dispose();
	}

	void show();
	return {
		refresh,
		screen,
		opened,
		printing: signal(false),
		printsEvidence: signal(false),
		toggle(key, isOpen) {
			if (opened.value.has(key) === isOpen) return;
			const next = new Set(opened.value);
			if (isOpen) next.add(key);
			else next.delete(key);
			opened.value = next;
		},
		retry: show,
		backend,
		dispose() {
			if (screen.value.state === 'ready') screen.value.notes.dispose();
		},
	};
}

function screenOf(error: unknown): ReportPageScreen {
	const code = error instanceof IntentError ? error.code : '';
	if (code === 'audit-not-possible') return { state: 'no-permission' };
	if (code === 'audit-gone') return { state: 'gone', what: 'report' };
	if (code === 'tab-gone') return { state: 'gone', what: 'tab' };
	return failedScreen(error);
}

/** Makes a report of a tab's portal and returns its id. */
async function make(backend: ReportBackend, { tabId, host }: MakeTarget): Promise<string> {
	const where = host === null ? { tabId } : { tabId, host };
	return (await backend.client['audit.make']({ ...where, timeZone: backend.timeZone() })).id;
}
