import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Policy } from '../src/core/policy.ts';
import type { Translator } from '../src/i18n/translator.ts';
import { addressesToTry, readAddress } from './address.ts';
import {
	MAX_BYTES,
	type OptionsBackend,
	type ReadFailure,
	type ReadSource,
	type ReadStage,
} from './backend.ts';
import { createImportSources, type ImportSources } from './import-sources.ts';
import type { Notices } from './notices.ts';
import { readSite } from './site-field.ts';

/** Where a draft came from: what is forgotten once it is saved. */
export type Origin = 'text' | 'address' | File;

/** A policy as read, before it is saved. */
export interface Draft {
	readonly id: number;
	readonly label: string;
	readonly origin: Origin;
	readonly policy: Policy;
	/** What the portal field holds. */
	readonly siteText: string;
	/** Save was tried and refused: say why from now on. */
	readonly refused: boolean;
}

/** A source that gave nothing, by name. */
export interface Problem {
	readonly label: string;
	readonly failure: ReadFailure;
}

export interface Progress {
	readonly label: string;
	/** 1-based, of `count` sources. */
	readonly index: number;
	readonly count: number;
	readonly stage: ReadStage | 'fetching';
}

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
	setSite(text: string): void;
	preview(): Promise<void>;
	/** Reads a stored policy's page again, to see what changed. */
	readAgain(address: string, site: string): Promise<void>;
	cancel(): void;
	choose(id: number): void;
	/** Changes the current draft. */
	change(id: number, change: Partial<Pick<Draft, 'siteText' | 'refused' | 'policy'>>): void;
	/** Takes a draft away; `saved` forgets its source too. */
	drop(id: number, saved: boolean): void;
}

export const PREVIEW_ID = 'preview-heading';
export const PROBLEMS_ID = 'problems';
export const TEXT_ID = 'policy-text';
export const PREVIEW_BUTTON_ID = 'preview-button';

interface Waiting {
	readonly label: string;
	readonly origin: Origin;
	load(signal: AbortSignal): Promise<ReadSource | ReadFailure>;
}

/** @param onBackup told when a source is a backup rather than a policy */
export function createImportModel(
	backend: OptionsBackend,
	tr: Translator,
	notices: Notices,
	startSite: string,
	onBackup: (backup: unknown, label: string) => Promise<ReadFailure | null>,
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
	let lastId = 0;
	let running: AbortController | null = null;

	function waitingSources(address: URL | null, asked: Promise<boolean> | null): Waiting[] {
		const waiting: Waiting[] = [];
		const text = sources.text.value;
		if (text.trim() !== '') {
			const html = sources.html.value;
			const source: ReadSource = {
				content: html ?? text,
				kind: html ? 'html' : 'text',
				url: null,
				name: null,
			};
			waiting.push({ label: tr.t('options_label_pasted'), origin: 'text', load: async () => source });
		}
		for (const file of sources.files.value) {
			const source: ReadSource = { content: file, kind: null, url: null, name: file.name };
			waiting.push({ label: file.name, origin: file, load: async () => source });
		}
		const words = sources.address.value.trim();
		if (words !== '') {
			const load = (signal: AbortSignal) => fetchSource(backend, address, asked, signal);
			waiting.push({ label: address?.href ?? words, origin: 'address', load });
		}
		return waiting;
	}

	async function readOne(
		{ label, origin, load }: Waiting,
		show: (stage: Progress['stage']) => void,
		signal: AbortSignal,
	): Promise<Draft | ReadFailure | null> {
		show(origin === 'address' ? 'fetching' : 'opening');
		const source = await unlessAborted(load(signal), signal);
		if ('code' in source) return source;
		const size = typeof source.content === 'string' ? source.content.length : source.content.size;
		if (size > MAX_BYTES) return { code: 'too-large', place: String(size) };
		const outcome = await unlessAborted(backend.read(source, show, signal), signal);
		if (outcome.found === 'nothing') return outcome.failure;
		if (outcome.found === 'backup') return onBackup(outcome.backup, label);
		lastId += 1;
		const policy = origin === 'address' ? fromSite(outcome.policy, source.url) : outcome.policy;
		return { id: lastId, label: policy.source.url ?? label, origin, policy, siteText: '', refused: false };
	}

	/** With one source the field's word counts; with several, each text's own, and the field where it names none. */
	function withSites(read: readonly Draft[], typed: string): Draft[] {
		return read.map((draft) => {
			const own = draft.policy.sites.join(', ') || addressSite(draft);
			return { ...draft, siteText: read.length > 1 ? own || typed : typed.trim() || own };
		});
	}

	async function preview(only?: Origin): Promise<void> {
		if (progress.value !== null) return;
		const address = readAddress(sources.address.value);
		// First of all, in the click itself: later, Firefox refuses to ask.
		const asked = address && backend.requestHost(address);
		askedEmpty.value = sources.isEmpty.value;
		if (askedEmpty.value) return notices.focus(TEXT_ID);
		const typed = current.value?.siteText ?? siteText.value;
		const waiting = waitingSources(address, asked).filter(({ origin }) => !only || origin === only);
		drafts.value = [];
		problems.value = [];
		siteText.value = typed;
		const controller = new AbortController();
		running = controller;
		const read: Draft[] = [];
		const wrong: Problem[] = [];
		try {
			for (const [index, one] of waiting.entries()) {
				const show = (stage: Progress['stage']) => {
					if (controller.signal.aborted) return;
					progress.value = { label: one.label, index: index + 1, count: waiting.length, stage };
				};
				const result = await readOne(one, show, controller.signal);
				if (result === null) sources.clear(one.origin);
				else if ('code' in result) wrong.push({ label: one.label, failure: result });
				else read.push(result);
			}
			drafts.value = withSites(read, typed);
			currentId.value = read[0]?.id ?? null;
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

	return {
		sources,
		siteText,
		progress,
		problems,
		askedEmpty,
		drafts,
		current,
		setSite(text) {
			siteText.value = text;
		},
		preview: () => preview(),
		readAgain(address, site) {
			if (progress.value !== null) return Promise.resolve();
			sources.setAddress(address);
			drafts.value = [];
			siteText.value = site;
			return preview('address');
		},
		cancel: () => running?.abort(),
		choose(id) {
			currentId.value = id;
			notices.focus(PREVIEW_ID);
		},
		change(id, change) {
			drafts.value = drafts.value.map((draft) => (draft.id === id ? { ...draft, ...change } : draft));
		},
		drop(id, saved) {
			const draft = drafts.value.find((one) => one.id === id);
			drafts.value = drafts.value.filter((one) => one.id !== id);
			if (draft && saved) sources.clear(draft.origin);
			siteText.value = '';
		},
	};
}

/** A policy read from its page: that page is its source, whatever it is written in. */
function fromSite(policy: Policy, url: string | null): Policy {
	return { ...policy, source: { kind: 'site', url, name: null } };
}

/** The host a policy was read from: its portal, where the text names none. Empty for any other source. */
function addressSite({ origin, policy }: Draft): string {
	return origin === 'address' ? (readSite(policy.source.url ?? '') ?? '') : '';
}

/** A policy page as a source: the first of the addresses that answers. */
async function fetchSource(
	backend: OptionsBackend,
	address: URL | null,
	asked: Promise<boolean> | null,
	signal: AbortSignal,
): Promise<ReadSource | ReadFailure> {
	if (address === null || asked === null) return { code: 'address', place: null };
	if (!(await asked)) return { code: 'permission', place: address.host };
	let last: ReadFailure = { code: 'network', place: address.host };
	for (const one of addressesToTry(address)) {
		const fetched = await backend.fetchPage(one, signal);
		signal.throwIfAborted();
		if ('page' in fetched) {
			const kind = fetched.html ? 'html' : null;
			return { content: fetched.page, kind, url: fetched.url, name: null };
		}
		last = fetched.failure;
		if (last.code !== 'http-status' || last.place !== '404') return last;
	}
	return last;
}

/** Gives up waiting as soon as `signal` aborts: a permission prompt, for one, cannot be closed from here. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
	return new Promise((resolve, reject) => {
		const stop = () => reject(signal.reason);
		signal.addEventListener('abort', stop);
		work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
		if (signal.aborted) stop();
	});
}
