import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ReferenceEntry } from '../../src/core/known/reference-list.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { HandedOver } from '../../src/messaging/policy-reading.ts';
import type { OptionsBackend, ReadFailure } from '../backend.ts';
import type { Notices } from '../notices.ts';
import type { Draft, DraftOrigin, Problem, Progress } from '../preview/draft.ts';
import { draftOf, joinSamePortals, withSites } from '../preview/draft-languages.ts';
import { createDrafts, type Drafts, PREVIEW_ID } from '../preview/drafts.ts';
import { readAddress } from './address.ts';
import type { PendingSource } from './import-queue.ts';
import { createImportSources, type ImportSources } from './import-sources.ts';

export interface ImportModel extends Drafts {
	readonly sources: ImportSources;
	/** The portal field while there is no draft. */
	readonly siteText: ReadonlySignal<string>;
	readonly progress: ReadonlySignal<Progress | null>;
	readonly problems: ReadonlySignal<readonly Problem[]>;
	/** True once a preview was asked for with nothing to read. */
	readonly askedEmpty: ReadonlySignal<boolean>;
	setSite(text: string): void;
	/** Goes to the import step. */
	show(): void;
	/** Whether the form is unfolded while there is a draft, below which the person finds it. */
	readonly isFormUnfolded: ReadonlySignal<boolean>;
	unfoldForm(isUnfolded: boolean): void;
	preview(): Promise<void>;
	/** Reads a stored policy's page again, to see what changed. */
	readAgain(address: string, site: string): Promise<void>;
	/** Reads a policy that the popup handed over. */
	readHandedOver(policy: HandedOver): Promise<void>;
	/** Asks for the host of a language that could not be read, and reads the policy again with it. */
	readLanguage(address: string): Promise<void>;
	cancel(): void;
	/** Drops a draft; `saved` forgets its source too. */
	drop(id: number, saved: boolean): void;
}

export const PROBLEMS_ID = 'problems';
export const TEXT_ID = 'policy-text';
export const PREVIEW_BUTTON_ID = 'preview-button';

/** The page around the import step. */
interface Surroundings {
	/** Goes to the import step. */
	show(): void;
	/** Takes a backup in place of a policy. */
	onBackup(backup: unknown, label: string): Promise<ReadFailure | null>;
	/** A list of well-known cookies. */
	onReference(entries: readonly ReferenceEntry[], label: string): Promise<void>;
}

export function createImportModel(
	backend: OptionsBackend,
	tr: Translator,
	notices: Notices,
	startSite: string,
	others: Surroundings,
): ImportModel {
	const sources = createImportSources();
	const siteText = signal(startSite);
	const drafts = createDrafts(tr, notices);
	const isFormUnfolded = signal(false);
	const { current, handwork, losing } = drafts;
	const reading = createReading({ backend, tr, notices, sources, siteText, drafts, others });
	const { preview, readHandedOver, isRunning } = reading;

	return {
		...drafts,
		...reading,
		sources,
		siteText,
		setSite(text) {
			siteText.value = text;
		},
		show: others.show,
		isFormUnfolded,
		unfoldForm(isUnfolded) {
			isFormUnfolded.value = isUnfolded;
		},
		preview: () => losing.guard(handwork.value, () => preview()),
		readAgain(address, site) {
			others.show();
			return losing.guard(handwork.value, () => {
				if (isRunning()) return;
				sources.setAddress(address);
				drafts.replace([]);
				siteText.value = site;
				return preview('address');
			});
		},
		readLanguage(address) {
			// First of all, in the click itself: later, Firefox refuses to ask.
			const granted = backend.requestHost(new URL(address)).catch(() => false);
			const site = current.value?.siteText ?? '';
			return losing.guard(handwork.value, async () => {
				if (!(await granted) || isRunning()) return;
				siteText.value = site;
				const handedOver = reading.handedOver();
				if (handedOver !== null) await readHandedOver({ ...handedOver, site });
				else await preview('address');
			});
		},
		drop(id, saved) {
			const draft = drafts.remove(id);
			if (draft && saved) for (const origin of [draft.origin, ...draft.alsoFrom]) sources.clear(origin);
			siteText.value = draft && !saved ? draft.siteText : '';
		},
	};
}

interface ReadingContext {
	readonly backend: OptionsBackend;
	readonly tr: Translator;
	readonly notices: Notices;
	readonly sources: ImportSources;
	readonly siteText: Signal<string>;
	readonly drafts: Drafts;
	readonly others: Surroundings;
}

/** Reads the form's sources into drafts; one reading runs at a time. */
function createReading({ backend, tr, notices, sources, siteText, drafts, others }: ReadingContext) {
	const progress = signal<Progress | null>(null);
	const problems = signal<readonly Problem[]>([]);
	const askedEmpty = signal(false);
	let lastId = 0;
	let running: AbortController | null = null;
	/** The policy that was read last, for reading it again with a language that has to be allowed first. */
	let handedOver: HandedOver | null = null;

	async function readAll(pending: readonly PendingSource[], signal: AbortSignal) {
		const { readPending } = await import('./import-queue.ts');
		const read: Draft[] = [];
		const wrong: Problem[] = [];
		for (const [index, source] of pending.entries()) {
			const { label, origin } = source;
			const show = (stage: Progress['stage']) => {
				if (!signal.aborted) progress.value = { label, index: index + 1, count: pending.length, stage };
			};
			const reading = await readPending(backend, source, show, signal);
			const failure = 'backup' in reading ? await others.onBackup(reading.backup, label) : null;
			if ('reference' in reading) await others.onReference(reading.reference, label);
			if ('texts' in reading) read.push(await draftOf(tr, ++lastId, source, reading));
			else if ('failure' in reading) wrong.push({ label, failure: reading.failure });
			else if (failure) wrong.push({ label, failure });
			else sources.clear(origin);
		}
		return { read, wrong };
	}

	async function preview(only?: DraftOrigin, given?: PendingSource): Promise<void> {
		if (running !== null) return;
		others.show();
		const address = readAddress(sources.address.value);
		// First of all, in the click itself: later, Firefox refuses to ask.
		const asked = given ? null : address && backend.requestHost(address).catch(() => false);
		askedEmpty.value = sources.isEmpty.value;
		if (askedEmpty.value) return notices.focus(TEXT_ID);
		const typed = drafts.current.value?.siteText ?? siteText.value;
		drafts.replace([]);
		problems.value = [];
		handedOver = null;
		siteText.value = typed;
		const controller = new AbortController();
		running = controller;
		try {
			const { pendingSources } = await import('./import-queue.ts');
			const pending = given
				? [given]
				: pendingSources(backend, tr, sources, address, asked).filter(
						({ origin }) => !only || origin === only,
					);
			const { read, wrong } = await readAll(pending, controller.signal);
			const { withDismissedPlaces } = await import('../preview/issues/dismissed-places.ts');
			drafts.replace(await withDismissedPlaces(backend, await joinSamePortals(tr, withSites(read, typed))));
			problems.value = wrong;
			if (read.length + wrong.length === 0) return;
			// A backup or a reference list among them led to its own place.
			others.show();
			notices.focus(read.length > 0 ? PREVIEW_ID : PROBLEMS_ID);
		} catch (error) {
			if (controller.signal.aborted) notices.done(tr.t('options_cancelled'));
			else notices.failed(error);
		} finally {
			running = null;
			progress.value = null;
		}
	}

	async function readHandedOver(policy: HandedOver): Promise<void> {
		const { handedOverSource } = await import('./import-queue.ts');
		const given = handedOverSource(backend, policy);
		// The form names the source until it is saved.
		sources.setAddress(given.label);
		siteText.value = policy.site;
		await preview('address', given);
		handedOver = policy;
	}

	return {
		progress,
		problems,
		askedEmpty,
		preview,
		readHandedOver,
		handedOver: () => handedOver,
		isRunning: () => running !== null,
		cancel: () => running?.abort(),
	};
}
