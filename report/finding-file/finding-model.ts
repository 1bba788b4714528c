import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Audit } from '../../src/core/audit/audit.ts';
import { digestedText } from '../../src/core/audit/audit-digest.ts';
import { hostInFileName } from '../../src/core/web/private-store.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { Client } from '../../src/messaging/intents.ts';
import { findingFileView } from '../../src/report-text/finding-file/build-finding-file.ts';
import type {
	FindingFields,
	FindingFileView,
	FindingSourceReport,
} from '../../src/report-text/finding-file/finding-file-view.ts';
import { isProblemCode } from '../../src/report-text/sections/problems.ts';
import { sha256 } from '../../src/ui/sha256.ts';
import type { ReportBackend } from '../backend.ts';
import { auditFileName } from '../exporting.ts';
import { type FailedScreen, failedScreen } from '../failed-screen.ts';
import { loadFullAudit } from '../full-audit/load-full-audit.ts';
import { sealFullAudit } from '../full-audit/seal-full-audit.ts';
import { keyFingerprint, type SigningClient } from '../signing.ts';
import type { FindingTarget } from '../target.ts';

/** The browser and the worker, as the page of a finding needs them. */
export interface FindingBackend extends Pick<ReportBackend, 'save' | 'print'> {
	readonly client: Pick<Client, 'audit.get' | 'audit.list'> & SigningClient;
	/** Loads the words of a language, and puts it into the page's own address. */
	translatorOf(language: string): Promise<Translator>;
	copyRich(content: { readonly html: string; readonly plain: string }): Promise<boolean>;
	/** Ms since the epoch. */
	now(): number;
}

export type FindingScreen =
	| { readonly state: 'loading' }
	| { readonly state: 'ready'; readonly source: FindingSourceReport }
	/** The report does not exist any more. */
	| { readonly state: 'gone' }
	/** The report has no such finding. */
	| { readonly state: 'none' }
	| FailedScreen;

export interface FindingModel {
	readonly screen: ReadonlySignal<FindingScreen>;
	readonly translator: ReadonlySignal<Translator>;
	readonly fields: ReadonlySignal<FindingFields>;
	/** The document as it stands; null while there is none. */
	readonly view: ReadonlySignal<FindingFileView | null>;
	/** The outcome of copying; null before. */
	readonly copied: ReadonlySignal<boolean | null>;
	write(change: Partial<FindingFields>): void;
	changeLanguage(language: string): Promise<void>;
	copy(): Promise<void>;
	save(): Promise<void>;
	/** Whether something was typed that exists nowhere else yet. */
	isUnsaved(): boolean;
	retry(): Promise<void>;
	print(): void;
}

/** Loads the report, or full audit, with the digest of its JSON export; null if it does not exist any more. */
async function sourceOf(
	client: FindingBackend['client'],
	{ code, of: place }: FindingTarget,
): Promise<FindingSourceReport | 'gone' | 'none'> {
	if (!isProblemCode(code)) return 'none';
	const signedBy = await keyFingerprint(client).catch(() => null);
	if (place.kind === 'kept') {
		const audit = await client['audit.get']({ id: place.id });
		if (audit === null) return 'gone';
		const annex = { file: auditFileName(audit, 'json'), sha256: await sha256(digestedText(audit)), signedBy };
		return { code, audits: [audit], full: null, annex };
	}
	const { judged } = await loadFullAudit(client, place.id);
	if (judged === null) return 'gone';
	const { name, digest } = await sealFullAudit(judged);
	return {
		code,
		audits: judged.audits,
		full: judged,
		annex: { file: `${name}.json`, sha256: digest, signedBy },
	};
}

const authorOf = ({ audits }: FindingSourceReport) =>
	audits.map(({ auditor }) => auditor.trim()).find((auditor) => auditor !== '') ?? '';

/** A name of the portal and the day, for the file of a finding. */
const fileName = ({ code }: FindingSourceReport, { report, madeAt }: Audit) =>
	`finding-${code}-${hostInFileName(report)}-${madeAt.slice(0, 10)}.html`;

/** The state of the page of a finding. Starts at once. */
export function createFindingModel(
	backend: FindingBackend,
	target: FindingTarget,
	initial: Translator,
): FindingModel {
	const screen = signal<FindingScreen>({ state: 'loading' });
	const translator = signal(initial);
	const fields = signal<FindingFields>({ fileNumber: '', addressee: '', author: '', deadline: '' });
	const copied = signal<boolean | null>(null);
	let isUnsaved = false;
	const view = computed(() => {
		const now = screen.value;
		if (now.state !== 'ready') return null;
		return findingFileView(now.source, fields.value, backend.now(), translator.value);
	});

	async function load(): Promise<FindingScreen> {
		const source = await sourceOf(backend.client, target);
		if (source === 'gone') return { state: 'gone' };
		if (source === 'none') return { state: 'none' };
		fields.value = { ...fields.value, author: fields.value.author || authorOf(source) };
		const hasView = findingFileView(source, fields.value, backend.now(), translator.value) !== null;
		return hasView ? { state: 'ready', source } : { state: 'none' };
	}

	async function show() {
		screen.value = { state: 'loading' };
		screen.value = await load().catch(failedScreen);
	}

	void show();
	return {
		screen,
		translator,
		fields,
		view,
		copied,
		write(change) {
			fields.value = { ...fields.value, ...change };
			isUnsaved = true;
			copied.value = null;
		},
		async changeLanguage(language) {
			translator.value = await backend.translatorOf(language);
			copied.value = null;
		},
		async copy() {
			if (view.value === null) return;
			// Loaded with the page: a clipboard wants to be written in the click.
			const { findingBody, findingText } = await import('./finding-formats.ts');
			copied.value = await backend.copyRich({
				html: findingBody(view.value),
				plain: findingText(view.value),
			});
			if (copied.value) isUnsaved = false;
		},
		async save() {
			const now = screen.value;
			const [audit] = now.state === 'ready' ? now.source.audits : [];
			if (now.state !== 'ready' || audit === undefined || view.value === null) return;
			const { findingHtml } = await import('./finding-formats.ts');
			const text = findingHtml(view.value);
			backend.save({ name: fileName(now.source, audit), type: 'text/html;charset=utf-8', text });
			isUnsaved = false;
		},
		isUnsaved: () => isUnsaved,
		retry: show,
		print() {
			backend.print();
			isUnsaved = false;
		},
	};
}
