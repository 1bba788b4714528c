import type { ReferenceEntry } from '../../src/core/known/reference-list.ts';
import type { Policy } from '../../src/core/policy/policy.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { PageOffers } from '../../src/import/portal/page-offers.ts';
import type { HandedOver, LanguageAddress } from '../../src/messaging/policy-reading.ts';
import {
	maxBytesOf,
	type OptionsBackend,
	type ReadFailure,
	type ReadOutcome,
	type ReadSource,
} from '../backend.ts';
import type { DraftOrigin, Progress } from '../preview/draft.ts';
import { addressesToTry } from './address.ts';
import type { ImportSources } from './import-sources.ts';
import type { LanguageNote, LanguageText } from './languages.ts';
import { inLanguage, readLanguages } from './read-languages.ts';

/** Frames that are named as not read. */
const MAX_FRAMES = 5;

/** A source that waits to be read. */
export interface PendingSource {
	readonly label: string;
	readonly origin: DraftOrigin;
	/** Other languages that the page at `label` is known to have. */
	readonly languages?: readonly LanguageAddress[];
	load(signal: AbortSignal): Promise<ReadSource | ReadFailure>;
}

/** The outcome of reading a source and its other languages. */
export type SourceReading =
	/** The first is what was asked for; the others are the same policy in other languages. */
	| {
			readonly texts: readonly [LanguageText, ...LanguageText[]];
			readonly notes: readonly LanguageNote[];
	  }
	| { readonly backup: unknown }
	| { readonly reference: readonly ReferenceEntry[] }
	| { readonly failure: ReadFailure };

/** Lists the sources to read, in the form's order. `asked`: the answer to asking for the address's host. */
export function pendingSources(
	backend: OptionsBackend,
	tr: Translator,
	sources: ImportSources,
	address: URL | null,
	asked: Promise<boolean> | null,
): PendingSource[] {
	const waiting: PendingSource[] = [];
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

/** A policy that the popup handed over, as a source: the open page itself, or addresses to try in turn. */
export function handedOverSource(backend: OptionsBackend, policy: HandedOver): PendingSource {
	const [first = ''] = policy.kind === 'page' ? [policy.url] : policy.urls;
	const load = async (signal: AbortSignal): Promise<ReadSource | ReadFailure> => {
		if (policy.kind === 'page') return { content: policy.html, kind: 'html', url: first, name: null };
		const source = await fetchFirst(
			backend,
			policy.urls.map((url) => new URL(url)),
			signal,
		);
		return 'code' in source && isMissing(source) ? { code: 'no-policy-page', place: policy.site } : source;
	};
	return { label: first, origin: 'address', languages: policy.languages, load };
}

/** Reads one source to its end, with what its page offers in other languages. Rejects when `signal` aborts. */
export async function readPending(
	backend: OptionsBackend,
	{ origin, label, languages = [], load }: PendingSource,
	show: (stage: Progress['stage']) => void,
	signal: AbortSignal,
): Promise<SourceReading> {
	const fromAddress = origin === 'address';
	show(fromAddress ? 'fetching' : 'opening');
	let source = await unlessAborted(load(signal), signal);
	if ('code' in source) return { failure: source };
	let outcome = await readSource(backend, source, show, signal);
	for (const url of fromAddress ? linksToFollow(source, outcome) : []) {
		show('fetching');
		const linked = await fetchFirst(backend, [new URL(url)], signal);
		if ('code' in linked) continue;
		const linkedOutcome = await readSource(backend, linked, show, signal);
		if (!declaresAnything(linkedOutcome)) continue;
		[source, outcome] = [linked, linkedOutcome];
		break;
	}
	if (outcome.kind === 'nothing') return { failure: outcome.failure };
	if (outcome.kind === 'backup') return { backup: outcome.backup };
	if (outcome.kind === 'reference') return { reference: outcome.entries };
	const { policy, offers } = outcome;
	if (!fromAddress) return { texts: [inLanguage(policy, outcome)], notes: [] };
	const first = inLanguage(fromSite(withFrames(policy, offers), source.url), outcome);
	const handedOver = source.url === label ? languages : [];
	show('fetching');
	const { texts, notes } = await readLanguages(
		backend,
		first,
		[...handedOver, ...(offers?.languages ?? [])],
		signal,
	);
	// Where only the other languages declare anything, they are the policy.
	const [main = first, ...others] = texts.filter((text) => text.policy.declarations.length > 0);
	const empty: LanguageNote[] =
		main === first || source.url === null
			? []
			: [{ language: first.language, url: source.url, why: 'empty' }];
	return { texts: [main, ...others], notes: [...empty, ...notes] };
}

async function readSource(
	backend: OptionsBackend,
	source: ReadSource,
	show: (stage: Progress['stage']) => void,
	signal: AbortSignal,
): Promise<ReadOutcome> {
	const size = typeof source.content === 'string' ? source.content.length : source.content.size;
	const limit = maxBytesOf(source.name);
	if (size > limit) return { kind: 'nothing', failure: { code: 'too-large', place: String(size), limit } };
	return unlessAborted(backend.read(source, show, signal), signal);
}

const declaresAnything = (outcome: ReadOutcome) =>
	outcome.kind === 'policy' && outcome.policy.declarations.length > 0;

/** Up to three pages on the same host that may hold the policy where a page declares nothing: its frames, or a front page's policy links. */
function linksToFollow({ url }: ReadSource, outcome: ReadOutcome): readonly string[] {
	if (url === null || outcome.kind !== 'policy' || declaresAnything(outcome)) return [];
	const { pathname, host } = new URL(url);
	const { frames = [], policies = [] } = outcome.offers ?? {};
	const near = [...frames, ...(pathname === '/' ? policies : [])].filter(
		(link) => new URL(link).host === host,
	);
	return near.slice(0, 3);
}

/** A policy that declares nothing, with the frames of its page that may hold the table: each has to be opened by itself. */
function withFrames(policy: Policy, offers: PageOffers | undefined): Policy {
	if (policy.declarations.length > 0 || offers === undefined) return policy;
	const unread = offers.frames
		.slice(0, MAX_FRAMES)
		.map((text) => ({ line: null, text, reason: 'frame-not-read' }));
	return { ...policy, issues: [...unread, ...policy.issues] };
}

/** A policy read from its page: that page is its source, whatever it is written in. */
function fromSite(policy: Policy, url: string | null): Policy {
	return { ...policy, source: { kind: 'site', url, name: null } };
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
	return fetchFirst(backend, addressesToTry(address), signal);
}

/** The first of some addresses that is not missing. */
async function fetchFirst(
	backend: OptionsBackend,
	addresses: readonly URL[],
	signal: AbortSignal,
): Promise<ReadSource | ReadFailure> {
	let last: ReadFailure = { code: 'network', place: addresses[0]?.host ?? '' };
	for (const address of addresses) {
		const fetched = await backend.fetchPage(address, signal);
		signal.throwIfAborted();
		if ('page' in fetched) {
			const kind = fetched.html ? 'html' : null;
			return { content: fetched.page, kind, url: fetched.url, name: null };
		}
		last = fetched.failure;
		if (!isMissing(last)) return last;
	}
	return last;
}

const isMissing = ({ code, place }: ReadFailure) =>
	code === 'http-status' && (place === '404' || place === '410');

/** Gives up waiting as soon as `signal` aborts: a permission prompt, for one, cannot be closed from here. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
	return new Promise((resolve, reject) => {
		const stop = () => reject(signal.reason);
		signal.addEventListener('abort', stop);
		work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
		if (signal.aborted) stop();
	});
}
