import type { WebRequest } from 'webextension-polyfill';
import type { AnswerWatch, HttpAnswer } from '../../../ports/answers.ts';
import { browser, isFirefox } from '../../both/browser.ts';
import { offersIn } from './read-answer.ts';

type Details = WebRequest.OnHeadersReceivedDetailsType;

/** Returns the origin that asked (Chromium), or the document (Firefox). */
function initiatorOf(details: Details): string | null {
	const { initiator } = details as { readonly initiator?: string };
	const address = initiator ?? details.originUrl ?? null;
	return address?.split('#', 1)[0] ?? null;
}

function toAnswer(details: Details): HttpAnswer {
	const at = Math.round(details.timeStamp);
	const headers = details.responseHeaders ?? [];
	const isOffer = headers.some(({ name }) => name.toLowerCase() === 'set-cookie');
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
		offers: isOffer ? offersIn(headers, at, isFirefox) : [],
	};
}

/**
 * Listens to answers where hosts are granted, without delaying or changing them. Called in the first turn of the worker,
 * and listens from then on: an answer may have woken it. `watch` stops it, once it is known whether answers are needed.
 */
export function onAnswer(listener: (answer: HttpAnswer) => void): AnswerWatch {
	const event = browser.webRequest.onHeadersReceived;
	const receive = (details: Details) => {
		listener(toAnswer(details));
		return undefined;
	};
	// Chromium hides cookies without the second option, which Firefox does not know. The filter grants nothing.
	const options = [
		'responseHeaders',
		...(isFirefox ? [] : ['extraHeaders']),
	] as WebRequest.OnHeadersReceivedOptions[];
	const watch = (on: boolean) => {
		if (on === event.hasListener(receive)) return;
		if (on) event.addListener(receive, { urls: ['<all_urls>'] }, options);
		else event.removeListener(receive);
	};
	watch(true);
	return { watch };
}
