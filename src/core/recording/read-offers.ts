import type { CookieOffer } from '../cookie/set-cookie.ts';
import { hostOf, splitAddress } from '../web/address.ts';
import { shortAddress } from '../web/short-address.ts';
import { readStack } from './read-stack.ts';
import type { Origin, RecordingEvent } from './recording.ts';

/** Addresses of a chain of redirections that are kept. */
const MAX_REDIRECTS = 20;

/** Something that an answer or a script asked for, with all that tells which cookie it would be. */
export interface ReceivedOffer {
	/** Milliseconds since the epoch. */
	readonly at: number;
	/** In the order in which it was told. */
	readonly sequence: number;
	readonly offer: CookieOffer;
	readonly by: 'answer' | 'script';
	/** Canonical host that it is for; empty where there is none. */
	readonly host: string;
	/** The path that it is for where it names none (RFC 6265bis 5.1.4); null where that cannot be known. */
	readonly defaultPath: string | null;
	/** Whether its address is one that browsers keep Secure cookies for. */
	readonly isSecure: boolean;
	readonly inTab: boolean;
	readonly origin: Origin;
}

/** RFC 6265bis 5.1.4: the path of a cookie that names none. */
export function defaultPath(path: string): string {
	const last = path.lastIndexOf('/');
	return !path.startsWith('/') || last === 0 ? '/' : path.slice(0, last);
}

const isLocal = (host: string) =>
	host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || host.startsWith('127.');

type OfferTarget = Pick<ReceivedOffer, 'host' | 'defaultPath' | 'isSecure'>;

/** Where an offer comes from; of a document without an address of its own the path and scheme are another's. */
function targetOf(url: string, host: string): OfferTarget {
	const address = splitAddress(url);
	if (address === null) return { host, defaultPath: null, isSecure: true };
	return {
		host,
		defaultPath: defaultPath(address.path),
		isSecure: address.scheme === 'https' || isLocal(host),
	};
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

const originOfScript = (script: ScriptEvent, ownPrefix: string): Origin => ({
	by: 'script',
	api: script.api,
	document: shortAddress(script.document),
	isTop: script.isTop,
	stack: readStack(script.stack, ownPrefix),
});

const isRedirection = ({ status }: AnswerEvent) => status >= 300 && status < 400;

/** All that was asked for, in the order in which it was told, and the hosts that answered. */
export function readOffers(
	observations: readonly RecordingEvent[],
	ownPrefix: string,
): { readonly offers: readonly ReceivedOffer[]; readonly hosts: ReadonlySet<string> } {
	const offers: ReceivedOffer[] = [];
	const hosts = new Set<string>();
	/** By request: the addresses that were left by redirection so far. */
	const chains = new Map<string, readonly string[]>();
	for (const [sequence, observation] of observations.entries()) {
		if (observation.kind === 'answer') {
			const host = hostOf(observation.url);
			if (host !== null && observation.inTab) hosts.add(host);
			const chain = chains.get(observation.requestId) ?? [];
			if (observation.offers.length > 0) {
				const { at, inTab } = observation;
				const place = targetOf(observation.url, host ?? '');
				const origin = originOfAnswer(observation, chain);
				for (const offer of observation.offers) {
					offers.push({ at, sequence, offer, by: 'answer', ...place, inTab, origin });
				}
			}
			if (isRedirection(observation)) {
				const left = [...chain, shortAddress(observation.url)];
				chains.set(observation.requestId, left.slice(0, MAX_REDIRECTS));
			} else chains.delete(observation.requestId);
		}
		if (observation.kind === 'script') {
			const { at, offer, host, document, inTab } = observation;
			const origin = originOfScript(observation, ownPrefix);
			offers.push({ at, sequence, offer, by: 'script', ...targetOf(document, host), inTab, origin });
		}
	}
	return { offers, hosts };
}
