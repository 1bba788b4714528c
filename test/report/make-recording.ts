import type { ConsentChoice } from '../../src/core/consent/consent.ts';
import type { CookieOffer } from '../../src/core/cookie/set-cookie.ts';
import type { StackFrame } from '../../src/core/recording/read-stack.ts';
import type {
	CookieMoment,
	NotKept,
	Origin,
	RecordedCookie,
	Recording,
} from '../../src/core/recording/recording.ts';
import { MOMENT, PORTAL } from '../popup/make-report.ts';

/** The start of every sample visit, which lasts 94 s and ends at the moment of its report. */
export const START = MOMENT - 94_000;
/** When the visitor refuses, and later accepts, in milliseconds after the start. */
export const REFUSED = 21_400;
export const ACCEPTED = 58_200;

const TAGS = 'https://mesure.example/js/stats.js';

export function makeAnswer(fields: Partial<Extract<Origin, { by: 'answer' }>> = {}): Origin {
	return {
		by: 'answer',
		url: `https://${PORTAL}/explore/`,
		resource: 'main_frame',
		status: 200,
		initiator: null,
		redirects: [],
		inTab: true,
		...fields,
	};
}

export function makeFrame(fields: Partial<StackFrame> = {}): StackFrame {
	return { url: TAGS, line: 12, column: 4, function: 'track', ...fields };
}

export function makeScript(fields: Partial<Extract<Origin, { by: 'script' }>> = {}): Origin {
	return {
		by: 'script',
		api: 'document.cookie',
		document: `https://${PORTAL}/explore/`,
		isTop: true,
		stack: [
			makeFrame(),
			makeFrame({ url: `https://${PORTAL}/explore/`, line: 214, column: 9, function: '' }),
		],
		...fields,
	};
}

export function makeMoment(after: number, fields: Partial<CookieMoment> = {}): CookieMoment {
	return {
		at: START + after,
		what: 'set',
		phase: after < REFUSED ? 'before' : after < ACCEPTED ? 'refused' : 'changed',
		origin: makeAnswer(),
		asked: null,
		...fields,
	};
}

/** Makes a recorded cookie; its times follow from its moments. */
export function makeRecorded(
	key: string,
	moments: readonly CookieMoment[],
	fields: Partial<RecordedCookie> = {},
): RecordedCookie {
	const last = moments.at(-1);
	return {
		key,
		wasThere: false,
		goneAt: last?.what === 'removed' ? last.at : null,
		moments,
		times: moments.filter(({ what }) => what !== 'removed').length,
		...fields,
	};
}

export function makeOffer(fields: Partial<CookieOffer> = {}): CookieOffer {
	return {
		name: 'uid',
		domain: null,
		path: '/',
		secure: false,
		httpOnly: false,
		sameSite: 'unspecified',
		partitioned: false,
		asked: null,
		...fields,
	};
}

export function makeNotKept(fields: Partial<NotKept> = {}): NotKept {
	return {
		at: START + 1300,
		phase: 'before',
		offer: makeOffer(),
		host: PORTAL,
		origin: makeAnswer(),
		reason: 'unknown',
		times: 1,
		...fields,
	};
}

export function makeChoice(after: number, fields: Partial<ConsentChoice> = {}): ConsentChoice {
	return {
		tool: 'opendatasoft',
		answer: 'refused',
		granted: [],
		denied: ['statistical'],
		at: START + after,
		by: 'cookie',
		certainty: 'observed',
		...fields,
	};
}

/** Makes a recording, by default without events. */
export function makeRecording(fields: Partial<Recording> = {}): Recording {
	return {
		way: 'clean-start',
		plan: null,
		startedAt: START,
		endedAt: MOMENT,
		end: 'stopped',
		signedIn: false,
		cookiesAtStart: 0,
		pages: [{ at: START + 300, url: `https://${PORTAL}/explore/`, how: 'load' }],
		hosts: [PORTAL],
		cookies: [],
		notKept: [],
		tools: [],
		choices: [],
		isCut: false,
		...fields,
	};
}
