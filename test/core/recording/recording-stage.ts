import type { ConsentChoice } from '../../../src/core/consent/consent.ts';
import type { Cookie } from '../../../src/core/cookie/cookie.ts';
import type { CookieOffer } from '../../../src/core/cookie/set-cookie.ts';
import { buildRecording, type RecordingContext } from '../../../src/core/recording/build-recording.ts';
import type { EngineFrame } from '../../../src/core/recording/read-stack.ts';
import type { CookieMoment } from '../../../src/core/recording/recording.ts';
import type { RecordingEvent } from '../../../src/core/recording/recording-event.ts';
import { makeCookie } from '../../fakes/make.ts';

export const PORTAL = 'lumiere.opendatasoft.com';
export const PAGE = `https://${PORTAL}/explore/`;
/** Start of the recordings in tests, ms. */
export const START = Date.UTC(2026, 10, 22, 9);
export const OWN = 'chrome-extension://abcdefgh/';

/** An offer of a simple session cookie, with changes for a test. */
export function makeOffer(fields: Partial<CookieOffer> = {}): CookieOffer {
	return {
		name: 'a',
		domain: null,
		path: '/',
		secure: true,
		httpOnly: false,
		sameSite: 'unspecified',
		partitioned: false,
		asked: null,
		...fields,
	};
}

/** The cookie that the jar stores for such an offer. */
export function keptCookie(fields: Partial<Cookie> = {}): Cookie {
	return makeCookie({ name: 'a', domain: PORTAL, secure: true, sameSite: 'unspecified', ...fields });
}

type Of<Kind extends RecordingEvent['kind']> = Extract<RecordingEvent, { kind: Kind }>;

/** `at`: ms after the start, as in all functions below. */
export function jarEvent(at: number, cookie: Cookie, removed = false, cause = 'explicit'): Of<'jar'> {
	return { kind: 'jar', at: START + at, cookie, removed, cause };
}

/** The two events of an update. */
export function jarUpdate(at: number, cookie: Cookie): readonly RecordingEvent[] {
	return [jarEvent(at, cookie, true, 'overwrite'), jarEvent(at, cookie)];
}

export function answer(
	at: number,
	offers: readonly CookieOffer[],
	fields: Partial<Of<'answer'>> = {},
): Of<'answer'> {
	return {
		kind: 'answer',
		at: START + at,
		requestId: `${at}`,
		url: PAGE,
		resource: 'main_frame',
		status: 200,
		initiator: null,
		inTab: true,
		offers,
		...fields,
	};
}

/** A call in a script of a host whose answers are not observed. */
export function makeEngineFrame(fields: Partial<EngineFrame> = {}): EngineFrame {
	return {
		url: 'https://cdn.example/t.js',
		line: 1,
		column: 1,
		function: 'track',
		isCertain: true,
		...fields,
	};
}

export function script(at: number, offer: CookieOffer, fields: Partial<Of<'script'>> = {}): Of<'script'> {
	return {
		kind: 'script',
		at: START + at,
		api: 'document.cookie',
		document: PAGE,
		host: PORTAL,
		isTop: true,
		inTab: true,
		offer,
		stack: [makeEngineFrame({ url: `${OWN}main.js`, function: 'set' }), makeEngineFrame({ column: at + 1 })],
		...fields,
	};
}

export function chosen(at: number, fields: Partial<ConsentChoice> = {}): Of<'choice'> {
	const choice: ConsentChoice = {
		tool: 'opendatasoft',
		answer: 'accepted',
		granted: [],
		denied: [],
		at: START + at,
		by: 'cookie',
		certainty: 'observed',
		...fields,
	};
	return { kind: 'choice', at: START + at, choice };
}

/** Builds a recording of ten minutes from events: in the current tab, with an empty jar at the start. */
export function record(observations: readonly RecordingEvent[], fields: Partial<RecordingContext> = {}) {
	return buildRecording(observations, {
		way: 'as-it-stands',
		plan: null,
		startedAt: START,
		endedAt: START + 600_000,
		end: 'stopped',
		signedIn: false,
		initial: [],
		host: PORTAL,
		site: 'opendatasoft.com',
		isVisible: () => true,
		isObserved: () => false,
		ownPrefix: OWN,
		...fields,
	});
}

/** An expiry some seconds after the start, seconds since the epoch. */
export const inSeconds = (seconds: number) => START / 1000 + seconds;

/** Moments of the only cookie of a recording. */
export function momentsOf(...args: Parameters<typeof record>): readonly CookieMoment[] {
	const [only, ...others] = record(...args).recording.cookies;
	if (only === undefined || others.length > 0) throw new Error('not one cookie');
	return only.moments;
}

/** Describes those moments: `set by answer`. */
export const waysOf = (...args: Parameters<typeof record>) =>
	momentsOf(...args).map(({ what, origin }) => `${what} by ${origin.by}`);
