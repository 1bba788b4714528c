import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ReferenceEntry } from '../../src/core/known/reference-list.ts';
import type { Policy } from '../../src/core/policy/policy.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { HandedOver } from '../../src/messaging/policy-reading.ts';
import type { OptionsBackend, ReadFailure } from '../backend.ts';
import type { Notices } from '../notices.ts';
import type { Draft, DraftOrigin, Problem, Progress } from '../preview/draft.ts';
import { draftOf, joinable, joinDrafts, joinSamePortals, withSites } from '../preview/draft-languages.ts';
import { countHandwork, declarationsOf } from '../preview/draft-rows.ts';
import { createLossConfirmation, type LossConfirmation } from '../preview/loss-confirmation.ts';
import { namedSites } from '../preview/site-field.ts';
import { readAddress } from './address.ts';
import type { PendingSource } from './import-queue.ts';
import { createImportSources, type ImportSources } from './import-sources.ts';

export interface ImportModel {
	readonly sources: ImportSources;
	/** The portal field while there is no draft. */
	readonly siteText: ReadonlySignal<string>;
	readonly progress: ReadonlySignal<Progress | null>;
	readonly problems: ReadonlySignal<readonly Problem[]>;
	/** True once a preview was asked for with nothing to read. */
	readonly askedEmpty: ReadonlySignal<boolean>;
	readonly drafts: ReadonlySignal<readonly Draft[]>;
	readonly current: ReadonlySignal<Draft | null>;
	/** Declarations of the current draft; null where there is none. */
	readonly declarations: ReadonlySignal<Policy['declarations'] | null>;
	/** Portals of the current draft, joined by blanks: typing changes it only when another portal is named. */
	readonly namedSites: ReadonlySignal<string>;
	/** Asked before corrections made by hand are lost. */
	readonly losing: LossConfirmation;
	/** How many rows of all drafts were corrected, dropped or added by hand. */
	readonly handwork: ReadonlySignal<number>;
	setSite(text: string): void;
	preview(): Promise<void>;
	/** Reads a stored policy's page again, to see what changed. */
	readAgain(address: string, site: string): Promise<void>;
	/** Reads what the popup found of a portal's policy. */
	readHandedOver(found: HandedOver): Promise<void>;
	/** Asks for the host of a language that could not be read, and reads the policy again with it. */
	readLanguage(address: string): Promise<void>;
	/** The drafts that may be one policy in several languages, while they are not joined. */
	readonly joinable: ReadonlySignal<readonly Draft[]>;
	/** Joins those into one draft. */
	join(): Promise<void>;
	cancel(): void;
	choose(id: number): void;
	/** Changes a draft; with `rows`, the declarations that are saved follow. */
	change(id: number, change: Partial<Pick<Draft, 'siteText' | 'refused' | 'rows'>>): void;
	/** Takes a draft away; `saved` forgets its source too. */
	drop(id: number, saved: boolean): void;
}

export const PREVIEW_ID = 'preview-heading';
export const PROBLEMS_ID = 'problems';
export const TEXT_ID = 'policy-text';
export const PREVIEW_BUTTON_ID = 'preview-button';

/**
 * @param onBackup told when a source is a backup rather than a policy
 * @param onReference told when it is a list of well-known cookies
 */
export function createImportModel(
	backend: OptionsBackend,
	tr: Translator,
	notices: Notices,
	startSite: string,
	onBackup: (backup: unknown, label: string) => Promise<ReadFailure | null>,
	onReference: (entries: readonly ReferenceEntry[], label: string) => Promise<void>,
): ImportModel {
	const sources = createImportSources();
	const siteText = signal(startSite);
	const progress = signal<Progress | null>(null);
	const problems = signal<readonly Problem[]>([]);
	const askedEmpty = signal(false);
	const drafts = signal<readonly Draft[]>([]);
	const currentId = signal<number | null>(null);
	const current = computed(
		() => drafts.value.find(({ id }) => id === currentId.value) ?? drafts.value[0] ?? null,
	);
	const handwork = computed(() => drafts.value.reduce((count, { rows }) => count + countHandwork(rows), 0));
	const losing = createLossConfirmation(notices, PREVIEW_ID);
	let lastId = 0;
	let running: AbortController | null = null;
	let handedOver: HandedOver | null = null;

	async function preview(only?: DraftOrigin, given?: PendingSource): Promise<void> {
		if (running !== null) return;
		const address = readAddress(sources.address.value);
		// First of all, in the click itself: later, Firefox refuses to ask.
		const asked = given ? null : address && backend.requestHost(address).catch(() => false);
		askedEmpty.value = sources.isEmpty.value;
		if (askedEmpty.value) return notices.focus(TEXT_ID);
		const typed = current.value?.siteText ?? siteText.value;
		drafts.value = [];
		problems.value = [];
		handedOver = null;
		siteText.value = typed;
		const controller = new AbortController();
		running = controller;
		const read: Draft[] = [];
		const wrong: Problem[] = [];
		try {
			const { readPending: readWaiting, pendingSources: waitingSources } = await import('./import-queue.ts');
			const waiting = given
				? [given]
				: waitingSources(backend, tr, sources, address, asked).filter(
						({ origin }) => !only || origin === only,
					);
			for (const [index, source] of waiting.entries()) {
				const show = (stage: Progress['stage']) => {
					if (controller.signal.aborted) return;
					progress.value = { label: source.label, index: index + 1, count: waiting.length, stage };
				};
				const reading = await readWaiting(backend, source, show, controller.signal);
				const failure = 'backup' in reading ? await onBackup(reading.backup, source.label) : null;
				if ('reference' in reading) await onReference(reading.reference, source.label);
				if ('texts' in reading) read.push(await draftOf(tr, ++lastId, source, reading));
				else if ('failure' in reading) wrong.push({ label: source.label, failure: reading.failure });
				else if (failure) wrong.push({ label: source.label, failure });
				else sources.clear(source.origin);
			}
			drafts.value = await joinSamePortals(tr, withSites(read, typed));
			currentId.value = drafts.value[0]?.id ?? null;
			problems.value = wrong;
			if (read.length > 0) notices.focus(PREVIEW_ID);
			else if (wrong.length > 0) notices.focus(PROBLEMS_ID);
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
		// Told where it came from, and forgotten once it is saved.
		sources.setAddress(given.label);
		siteText.value = policy.site;
		await preview('address', given);
		// Kept for reading it again with a language that has to be allowed first.
		handedOver = policy;
	}

	return {
		sources,
		siteText,
		progress,
		problems,
		askedEmpty,
		drafts,
		current,
		declarations: computed(() => current.value?.policy.declarations ?? null),
		namedSites: computed(() => namedSites(current.value?.siteText ?? '').join(' ')),
		losing,
		handwork,
		setSite(text) {
			siteText.value = text;
		},
		preview: () => losing.guard(handwork.value, () => preview()),
		readAgain: (address, site) =>
			losing.guard(handwork.value, () => {
				if (running !== null) return;
				sources.setAddress(address);
				drafts.value = [];
				siteText.value = site;
				return preview('address');
			}),
		readHandedOver,
		readLanguage(address) {
			// First of all, in the click itself: later, Firefox refuses to ask.
			const granted = backend.requestHost(new URL(address)).catch(() => false);
			const site = current.value?.siteText ?? '';
			return losing.guard(handwork.value, async () => {
				if (!(await granted) || running !== null) return;
				siteText.value = site;
				if (handedOver !== null) await readHandedOver({ ...handedOver, site });
				else await preview('address');
			});
		},
		joinable: computed(() => joinable(drafts.value)),
		join: () =>
			losing.guard(handwork.value, async () => {
				const parts = joinable(drafts.value);
				const [first] = parts;
				if (first === undefined) return;
				const joined = await joinDrafts(tr, parts);
				drafts.value = drafts.value
					.filter((draft) => draft.id === first.id || !parts.includes(draft))
					.map((draft) => (draft.id === first.id ? joined : draft));
				currentId.value = joined.id;
				notices.focus(PREVIEW_ID);
			}),
		cancel: () => running?.abort(),
		choose(id) {
			currentId.value = id;
			notices.focus(PREVIEW_ID);
		},
		change(id, change) {
			drafts.value = drafts.value.map((draft) => {
				if (draft.id !== id) return draft;
				const { rows } = change;
				const policy = rows ? { ...draft.policy, declarations: declarationsOf(rows) } : draft.policy;
				return { ...draft, ...change, policy };
			});
		},
		drop(id, saved) {
			losing.forget();
			const draft = drafts.value.find((other) => other.id === id);
			drafts.value = drafts.value.filter((other) => other.id !== id);
			if (draft && saved) for (const origin of [draft.origin, ...draft.alsoFrom]) sources.clear(origin);
			siteText.value = draft && !saved ? draft.siteText : '';
		},
	};
}
