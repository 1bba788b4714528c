import * as v from 'valibot';
import { CONSENT_TOOLS, MAX_PURPOSES } from '../../../core/consent/consent.ts';
import { type CookieOffer, readCookieStoreOffer, readScriptOffer } from '../../../core/cookie/set-cookie.ts';
import { canonicalHost } from '../../../core/web/host.ts';
import type { Witnessed } from '../../../ports/page-witness.ts';
import type { Tab } from '../../../ports/tabs.ts';

/** From one message. */
const MOST = 100;
/** Ms: a page that is busy tells late, and one that lies may say anything. */
const LATEST = 60_000;
const LONGEST_ADDRESS = 4000;
/** Octets of name and value that a browser keeps. */
const LARGEST_PAIR = 4096;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const offerText = text(4200);
const at = v.pipe(v.number(), v.finite());

const inPage = v.object({ kind: v.literal('script'), at, stack: text(10_000) });
const assigned = v.object({
	...inPage.entries,
	api: v.literal('document.cookie'),
	offer: v.object({ name: offerText, attributes: offerText, size: v.number() }),
});
const stored = v.object({
	...inPage.entries,
	api: v.literal('cookieStore'),
	offer: v.object({
		name: offerText,
		domain: v.nullable(offerText),
		path: v.nullable(offerText),
		expires: v.nullable(v.number()),
		maxAge: v.nullable(v.number()),
		sameSite: v.nullable(offerText),
		partitioned: v.boolean(),
	}),
});
const by = v.picklist(['cookie', 'storage', 'page', 'browser']);
const tool = v.picklist(CONSENT_TOOLS.filter((id) => id !== 'by-hand'));
const purposes = v.pipe(v.array(text(200)), v.maxLength(MAX_PURPOSES));
const found = v.object({ kind: v.literal('tool'), tool: v.object({ id: tool, at, by }) });
const chosen = v.object({
	kind: v.literal('choice'),
	choice: v.object({
		tool,
		answer: v.picklist(['accepted', 'refused', 'partial', 'unknown']),
		granted: purposes,
		denied: purposes,
		at,
		by,
		certainty: v.picklist(['observed', 'inferred']),
	}),
});
const one = v.union([assigned, stored, found, chosen]);
const envelope = v.object({ witness: v.array(v.unknown()), origin: v.optional(text(LONGEST_ADDRESS)) });

/** Who told it, and when it arrived. */
export interface WitnessSender {
	readonly tab: Tab;
	readonly frameId: number;
	readonly url: string;
	/** As the browser says; else what our script says of its document. */
	readonly origin: string | undefined;
	/** Ms. */
	readonly at: number;
}

function hostOf(address: string): string {
	const url = URL.canParse(address) ? new URL(address) : null;
	return url === null ? '' : (canonicalHost(url.hostname) ?? '');
}

function offerOf(said: v.InferOutput<typeof assigned> | v.InferOutput<typeof stored>, time: number) {
	if (said.api === 'cookieStore') return readCookieStoreOffer(said.offer, time);
	const { name, attributes, size } = said.offer;
	// `document.cookie = ''` asks for nothing.
	const read = size === 0 ? null : readScriptOffer(name, attributes, time);
	const tooLarge: Pick<CookieOffer, 'refused'> = size > LARGEST_PAIR ? { refused: 'too-large' } : {};
	return read === null ? null : { ...read, ...tooLarge };
}

/**
 * What a message of our scripts in pages tells: bounded, and what is not of a known form left out. Null for a message
 * of another kind.
 */
export function readWitness(message: unknown, sender: WitnessSender): readonly Witnessed[] | null {
	const sent = v.safeParse(envelope, message);
	if (!sent.success) return null;
	const { tab, frameId, url } = sender;
	const documentUrl = (url.split('#', 1)[0] ?? '').slice(0, LONGEST_ADDRESS);
	const where = {
		tabId: tab.id,
		frameId,
		isTop: frameId === 0,
		store: tab.store,
		incognito: tab.incognito,
		documentUrl,
		host: hostOf(sender.origin ?? sent.output.origin ?? documentUrl),
	};
	const timeOf = (told: number) => Math.round(Math.min(sender.at, Math.max(sender.at - LATEST, told)));
	return sent.output.witness.slice(0, MOST).flatMap((raw): Witnessed[] => {
		const read = v.safeParse(one, raw);
		if (!read.success) return [];
		const said = read.output;
		if (said.kind === 'tool') {
			const when = timeOf(said.tool.at);
			return [{ ...where, at: when, kind: 'tool', tool: { ...said.tool, at: when } }];
		}
		if (said.kind === 'choice') {
			const when = timeOf(said.choice.at);
			return [{ ...where, at: when, kind: 'choice', choice: { ...said.choice, at: when } }];
		}
		const when = timeOf(said.at);
		const offer = offerOf(said, when);
		if (offer === null) return [];
		return [{ ...where, at: when, kind: 'script', api: said.api, offer, stack: said.stack }];
	});
}
