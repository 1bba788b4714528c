import type { CookieOffer } from '../cookie/set-cookie.ts';
import { hostOf, splitAddress } from '../web/address.ts';
import { shortAddress } from '../web/short-address.ts';
import { type DeliveredAddresses, judgeStack } from './read-stack.ts';
import type { Origin } from './recording.ts';
import type { RecordingEvent } from './recording-event.ts';

/** Addresses stored per redirect chain. */
const MAX_REDIRECTS = 20;

/** A cookie that a response or script requested, with the context that determines its identity. */
export interface ReceivedOffer {
	/** Milliseconds since the epoch. */
	readonly at: number;
	/** Order of arrival. */
	readonly sequence: number;
	readonly offer: CookieOffer;
	readonly by: 'answer' | 'script';
	/** Canonical host that sets it; empty if there is none. */
	readonly host: string;
	/** Path if the offer names none (RFC 6265bis 5.1.4); null if unknown. */
	readonly defaultPath: string | null;
	/** Whether browsers accept Secure cookies from its address. */
	readonly isSecure: boolean;
	readonly inTab: boolean;
	readonly origin: Origin;
}

/** Default path of a cookie without a Path attribute (RFC 6265bis 5.1.4). */
export function defaultPath(path: string): string {
	const last = path.lastIndexOf('/');
	return !path.startsWith('/') || last === 0 ? '/' : path.slice(0, last);
}

const isLocal = (host: string) =>
	host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || host.startsWith('127.');

/** Host, default path and security of an offer. A document without its own address inherits path and scheme: unknown here. */
function targetOf(url: string, host: string): Pick<ReceivedOffer, 'host' | 'defaultPath' | 'isSecure'> {
	const address = splitAddress(url);
	if (address === null) return { host, defaultPath: null, isSecure: true };
	const isSecure = address.scheme === 'https' || isLocal(host);
	// A path that was shortened is not known to its end.
	const isShort = address.path.includes('…');
	return { host, defaultPath: isShort ? null : defaultPath(address.path), isSecure };
}

type AnswerEvent = Extract<RecordingEvent, { kind: 'answer' }>;
type ScriptEvent = Extract<RecordingEvent, { kind: 'script' }>;

const originOfAnswer = (answer: AnswerEvent, redirects: readonly string[]): Origin => ({
	by: 'answer',
	url: shortAddress(answer.url),
	resource: answer.resource,
	status: answer.status,
	initiator: answer.initiator === null ? null : shortAddress(answer.initiator),
	redirects,
	inTab: answer.inTab,
});

const originOfScript = (script: ScriptEvent, delivered: DeliveredAddresses, ownPrefix: string): Origin => ({
	by: 'script',
	api: script.api,
	document: shortAddress(script.document),
	isTop: script.isTop,
	stack: judgeStack(script.stack, delivered, ownPrefix),
});

/** Answers that the browser runs scripts of, as it names them: not one that was asked for as an image or by a script. */
const DOCUMENTS: ReadonlySet<string> = new Set(['main_frame', 'sub_frame', 'object']);

/** Whether a script that an answer delivered may run. A page of an error runs its scripts, a script with an error does not. */
export const mayRun = ({ resource, status }: Pick<AnswerEvent, 'resource' | 'status'>): boolean =>
	DOCUMENTS.has(resource) || (resource === 'script' && status < 400);

/** Lists the addresses of answers that may hold scripts, of pages and documents. */
function deliveredIn(events: readonly RecordingEvent[]): ReadonlySet<string> {
	const urls = new Set<string>();
	for (const event of events) {
		const holdsScripts = event.kind !== 'answer' || mayRun(event);
		const hasAddress = event.kind === 'answer' || event.kind === 'delivered' || event.kind === 'page';
		if (hasAddress && holdsScripts) urls.add(shortAddress(event.url));
		// An inline script has its document's address, which a script may have changed within its origin.
		if (event.kind === 'script') urls.add(shortAddress(event.document));
	}
	return urls;
}

/** Statuses by which a browser may follow `Location` (RFC 9110 15.4): not 304. */
const REDIRECT_STATUSES: ReadonlySet<number> = new Set([300, 301, 302, 303, 307, 308]);

/** Whether a response may redirect: it did where another response of the same request follows. */
export const mayRedirect = ({ status }: { readonly status: number }): boolean =>
	REDIRECT_STATUSES.has(status);

/** Lists the offers in order of arrival, and the hosts that responded in the recorded tab. */
export function readOffers(
	events: readonly RecordingEvent[],
	by: { readonly ownPrefix: string; readonly isObserved: (host: string) => boolean },
): { readonly offers: readonly ReceivedOffer[]; readonly hosts: ReadonlySet<string> } {
	const offers: ReceivedOffer[] = [];
	const delivered = { urls: deliveredIn(events), isObserved: by.isObserved };
	const hosts = new Set<string>();
	/** Addresses that redirected so far, by request id. */
	const chains = new Map<string, readonly string[]>();
	for (const [sequence, event] of events.entries()) {
		if (event.kind === 'answer') {
			const host = hostOf(event.url);
			if (host !== null && event.inTab) hosts.add(host);
			const chain = chains.get(event.requestId) ?? [];
			if (event.offers.length > 0) {
				const { at, inTab } = event;
				const place = targetOf(event.url, host ?? '');
				const origin = originOfAnswer(event, chain);
				for (const offer of event.offers) {
					offers.push({ at, sequence, offer, by: 'answer', ...place, inTab, origin });
				}
			}
			if (mayRedirect(event)) {
				const redirects = [...chain, shortAddress(event.url)];
				chains.set(event.requestId, redirects.slice(0, MAX_REDIRECTS));
			} else chains.delete(event.requestId);
		}
		if (event.kind === 'script') {
			const { at, offer, host, document, inTab } = event;
			const origin = originOfScript(event, delivered, by.ownPrefix);
			offers.push({ at, sequence, offer, by: 'script', ...targetOf(document, host), inTab, origin });
		}
	}
	return { offers, hosts };
}
