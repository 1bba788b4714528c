import * as v from 'valibot';
import { CONSENT_TOOLS, MAX_PURPOSES } from '../core/consent/consent.ts';
import {
	type CookieEngine,
	type CookieOffer,
	type OfferContext,
	readCookieStoreOffer,
	readScriptOffer,
} from '../core/cookie/set-cookie.ts';
import { canonicalHost } from '../core/web/host.ts';
import { shortAddress } from '../core/web/short-address.ts';
import type { Witnessed } from '../ports/page-witness.ts';
import type { Tab } from '../ports/tabs.ts';

/** In one message. */
const MAX_REPORTS = 100;
/** A busy page reports late, and one that lies may claim any time. */
const MAX_DELAY_MS = 60_000;
const MAX_ADDRESS_LENGTH = 4000;
/** Octets of name and value that a browser keeps. */
const MAX_PAIR_OCTETS = 4096;

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const offerText = text(4200);
const at = v.pipe(v.number(), v.finite());

const position = v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1)));
const frame = v.object({
	// The page's process is not trusted to have shortened it.
	url: v.pipe(text(MAX_ADDRESS_LENGTH), v.transform(shortAddress)),
	line: position,
	column: position,
	function: text(100),
	isCertain: v.boolean(),
});
const inPage = v.object({ kind: v.literal('script'), at, stack: v.pipe(v.array(frame), v.maxLength(20)) });
const limit = v.object({ kind: v.literal('limit'), at });
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
const tool = v.picklist(CONSENT_TOOLS.filter((id) => id !== 'by-hand' && id !== 'automation'));
const purposes = v.pipe(v.array(text(80)), v.maxLength(MAX_PURPOSES));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const detected = v.object({ kind: v.literal('tool'), tool: v.object({ id: tool, at, by }) });
const chosen = v.object({
	kind: v.literal('choice'),
	choice: v.object({
		tool,
		answer: v.picklist(['accepted', 'refused', 'partial', 'unknown']),
		granted: purposes,
		denied: purposes,
		others: v.exactOptional(v.object({ granted: count, denied: count })),
		at,
		since: v.exactOptional(at),
		by,
		certainty: v.picklist(['observed', 'inferred']),
	}),
});
const interacted = v.object({
	kind: v.literal('interaction'),
	what: v.picklist(['input', 'into-frame', 'out-of-frame']),
	at,
	from: at,
});
const shown = v.object({
	kind: v.literal('document'),
	at,
	url: text(MAX_ADDRESS_LENGTH),
	how: v.picklist(['load', 'service-worker', 'restored', 'script']),
	seesChanges: v.boolean(),
});
const report = v.union([assigned, stored, limit, detected, chosen, interacted, shown]);
const envelope = v.object({ witness: v.array(v.unknown()), origin: v.optional(text(MAX_ADDRESS_LENGTH)) });

/** The sender of a message, and when it arrived. */
export interface WitnessSender {
	readonly tab: Tab;
	readonly frameId: number;
	readonly url: string;
	/** As the browser says; undefined: our script says it. */
	readonly origin: string | undefined;
	/** Ms. */
	readonly at: number;
	/** The browser at hand. */
	readonly engine: CookieEngine;
}

function hostOf(address: string): string {
	const url = URL.canParse(address) ? new URL(address) : null;
	return url === null ? '' : (canonicalHost(url.hostname) ?? '');
}

function offerOf(sent: v.InferOutput<typeof assigned> | v.InferOutput<typeof stored>, context: OfferContext) {
	if (sent.api === 'cookieStore') return readCookieStoreOffer(sent.offer, context);
	const { name, attributes, size } = sent.offer;
	// `document.cookie = ''` asks for nothing.
	const read = size === 0 ? null : readScriptOffer(name, attributes, context);
	const tooLarge: Pick<CookieOffer, 'refused'> = size > MAX_PAIR_OCTETS ? { refused: 'too-large' } : {};
	return read === null ? null : { ...read, ...tooLarge };
}

/**
 * Reads a message of our scripts in pages, within bounds; skips reports of unknown form. Null for a message of another
 * kind.
 */
export function readWitness(message: unknown, sender: WitnessSender): readonly Witnessed[] | null {
	const sent = v.safeParse(envelope, message);
	if (!sent.success) return null;
	const { tab, frameId, url } = sender;
	const documentUrl = (url.split('#', 1)[0] ?? '').slice(0, MAX_ADDRESS_LENGTH);
	const where = {
		tabId: tab.id,
		frameId,
		isTop: frameId === 0,
		store: tab.store,
		incognito: tab.incognito,
		documentUrl,
		host: hostOf(sender.origin ?? sent.output.origin ?? documentUrl),
	};
	const timeOf = (claimed: number) =>
		Math.round(Math.min(sender.at, Math.max(sender.at - MAX_DELAY_MS, claimed)));
	return sent.output.witness.slice(0, MAX_REPORTS).flatMap((raw): Witnessed[] => {
		const read = v.safeParse(report, raw);
		if (!read.success) return [];
		const { output } = read;
		if (output.kind === 'tool') {
			const when = timeOf(output.tool.at);
			return [{ ...where, at: when, kind: 'tool', tool: { ...output.tool, at: when } }];
		}
		if (output.kind === 'choice') {
			const { since, ...choice } = output.choice;
			const when = timeOf(choice.at);
			const span = since === undefined ? {} : { since: Math.floor(Math.min(when, Math.max(0, since))) };
			return [{ ...where, at: when, kind: 'choice', choice: { ...choice, ...span, at: when } }];
		}
		if (output.kind === 'interaction') {
			const when = timeOf(output.at);
			const from = Math.min(when, timeOf(output.from));
			return [{ ...where, at: when, kind: 'interaction', what: output.what, from }];
		}
		const when = timeOf(output.at);
		if (output.kind === 'document') {
			const { how, seesChanges } = output;
			return [{ ...where, at: when, kind: 'document', url: shortAddress(output.url), how, seesChanges }];
		}
		if (output.kind === 'limit') return [{ ...where, at: when, kind: 'limit' }];
		const offer = offerOf(output, { at: when, engine: sender.engine });
		if (offer === null) return [];
		return [{ ...where, at: when, kind: 'script', api: output.api, offer, stack: output.stack }];
	});
}
