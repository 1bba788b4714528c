import { hostOf, splitAddress } from '../web/address.ts';
import { shortAddress } from '../web/short-address.ts';
import { mayRedirect } from './read-offers.ts';
import type { RecordedPage } from './recording.ts';
import type { RecordingEvent } from './recording-event.ts';

/** Most ms by which the report of a page's own script may differ from the browser's event of its address. */
const DOCUMENT_WINDOW_MS = 10_000;
/** An answer comes before its page is shown; the events of both may be delivered in any order. */
const ANSWER_BEFORE_MS = 30_000;
const ANSWER_AFTER_MS = 2000;

type EventOf<Kind extends RecordingEvent['kind']> = Extract<RecordingEvent, { kind: Kind }>;
type AddressChange = EventOf<'page'>;
type DocumentReport = EventOf<'document'>;
type AnswerEvent = EventOf<'answer'>;

/** Answers that may have brought a page of the tab: not a redirection that was followed, nor one without a document. */
function pageAnswers(events: readonly RecordingEvent[]): readonly AnswerEvent[] {
	const answers = events.filter(
		(event): event is AnswerEvent =>
			event.kind === 'answer' && event.inTab && event.resource === 'main_frame',
	);
	const last = new Map(answers.map((answer) => [answer.requestId, answer]));
	return answers.filter((answer) => {
		const isFollowed = mayRedirect(answer) && last.get(answer.requestId) !== answer;
		return !isFollowed && answer.status !== 204 && answer.status !== 205;
	});
}

/** Events by short address, each of which is taken once. */
function createPool<T extends { readonly at: number; readonly url: string }>(events: readonly T[]) {
	const byUrl = new Map<string, T[]>();
	for (const event of events) {
		const url = shortAddress(event.url);
		const same = byUrl.get(url);
		if (same === undefined) byUrl.set(url, [event]);
		else same.push(event);
	}
	return {
		/** Takes the one nearest to `at`, no more than `before` and `after` ms from it. */
		take(url: string, at: number, before: number, after: number): T | null {
			const events = byUrl.get(url) ?? [];
			let best: T | null = null;
			for (const event of events) {
				if (event.at < at - before || event.at > at + after) continue;
				if (best === null || Math.abs(event.at - at) < Math.abs(best.at - at)) best = event;
			}
			if (best !== null) events.splice(events.indexOf(best), 1);
			return best;
		},
		remaining: () => [...byUrl.values()].flat(),
	};
}

const originOf = (url: string) => `${splitAddress(url)?.scheme ?? ''}://${hostOf(url) ?? ''}`;

/** A page of the tab, and whether it was loaded anew without an event of its address. */
interface Shown extends RecordedPage {
	readonly isReload: boolean;
}

/**
 * Lists the pages of the recorded tab, and decides how each came about: by the reports of the pages' own scripts, else by
 * the answers, near in time whatever order they arrived in (Firefox reports an address before the answer that brought
 * it). No answer is no proof of anything: pages from the back/forward cache and from service workers bring none.
 */
export function readPages(events: readonly RecordingEvent[]): readonly RecordedPage[] {
	const changes = events.filter((event): event is AddressChange => event.kind === 'page');
	const reports = events.filter((event): event is DocumentReport => event.kind === 'document');
	const documents = createPool(reports);
	const answers = createPool(pageAnswers(events));
	/** Whether scripts' changes of the address are reported by the pages: without, the absence of a report says nothing. */
	const areChangesSeen = reports.every(({ seesChanges }) => seesChanges);

	/** By a document's report; takes the answer that belongs to it. */
	function byDocument({ at, url, how }: DocumentReport): Pick<RecordedPage, 'at' | 'how'> {
		if (how !== 'load' && how !== 'service-worker') return { at, how };
		const answer = answers.take(url, at, ANSWER_BEFORE_MS, ANSWER_AFTER_MS);
		// A service worker that lets the network answer.
		if (answer !== null) return { at: Math.min(at, answer.at), how: 'load' };
		return { at, how };
	}

	function byAnswer(url: string, at: number, before: string | null): Pick<RecordedPage, 'at' | 'how'> {
		const answer = answers.take(url, at, ANSWER_BEFORE_MS, ANSWER_AFTER_MS);
		if (answer !== null) return { at: Math.min(at, answer.at), how: 'load' };
		const isSameOrigin = before !== null && originOf(before) === originOf(url);
		return { at, how: isSameOrigin && reports.length > 0 && !areChangesSeen ? 'script' : 'unknown' };
	}

	const pages: Shown[] = [];
	let before: string | null = null;
	for (const change of [...changes].sort((a, b) => a.at - b.at)) {
		const url = shortAddress(change.url);
		if (change.how !== null) pages.push({ at: change.at, url, how: change.how, isReload: false });
		else {
			const document = documents.take(url, change.at, DOCUMENT_WINDOW_MS, DOCUMENT_WINDOW_MS);
			const { at, how } = document === null ? byAnswer(url, change.at, before) : byDocument(document);
			pages.push({ at: Math.min(at, change.at), url, how, isReload: false });
		}
		before = url;
	}
	// Without an event of the address: the page was loaded anew, or the event was lost.
	for (const document of documents.remaining()) {
		pages.push({ ...byDocument(document), url: document.url, isReload: true });
	}
	return pages
		.sort((a, b) => a.at - b.at)
		.filter(({ url, how, isReload }, index, all) => {
			const isSame = all[index - 1]?.url === url;
			return !(isSame && (isReload || how === 'script'));
		})
		.map(({ at, url, how }) => ({ at, url, how }));
}
