import type { Audit } from '../../src/core/audit/audit.ts';
import { cookieKey } from '../../src/core/cookie/cookie.ts';
import { createCookieFacts } from '../../src/core/known/cookie-facts.ts';
import type { CookieMoment, NotKept, RecordedCookie, Recording } from '../../src/core/recording/recording.ts';
import { withRecordingFindings } from '../../src/core/recording/recording-findings.ts';
import type { CookieRow } from '../../src/core/report/site-report.ts';
import {
	declaredAs,
	FOUR,
	MOMENT,
	makeCookie,
	makeDeclaration,
	makeLifetime,
	makePattern,
	makePolicy,
	makeReport,
	makeRow,
	NO_MATCH,
	PORTAL,
} from '../popup/make-report.ts';
import { makeAudit } from './make-audit.ts';

import {
	ACCEPTED,
	makeAnswer,
	makeChoice,
	makeFrame,
	makeMoment,
	makeNotKept,
	makeOffer,
	makeRecorded,
	makeRecording,
	makeScript,
	REFUSED,
	START,
} from './make-recording.ts';

const DAY = 86_400;
const FRAME = 'https://video.example/embed/port-de-plaisance';

const MATOMO = makeDeclaration({
	names: ['_pk_id.*', '_pk_ses.*'],
	category: 'statistical',
	provider: 'Matomo',
	purpose: 'Audience measurement',
	lifetime: makeLifetime('13 months', 395 * DAY),
});
const DECLARATIONS = [...FOUR, MATOMO];
const exact = (days: number) => ({ days, lifetime: { seconds: days * DAY, isExact: true } });

/** Every origin of a cookie: a response, a redirect, a script, a frame, a third party, and unknown. */
const COOKIES: readonly (readonly [CookieRow, readonly CookieMoment[], Partial<RecordedCookie>?])[] = [
	[
		makeRow({ name: '_ga', domain: 'opendatasoft.com', hostOnly: false }, NO_MATCH, {
			...exact(400),
			findings: [
				{
					code: 'known-elsewhere',
					certainty: 'inferred',
					known: {
						product: 'Google Analytics',
						provider: 'Google',
						category: 'statistical',
						pattern: '_ga',
						list: 'built-in',
						source: 'https://support.google.com/analytics/answer/11397207',
					},
				},
			],
		}),
		[
			makeMoment(1650, { origin: makeScript(), asked: 730 * DAY }),
			makeMoment(34_900, { what: 'renewed', origin: makeScript(), asked: 730 * DAY }),
		],
	],
	[
		makeRow({ name: 'carte_session' }, NO_MATCH),
		[makeMoment(41_000, { origin: { by: 'unknown' }, asked: null })],
	],
	[
		makeRow({ name: 'ab_test' }, NO_MATCH, exact(30)),
		[
			makeMoment(2400, {
				origin: makeScript({ api: 'cookieStore', stack: [] }),
				asked: 30 * DAY,
			}),
			makeMoment(REFUSED + 180, { what: 'removed', origin: makeScript({ stack: [] }) }),
		],
	],
	[
		makeRow(
			{ name: 'VISITOR_INFO1_LIVE', domain: 'video.example', hostOnly: false, sameSite: 'no_restriction' },
			NO_MATCH,
			{ party: 'third', ...exact(180), findings: [{ code: 'same-site-none', certainty: 'observed' }] },
		),
		[
			makeMoment(36_300, {
				origin: makeAnswer({
					url: FRAME,
					resource: 'sub_frame',
					initiator: `https://${PORTAL}`,
					redirects: ['https://video.example/e/31', 'https://www.video.example/embed?…'],
				}),
				asked: 180 * DAY,
			}),
			makeMoment(37_100, {
				what: 'renewed',
				origin: makeScript({
					document: FRAME,
					isTop: false,
					stack: [makeFrame({ url: 'https://video.example/player.js', line: 1, function: 'init' })],
				}),
				asked: 180 * DAY,
			}),
		],
	],
	[
		makeRow({ name: 'sessionid', httpOnly: true }, declaredAs(0, 'sessionid'), exact(14)),
		[makeMoment(410, { asked: 14 * DAY })],
	],
	[
		makeRow({ name: 'csrftoken' }, declaredAs(1, 'csrftoken'), {
			...exact(364),
			findings: [
				{
					code: 'lifetime-over-declared',
					certainty: 'observed',
					declaredSeconds: 180 * DAY,
					actualSeconds: 364 * DAY,
					isExact: true,
				},
			],
		}),
		[
			makeMoment(410, { asked: 364 * DAY }),
			makeMoment(33_800, {
				what: 'renewed',
				origin: makeAnswer({ url: `https://${PORTAL}/api/explore/v2.1/`, resource: 'xmlhttprequest' }),
				asked: 364 * DAY,
			}),
		],
	],
	[
		makeRow({ name: 'cookies_preferences' }, declaredAs(3, 'cookies_preferences'), exact(180)),
		[
			makeMoment(REFUSED, {
				origin: makeScript({
					stack: [makeFrame({ url: `https://${PORTAL}/static/cookie-consent.js`, line: 88 })],
				}),
				asked: 180 * DAY,
			}),
			makeMoment(ACCEPTED, {
				what: 'renewed',
				origin: makeScript({
					stack: [makeFrame({ url: `https://${PORTAL}/static/cookie-consent.js`, line: 88 })],
				}),
				asked: 180 * DAY,
			}),
		],
	],
	[
		makeRow({ name: '_pk_id.12.7fe1' }, declaredAs(4, '_pk_id.*', false), exact(393)),
		[makeMoment(ACCEPTED + 260, { origin: makeScript(), asked: 393 * DAY })],
	],
	[
		makeRow({ name: '_pk_ses.12.7fe1' }, declaredAs(4, '_pk_ses.*', false), exact(0.02)),
		[makeMoment(ACCEPTED + 262, { origin: makeScript(), asked: 1800 })],
	],
];

const NOT_KEPT: readonly NotKept[] = [
	makeNotKept({
		at: START + 1300,
		offer: makeOffer({ name: '__Host-lang', domain: 'opendatasoft.com', secure: true }),
		reason: 'prefix',
	}),
	makeNotKept({
		at: START + 36_800,
		phase: 'refused',
		host: 'mesure.example',
		offer: makeOffer({ name: 'uid', sameSite: 'no_restriction', secure: true, asked: 400 * DAY }),
		origin: makeAnswer({
			url: 'https://mesure.example/p.gif?…',
			resource: 'image',
			initiator: `https://${PORTAL}`,
		}),
		reason: 'third-party',
		times: 3,
	}),
	makeNotKept({
		at: START + 61_000,
		phase: 'changed',
		offer: makeOffer({ name: 'sessionid' }),
		origin: makeScript(),
		reason: 'http-only-exists',
	}),
];

/** A visit with every kind of event: cookies refused, then accepted. */
export const FULL_RECORDING: Recording = makeRecording({
	pages: [
		{ at: START + 300, url: `https://${PORTAL}/explore/`, how: 'load' },
		{ at: START + 33_000, url: `https://${PORTAL}/explore/dataset/port-de-plaisance/`, how: 'load' },
		{ at: START + 47_500, url: `https://${PORTAL}/explore/dataset/port-de-plaisance/map/?…`, how: 'script' },
	],
	hosts: [PORTAL, 'mesure.example', 'video.example'],
	cookies: COOKIES.map(([row, moments, more]) => makeRecorded(row.key, moments, more)),
	notKept: NOT_KEPT,
	tools: [
		{ id: 'opendatasoft', at: START + 900, by: 'page' },
		{ id: 'gpc', at: START + 320, by: 'browser' },
	],
	choices: [
		makeChoice(REFUSED),
		makeChoice(ACCEPTED, { answer: 'accepted', granted: ['statistical'], denied: [] }),
	],
});

/** The audit of that visit. */
export const VISIT: Audit & { readonly recording: Recording } = {
	...makeAudit({
		id: 'v1',
		madeAt: new Date(MOMENT).toISOString(),
		report: withRecordingFindings(
			makeReport({
				policy: makePolicy({ date: '2026-11-02', declarations: DECLARATIONS.length }),
				declarations: DECLARATIONS,
				rows: COOKIES.map(([row]) => row),
				unseen: [makePattern('django_language', 2)],
			}),
			FULL_RECORDING,
			createCookieFacts(null),
		),
	}),
	recording: FULL_RECORDING,
};

/** Makes a visit of `count` cookies. */
export function makeLongVisit(count: number) {
	const cookies = Array.from({ length: count }, (_, index) => {
		const cookie = makeCookie({
			name: index % 9 === 0 ? `sess_${'0123456789'.repeat(6)}_${index}` : `t_${index}`,
		});
		const row = makeRow(cookie, NO_MATCH, { party: index % 4 === 0 ? 'third' : 'first' });
		const moments = Array.from({ length: 1 + (index % 5) }, (_moment, turn) =>
			makeMoment(700 + index * 450 + turn * 2500, {
				what: turn === 0 ? 'set' : 'renewed',
				origin: makeScript(),
			}),
		);
		return { row, recorded: makeRecorded(cookieKey(cookie), moments) };
	});
	return makeAudit({
		id: 'v2',
		report: makeReport({ rows: cookies.map(({ row }) => row) }),
		recording: makeRecording({
			cookies: cookies.map(({ recorded }) => recorded),
			choices: [makeChoice(REFUSED)],
			isCut: true,
		}),
	});
}
