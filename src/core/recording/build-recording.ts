import type { ConsentChoice, ConsentTool } from '../consent/consent.ts';
import { detectTool } from '../consent/detect-tool.ts';
import { hasDefiniteChoice } from '../consent/has-definite-choice.ts';
import type { Cookie } from '../cookie/cookie.ts';
import { phaseAt } from './consent-phases.ts';
import { dateChoices } from './date-choices.ts';
import { findNotKept } from './find-not-kept.ts';
import { hearingOf } from './hearing-of.ts';
import { matchOffers, type OfferMatches } from './match-offers.ts';
import { automationOf, unconfirmedChoice } from './read-automation.ts';
import { readClicks } from './read-clicks.ts';
import { type JarCookie, readJar } from './read-jar.ts';
import { type ReceivedOffer, readOffers } from './read-offers.ts';
import { readPages } from './read-pages.ts';
import {
	type AnswersObserved,
	type CookieMoment,
	MAX_MOMENTS,
	RECORDING_LIMITS,
	type ReachedLimit,
	type RecordedCookie,
	type Recording,
	type RecordingLimit,
} from './recording.ts';
import type { RecordingEvent } from './recording-event.ts';

/** Limits of a recording (see `RECORDING_LIMITS`). Cookies that are there at the end are listed in any number. */
const MAX_RECORDED_COOKIES = 1000;
const MAX_NOT_KEPT = 500;
const MAX_RECORDED_PAGES = 500;
const MAX_RECORDED_HOSTS = 500;
export const MAX_RECORDED_CHOICES = 200;

/** The input of a recording besides its events. */
export interface RecordingContext
	extends Pick<Recording, 'way' | 'plan' | 'startedAt' | 'endedAt' | 'end' | 'signedIn'> {
	/** The portal's cookies at the start (after a clean start: without those that were set aside). */
	readonly initial: readonly Cookie[];
	/** Canonical host of the portal, and its registrable domain. */
	readonly host: string;
	readonly site: string;
	/** Whether we may see the cookies of a domain. */
	readonly isVisible: (domain: string) => boolean;
	/** Whether answers of a host would have been observed. */
	readonly isObserved: (host: string) => boolean;
	/** Prefix of our own scripts' addresses: `chrome-extension://<id>/`. */
	readonly ownPrefix: string;
	/** Default: observed. */
	readonly answers?: AnswersObserved;
	/** Whether an unknown number of events was lost. */
	readonly isCut?: boolean;
}

/** A recording and the last state of every cookie in it, for a report to judge. */
export interface BuiltRecording {
	readonly recording: Recording;
	/** In the order of `recording.cookies`. */
	readonly cookies: readonly Cookie[];
}

/** Lists each consent tool once, at its first detection. */
function toolsOf(events: readonly RecordingEvent[]): readonly ConsentTool[] {
	const tools = new Map<string, ConsentTool>();
	for (const event of events) {
		const tool = detectTool(event);
		if (tool === null) continue;
		if (tool.at < (tools.get(tool.id)?.at ?? Number.POSITIVE_INFINITY)) tools.set(tool.id, tool);
	}
	return [...tools.values()].sort((a, b) => a.at - b.at);
}

/**
 * Lists the choices in order of time. One that was read from a cookie was stored when the matching response or script set
 * that cookie: before the jar's event.
 */
function choicesOf(
	events: readonly RecordingEvent[],
	jar: readonly JarCookie[],
	joined: OfferMatches,
): readonly ConsentChoice[] {
	const made = events.flatMap((event) => (event.kind === 'choice' ? event.choice : []));
	const storedAt = new Map(made.flatMap(({ by, at }) => (by === 'cookie' ? [[at, at] as const] : [])));
	for (const { moments } of storedAt.size === 0 ? [] : jar) {
		for (const moment of moments) {
			const before = storedAt.get(moment.at);
			const at = joined.get(moment)?.at;
			// Sites may rename tarteaucitron's cookie: any that changed with the choice may hold it.
			if (before !== undefined && at !== undefined && at < before) storedAt.set(moment.at, at);
		}
	}
	return made
		.map((choice) =>
			choice.by === 'cookie' ? { ...choice, at: storedAt.get(choice.at) ?? choice.at } : choice,
		)
		.sort((a, b) => a.at - b.at);
}

/** Limits the moments to `MAX_MOMENTS`: the last, the first of each kind in each phase, then the earliest others. In order. */
function limitMoments(moments: readonly CookieMoment[]): readonly CookieMoment[] {
	if (moments.length <= MAX_MOMENTS) return moments;
	const firsts = new Map<string, CookieMoment>();
	for (const moment of moments) {
		const key = `${moment.what} ${moment.phase}`;
		if (!firsts.has(key)) firsts.set(key, moment);
	}
	const chosen = new Set(moments.slice(-1));
	for (const moment of [...firsts.values(), ...moments]) {
		if (chosen.size < MAX_MOMENTS) chosen.add(moment);
	}
	return moments.filter((moment) => chosen.has(moment));
}

/** How long the jar held a cookie during the recording, ms; its last stay counts. */
function stayOf({ goneAt, moments, presentAtStart }: JarCookie, { startedAt, endedAt }: RecordingContext) {
	const lastSet = moments.findLast(({ what }) => what === 'set')?.at;
	return (goneAt ?? endedAt) - (lastSet ?? (presentAtStart ? startedAt : (goneAt ?? endedAt)));
}

/**
 * Chooses the cookies to list, in the order of `jar`: all that are there at the end, then those that stayed longest.
 * A page that sets and removes any number of others hides none that it keeps.
 */
function chooseCookies(jar: readonly JarCookie[], context: RecordingContext): readonly JarCookie[] {
	if (jar.length <= MAX_RECORDED_COOKIES) return jar;
	const isPresent = ({ goneAt }: JarCookie) => goneAt === null;
	const gone = jar
		.filter((cookie) => !isPresent(cookie))
		.map((cookie) => ({ cookie, stay: stayOf(cookie, context) }))
		.sort((a, b) => b.stay - a.stay);
	const room = Math.max(0, MAX_RECORDED_COOKIES - (jar.length - gone.length));
	const listed = new Set(gone.slice(0, room).map(({ cookie }) => cookie));
	return jar.filter((cookie) => isPresent(cookie) || listed.has(cookie));
}

/** Adds up what was left out by limit, in the order of `RECORDING_LIMITS`; a number of null is unknown. */
function reachedLimits(omissions: readonly ReachedLimit[]): readonly ReachedLimit[] {
	const sums = new Map<RecordingLimit, number | null>();
	for (const { limit, omitted } of omissions) {
		if (omitted === 0) continue;
		const sum = sums.get(limit);
		sums.set(limit, omitted === null || sum === null ? null : (sum ?? 0) + omitted);
	}
	return RECORDING_LIMITS.flatMap((limit) => {
		const omitted = sums.get(limit);
		return omitted === undefined ? [] : { limit, omitted };
	});
}

/**
 * Builds a recording from its events and matches each change of the jar with the response or script that made it.
 * Deterministic; times are in ms.
 */
export function buildRecording(events: readonly RecordingEvent[], context: RecordingContext): BuiltRecording {
	const { way, plan, startedAt, endedAt, end, signedIn, initial, site, answers = 'observed' } = context;
	const jar = [...readJar(initial, events, endedAt).values()];
	const { offers, hosts } = readOffers(events, {
		ownPrefix: context.ownPrefix,
		isObserved: (host) => answers === 'observed' && context.isObserved(host),
	});
	const joined = matchOffers(jar, offers, site);
	const allChoices = choicesOf(events, jar, joined);
	const dated = dateChoices(allChoices.slice(0, MAX_RECORDED_CHOICES), events, startedAt);
	const unconfirmed = unconfirmedChoice(events, dated);
	const choices = unconfirmed === null ? dated : [...dated, unconfirmed].sort((a, b) => a.at - b.at);
	const automation = automationOf(events);
	const clicks = hasDefiniteChoice({ choices }) ? [] : readClicks(events, endedAt);
	const phaseOf = (at: number) => (way === 'har' ? 'undated' : phaseAt(choices, at));
	const used = new Set(joined.values());
	const unmatched = offers.filter((offered) => !used.has(offered));
	const isHeard = hearingOf(
		events,
		[...joined.values()].map(({ at }) => at),
	);
	const notKept = findNotKept(unmatched, jar, { site, isVisible: context.isVisible, phaseOf, isHeard });

	function momentOf(
		{ at, what, wasRequested }: JarCookie['moments'][number],
		made: ReceivedOffer | undefined,
	): CookieMoment {
		// No answer removes a cookie that expires, or that another replaces.
		const by = answers !== 'observed' && wasRequested ? 'not-observed' : 'unknown';
		// The jar tells a change after it was asked for.
		const phase = phaseOf(Math.min(at, made?.at ?? at));
		const moment = { at, what, phase, origin: made?.origin ?? ({ by } as const) };
		return made === undefined || what === 'removed' ? moment : { ...moment, asked: made.offer.asked };
	}

	function recorded({ key, presentAtStart, goneAt, moments }: JarCookie): RecordedCookie {
		const all = moments.map((moment) => momentOf(moment, joined.get(moment)));
		const times = moments.reduce((sum, { settings }) => sum + settings, 0);
		return { key, wasThere: presentAtStart, goneAt, moments: limitMoments(all), times };
	}

	const kept = chooseCookies(jar, context);
	const pages = readPages(events);
	const beyond = (limit: RecordingLimit, count: number, max: number) => ({
		limit,
		omitted: Math.max(0, count - max),
	});
	const limits = reachedLimits([
		...events.flatMap((event) => (event.kind === 'omitted' ? event : [])),
		...(context.isCut === true ? [{ limit: 'events', omitted: null } as const] : []),
		beyond('cookies', jar.length, kept.length),
		beyond('not-kept', notKept.length, MAX_NOT_KEPT),
		beyond('pages', pages.length, MAX_RECORDED_PAGES),
		beyond('hosts', hosts.size, MAX_RECORDED_HOSTS),
		beyond('choices', allChoices.length, MAX_RECORDED_CHOICES),
	]);
	const recording: Recording = {
		way,
		plan,
		startedAt,
		endedAt,
		end,
		signedIn,
		cookiesAtStart: initial.length,
		pages: pages.slice(0, MAX_RECORDED_PAGES),
		hosts: [...hosts].sort().slice(0, MAX_RECORDED_HOSTS),
		cookies: kept.map(recorded),
		notKept: notKept.slice(0, MAX_NOT_KEPT),
		tools: toolsOf(events),
		choices,
		...(clicks.length > 0 && { clicks }),
		...(automation === undefined ? {} : { automation }),
		answers,
		isCut: limits.length > 0,
		limits,
	};
	return { recording, cookies: kept.map(({ cookie }) => cookie) };
}
