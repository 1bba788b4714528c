import type { WebRequest } from 'webextension-polyfill';
import { offersIn } from '../../../browser-data/read-answer.ts';
import type { AnswerWatch, HttpAnswer } from '../../../ports/answers.ts';
import { ANSWERS_PERMISSION } from '../../both/answers-permission.ts';
import { browser, engine, isFirefox } from '../../both/browser.ts';

type Details = WebRequest.OnHeadersReceivedDetailsType & { readonly fromCache?: boolean };

/** Requests whose answer has begun and is not complete; those that fail are never removed. */
const MAX_REQUESTS = 500;

/** Returns the origin that asked (Chromium), or the document (Firefox). */
function initiatorOf(details: Details): string | null {
	const { initiator } = details as { readonly initiator?: string };
	const address = initiator ?? details.originUrl ?? null;
	return address?.split('#', 1)[0] ?? null;
}

function toAnswer(details: Details): HttpAnswer {
	const at = Math.round(details.timeStamp);
	const headers = details.responseHeaders ?? [];
	// An answer from the cache sets nothing again.
	const isOffer = !details.fromCache && headers.some(({ name }) => name.toLowerCase() === 'set-cookie');
	return {
		at,
		requestId: details.requestId,
		tabId: details.tabId < 0 ? null : details.tabId,
		frameId: details.frameId,
		store: details.cookieStoreId ?? null,
		url: details.url.split('#', 1)[0] ?? '',
		resource: details.type,
		status: details.statusCode,
		initiator: initiatorOf(details),
		offers: isOffer ? offersIn(headers, at, engine) : [],
	};
}

/**
 * Returns whether `onResponseStarted` is the first event of an answer: Chromium reports the one that follows HTTP
 * authentication, and one from the cache, by that event alone. A 304 has been reported before its cached answer.
 */
function createAnswerFilter() {
	/** Status of the last answer by request. */
	const statuses = new Map<string, number>();
	return {
		headersReceived({ requestId, statusCode }: Details): void {
			statuses.delete(requestId);
			statuses.set(requestId, statusCode);
			const [oldest] = statuses.size > MAX_REQUESTS ? statuses.keys() : [];
			if (oldest !== undefined) statuses.delete(oldest);
		},
		isFirst({ requestId, statusCode, fromCache }: Details): boolean {
			const status = statuses.get(requestId);
			statuses.delete(requestId);
			return status !== statusCode && !(fromCache === true && status === 304);
		},
	};
}

/** Undefined without the optional permission. */
const webRequest = (): WebRequest.Static | undefined => browser.webRequest;

/**
 * Listens to answers where hosts are granted, without delaying or changing them. Called in the first turn of the worker,
 * and listens from then on: an answer may have woken it. `watch` stops it, once it is known whether answers are needed.
 * Without the permission it does nothing until that is given. `changed`: the permission was given or withdrawn.
 */
export function onAnswer(listener: (answer: HttpAnswer) => void, changed: () => void): AnswerWatch {
	const filter = createAnswerFilter();
	const receive = (details: Details) => {
		filter.headersReceived(details);
		listener(toAnswer(details));
		return undefined;
	};
	const started = (details: Details) => {
		if (filter.isFirst(details)) listener(toAnswer(details));
	};
	// Chromium hides cookies without the second option, which Firefox does not know. The filter grants nothing.
	const options: ('responseHeaders' | 'extraHeaders')[] = ['responseHeaders'];
	if (!isFirefox) options.push('extraHeaders');
	const urls = { urls: ['<all_urls>'] };
	let isHeld = webRequest() !== undefined;
	let isWanted = true;

	function update(): void {
		const api = webRequest();
		if (api === undefined) return;
		const { onHeadersReceived, onResponseStarted } = api;
		const on = isHeld && isWanted;
		if (on === onHeadersReceived.hasListener(receive)) return;
		if (on) onHeadersReceived.addListener(receive, urls, options);
		else onHeadersReceived.removeListener(receive);
		if (isFirefox) return;
		if (on) onResponseStarted.addListener(started, urls, options);
		else onResponseStarted.removeListener(started);
	}

	function setHeld(held: boolean): void {
		isHeld = held;
		update();
		changed();
	}

	browser.permissions.onAdded.addListener(({ permissions = [] }) => {
		if (permissions.includes(ANSWERS_PERMISSION)) setHeld(true);
	});
	browser.permissions.onRemoved.addListener(({ permissions = [] }) => {
		if (permissions.includes(ANSWERS_PERMISSION)) setHeld(false);
	});
	update();
	return {
		isHeld: () => isHeld,
		watch(on) {
			isWanted = on;
			update();
		},
	};
}
