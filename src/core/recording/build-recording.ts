import type { ConsentChoice, ConsentTool } from '../consent/consent.ts';
import { detectTool } from '../consent/detect-tool.ts';
import type { Cookie } from '../cookie/cookie.ts';
import { shortAddress } from '../web/short-address.ts';
import { phaseAt } from './consent-phases.ts';
import { findNotKept } from './find-not-kept.ts';
import { matchOffers } from './match-offers.ts';
import { type JarCookie, readJar } from './read-jar.ts';
import { type ReceivedOffer, readOffers } from './read-offers.ts';
import {
	type CookieMoment,
	MAX_MOMENTS,
	type RecordedCookie,
	type RecordedPage,
	type Recording,
	type RecordingEvent,
} from './recording.ts';

/** A recording keeps no more than these; what is beyond makes it `isCut`. */
export const MAX_RECORDED_COOKIES = 1000;
export const MAX_NOT_KEPT = 500;
export const MAX_RECORDED_PAGES = 500;
export const MAX_RECORDED_HOSTS = 500;
export const MAX_RECORDED_CHOICES = 200;

/** What a recording rests on beside what was told while it went on. */
export interface RecordingContext
	extends Pick<Recording, 'way' | 'plan' | 'startedAt' | 'endedAt' | 'end' | 'signedIn'> {
	/** The portal's cookies that were there when it began (after a clean start: none of those set aside). */
	readonly initial: readonly Cookie[];
	/** Canonical host of the portal, and its registrable domain. */
	readonly host: string;
	readonly site: string;
	/** Whether we may see the cookies of a domain. */
	readonly isVisible: (domain: string) => boolean;
	/** What the addresses of our own scripts begin with: `chrome-extension://<id>/`. */
	readonly ownPrefix: string;
	/** Whether observations were dropped for want of room. */
	readonly isCut?: boolean;
}

/** A recording, and every cookie that was seen in it, as it last was: for a report to judge. */
export interface BuiltRecording {
	readonly recording: Recording;
	/** In the order of `recording.cookies`. */
	readonly cookies: readonly Cookie[];
}

/** All pages, in order; one that is told twice in a row is one. */
function pagesOf(observations: readonly RecordingEvent[]): readonly RecordedPage[] {
	const pages: RecordedPage[] = [];
	for (const observation of observations) {
		if (observation.kind !== 'page') continue;
		const { at, how } = observation;
		const url = shortAddress(observation.url);
		if (how === 'script' && pages.at(-1)?.url === url) continue;
		pages.push({ at, url, how });
	}
	return pages.sort((a, b) => a.at - b.at);
}

/** Each tool once, as it was first found. */
function toolsOf(observations: readonly RecordingEvent[]): readonly ConsentTool[] {
	const tools = new Map<string, ConsentTool>();
	for (const observation of observations) {
		const tool = detectTool(observation);
		if (tool === null) continue;
		const known = tools.get(tool.id);
		if (known === undefined || tool.at < known.at) tools.set(tool.id, tool);
	}
	return [...tools.values()].sort((a, b) => a.at - b.at);
}

const choicesOf = (observations: readonly RecordingEvent[]): readonly ConsentChoice[] =>
	observations
		.flatMap((observation) => (observation.kind === 'choice' ? observation.choice : []))
		.sort((a, b) => a.at - b.at);

/** The first of each kind in each phase, the last, and of the others the first ones: in their order. */
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

/**
 * Makes a recording of all that was told, in whatever order it was: each change of the jar is joined with what made
 * it. Takes moments in ms; the same observations give the same recording.
 */
export function buildRecording(
	observations: readonly RecordingEvent[],
	context: RecordingContext,
): BuiltRecording {
	const { way, plan, startedAt, endedAt, end, signedIn, initial, site } = context;
	const choices = choicesOf(observations).slice(0, MAX_RECORDED_CHOICES);
	const phaseOf = (at: number) => phaseAt(choices, at);
	const jar = [...readJar(initial, observations, endedAt).values()];
	const { offers, hosts } = readOffers(observations, context.ownPrefix);
	const joined = matchOffers(jar, offers, site);
	const used = new Set(joined.values());
	const left = offers.filter((offered) => !used.has(offered));
	const notKept = findNotKept(left, jar, { site, isVisible: context.isVisible, phaseOf });

	function momentOf(
		{ at, what }: JarCookie['moments'][number],
		made: ReceivedOffer | undefined,
	): CookieMoment {
		const moment = { at, what, phase: phaseOf(at), origin: made?.origin ?? ({ by: 'unknown' } as const) };
		return made === undefined || what === 'removed' ? moment : { ...moment, asked: made.offer.asked };
	}

	function recorded({ key, presentAtStart, goneAt, moments }: JarCookie): RecordedCookie {
		const all = moments.map((moment) => momentOf(moment, joined.get(moment)));
		const times = moments.filter(({ what }) => what !== 'removed').length;
		return { key, wasThere: presentAtStart, goneAt, moments: limitMoments(all), times };
	}

	const kept = jar.slice(0, MAX_RECORDED_COOKIES);
	const pages = pagesOf(observations);
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
		tools: toolsOf(observations),
		choices,
		isCut:
			context.isCut === true ||
			jar.length > MAX_RECORDED_COOKIES ||
			notKept.length > MAX_NOT_KEPT ||
			pages.length > MAX_RECORDED_PAGES ||
			hosts.size > MAX_RECORDED_HOSTS,
	};
	return { recording, cookies: kept.map(({ cookie }) => cookie) };
}
