import type { CookieEngine, CookieOffer } from '../cookie/set-cookie.ts';
import { hostOf, splitAddress } from '../web/address.ts';
import { shortAddress } from '../web/short-address.ts';
import type { EntryProblem, SentAttributes } from './capture.ts';
import { offersOf, sentIn } from './har-cookies.ts';
import { readHeaders } from './har-headers.ts';
import { listMember, member, textMember } from './har-member.ts';
import { resourceOf } from './har-resource.ts';

/** An entry of a HAR file. Its whole addresses never leave the reader. */
export interface HarEntry {
	/** 1-based. */
	readonly number: number;
	/** When the request began, and when its response's headers had come, ms. */
	readonly startedAt: number;
	readonly at: number;
	/** Whole, without its fragment. */
	readonly address: string;
	readonly url: string;
	readonly host: string;
	/** 0: no response. */
	readonly status: number;
	/** As the WebExtensions API names it; `document` where it may be a page or a frame. */
	readonly resource: string;
	/** Key of the page that it belongs to. */
	readonly page: string;
	readonly initiator: string | null;
	/** Whole address that it redirects to; empty for none. */
	readonly redirect: string;
	readonly offers: readonly CookieOffer[];
	readonly sent: ReadonlyMap<string, SentAttributes | null>;
	readonly userAgent: string;
}

/** Longer addresses are no page's. */
const MAX_ADDRESS_LENGTH = 100_000;
/** Longer than any request that a browser waits for, ms. */
const MAX_REQUEST_MS = 3_600_000;
/** Times outside these years are mistakes. */
const [FIRST_MOMENT, LAST_MOMENT] = [Date.UTC(2000, 0), Date.UTC(2100, 0)];
const MAX_FRAMES = 50;

/** The parts of a request until its headers have come (HAR 1.2, timings); the TLS handshake is part of `connect`. */
const UNTIL_ANSWER = ['blocked', 'dns', 'connect', 'send', 'wait'];

/** A duration in ms: 0 for anything else, negative ones (-1: does not apply) among them. */
function durationOf(value: unknown): number {
	return typeof value === 'number' && value > 0 && value <= MAX_REQUEST_MS ? value : 0;
}

function durationUntilAnswer(entry: unknown): number {
	const timings = member(entry, 'timings');
	const sum = UNTIL_ANSWER.reduce((total, part) => total + durationOf(member(timings, part)), 0);
	return Math.min(sum > 0 ? sum : durationOf(member(entry, 'time')), MAX_REQUEST_MS);
}

/** The script or document that caused a request, as Chromium writes it, or as the request says. */
function initiatorOf(entry: unknown, referer: string): string | null {
	const initiator = member(entry, '_initiator');
	let url = textMember(initiator, 'url', MAX_ADDRESS_LENGTH);
	let stack = member(initiator, 'stack');
	for (let depth = 0; url === '' && depth < MAX_FRAMES && stack !== undefined; depth++) {
		for (const frame of listMember(stack, 'callFrames').slice(0, MAX_FRAMES)) {
			url ||= textMember(frame, 'url', MAX_ADDRESS_LENGTH);
		}
		stack = member(stack, 'parent');
	}
	const whole = url || referer;
	return splitAddress(whole) === null ? null : shortAddress(whole);
}

const withoutFragment = (url: string) => url.replace(/#.*$/s, '');

/** The whole address that a response redirects to; empty for none. */
function redirectOf(response: unknown, address: string): string {
	const target = withoutFragment(textMember(response, 'redirectURL', MAX_ADDRESS_LENGTH));
	if (target === '' || splitAddress(target) !== null) return target;
	const [, origin = '', scheme = ''] = /^((https?:)\/\/[^/?]*)/i.exec(address) ?? [];
	if (target.startsWith('//')) return `${scheme}${target}`;
	return target.startsWith('/') ? `${origin}${target}` : `${address.replace(/[^/]*(\?.*)?$/s, '')}${target}`;
}

function statusOf(response: unknown): number {
	const status = member(response, 'status');
	return typeof status === 'number' && Number.isInteger(status) && status >= 100 && status <= 599
		? status
		: 0;
}

/** Reads one entry; null for one that is no request to a host (`data:`, `blob:`, a browser's own page). */
export function readEntry(
	entry: unknown,
	number: number,
	engine: CookieEngine,
): HarEntry | EntryProblem | null {
	const [request, response] = [member(entry, 'request'), member(entry, 'response')];
	if (typeof entry !== 'object' || entry === null || typeof request !== 'object') return 'no-object';
	const given = member(request, 'url');
	if (typeof given !== 'string' || given === '') return 'no-address';
	const address = withoutFragment(given.slice(0, MAX_ADDRESS_LENGTH));
	const scheme = splitAddress(address)?.scheme;
	if (scheme === undefined && /^[a-z][a-z0-9+.-]*:/i.test(address)) return null;
	if (scheme !== undefined && !/^(https?|wss?)$/.test(scheme)) return null;
	const host = hostOf(address);
	if (host === null) return 'no-address';
	const startedAt = Date.parse(textMember(entry, 'startedDateTime', 100));
	if (!(startedAt >= FIRST_MOMENT && startedAt < LAST_MOMENT)) return 'no-time';
	const at = startedAt + durationUntilAnswer(entry);
	const [asked, answered] = [readHeaders(request), readHeaders(response)];
	const status = statusOf(response);
	return {
		number,
		startedAt,
		at,
		address,
		url: shortAddress(address),
		host,
		status,
		resource: resourceOf(entry, asked, scheme ?? ''),
		page: textMember(entry, 'pageref', 200),
		initiator: initiatorOf(entry, asked.first('referer')),
		redirect: redirectOf(response, address),
		offers: status === 0 ? [] : offersOf(response, answered, { host, at, engine }),
		sent: sentIn(request, asked),
		userAgent: asked.first('user-agent'),
	};
}
