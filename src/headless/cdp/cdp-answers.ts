import type { CDPSession, Protocol } from 'puppeteer-core';
import { offersIn } from '../../browser-data/read-answer.ts';
import { VISIT_STORE, VISIT_TAB, type VisitEvents } from '../driven-browser.ts';

/** Requests that are remembered at a time; those that never end are dropped, the oldest first. */
const MAX_REQUESTS = 3000;

const RESOURCES: Readonly<Partial<Record<Protocol.Network.ResourceType, string>>> = {
	Document: 'sub_frame',
	Stylesheet: 'stylesheet',
	Image: 'image',
	Script: 'script',
	XHR: 'xmlhttprequest',
	Fetch: 'xmlhttprequest',
	Ping: 'ping',
	Font: 'font',
	Media: 'media',
	Manifest: 'web_manifest',
	WebSocket: 'websocket',
};

/** One of a chain of redirections. */
interface Hop {
	readonly url: string;
	readonly type: Protocol.Network.ResourceType | undefined;
	readonly frame: string | undefined;
	readonly initiator: string | null;
}

/** A chain of redirections; its answers come apart from it, in the same order. */
interface Chain {
	readonly hops: Hop[];
	readonly heads: {
		readonly status: number;
		readonly headers: Protocol.Network.Headers;
		readonly at: number;
	}[];
	/** Number of hops whose answer was reported. */
	reported: number;
}

/** The characters of windows-1252 (Encoding, 9.1) from 0x80 on; a blank where it has the control character of that number. */
const FROM_0X80 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const WINDOWS_1252 = new Map(
	[...FROM_0X80].map((character, index) => [character.charCodeAt(0), 0x80 + index]),
);
WINDOWS_1252.delete(0x20);
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Decodes a line that Chromium has decoded as windows-1252, byte by byte, as UTF-8; one that is not UTF-8 stays as it is. */
function decodeLine(line: string): string {
	const codes = Array.from({ length: line.length }, (_, index) => line.charCodeAt(index));
	if (codes.every((code) => code < 0x80)) return line;
	const bytes = codes.map((code) => WINDOWS_1252.get(code) ?? code);
	if (bytes.some((byte) => byte > 0xff)) return line;
	try {
		return utf8.decode(Uint8Array.from(bytes));
	} catch {
		return line;
	}
}

/** Lines of one name are joined. */
const decodeLines = (text: string) => text.split('\n').map(decodeLine).join('\n');

const originOf = (url: string) => (URL.canParse(url) ? new URL(url).origin : null);

/**
 * Reports each answer with its own `Set-Cookie` lines, which Chromium tells apart from the answer itself
 * (`Network.responseReceivedExtraInfo`). An answer from the cache has none, and sets nothing.
 */
export function watchAnswers(
	cdp: CDPSession,
	{
		events,
		mainFrame,
		numberOf,
	}: { events: VisitEvents; mainFrame: string; numberOf: (frame: string) => number },
): void {
	const chains = new Map<string, Chain>();

	function chainOf(id: string): Chain {
		const pending = chains.get(id);
		if (pending !== undefined) return pending;
		const chain: Chain = { hops: [], heads: [], reported: 0 };
		chains.set(id, chain);
		const [oldest] = chains.size > MAX_REQUESTS ? chains.keys() : [];
		if (oldest !== undefined) chains.delete(oldest);
		return chain;
	}

	function report(id: string, chain: Chain): void {
		for (;;) {
			const hop = chain.hops[chain.reported];
			const head = hop && chain.heads[chain.reported];
			if (hop === undefined || head === undefined) return;
			chain.reported++;
			const isMain = hop.type === 'Document' && hop.frame === mainFrame;
			const headers = Object.entries(head.headers).flatMap(([name, value]) =>
				/^(?:set-cookie|date)$/i.test(name) ? [{ name, value: decodeLines(String(value)) }] : [],
			);
			events.answered({
				at: head.at,
				requestId: id,
				tabId: VISIT_TAB,
				frameId: hop.frame === undefined ? 0 : numberOf(hop.frame),
				store: VISIT_STORE,
				url: hop.url.split('#', 1)[0] ?? '',
				resource: isMain ? 'main_frame' : ((hop.type && RESOURCES[hop.type]) ?? 'other'),
				status: head.status,
				initiator: isMain ? null : hop.initiator,
				offers: offersIn(headers, head.at, 'chromium'),
			});
		}
	}

	cdp.on('Network.requestWillBeSent', ({ requestId, request, type, frameId, documentURL }) => {
		const chain = chainOf(requestId);
		chain.hops.push({ url: request.url, type, frame: frameId, initiator: originOf(documentURL) });
		report(requestId, chain);
	});
	cdp.on('Network.responseReceivedExtraInfo', ({ requestId, statusCode, headers }) => {
		const chain = chainOf(requestId);
		chain.heads.push({ status: statusCode, headers, at: Date.now() });
		report(requestId, chain);
	});
}
