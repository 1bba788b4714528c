import type { WebRequest } from 'webextension-polyfill';
import type { AnswerWatch, HttpAnswer } from '../../../ports/answers.ts';
import { browser, isFirefox } from '../../both/browser.ts';
import { offersIn } from './read-answer.ts';

type Details = WebRequest.OnHeadersReceivedDetailsType;

/** Chromium tells the origin that asked, Firefox the document. */
function initiatorOf(details: Details): string | null {
	const { initiator } = details as { readonly initiator?: string };
	const told = initiator ?? details.originUrl ?? null;
	return told?.split('#', 1)[0] ?? null;
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
 * Hears of answers, where hosts are granted. To be called in the first turn of the worker, which it hears from then
 * on: an answer may be what woke it. `watch` then says whether it goes on, once that is known. Nothing is held up
 * or changed.
 */
export function onAnswer(listener: (answer: HttpAnswer) => void): AnswerWatch {
	const event = browser.webRequest.onHeadersReceived;
	const hear = (details: Details) => {
		listener(toAnswer(details));
		return undefined;
	};
	// Chromium hides cookies without the second word, which Firefox does not know. The filter grants nothing.
	const wanted = [
		'responseHeaders',
		...(isFirefox ? [] : ['extraHeaders']),
	] as WebRequest.OnHeadersReceivedOptions[];
	const watch = (on: boolean) => {
		if (on === event.hasListener(hear)) return;
		if (on) event.addListener(hear, { urls: ['<all_urls>'] }, wanted);
		else event.removeListener(hear);
	};
	watch(true);
	return { watch };
}
