import type { ThirdPartySite } from '../../src/core/report/site-report.ts';
import { makeOffer, makeState } from './make-recording-state.ts';
import {
	declaredAs,
	FOUR,
	MOMENT,
	makePattern,
	makeReport,
	makeRow,
	NO_MATCH,
	PORTAL,
	ready,
} from './make-report.ts';

const SITES: readonly ThirdPartySite[] = [
	{
		site: 'cartes.example',
		hosts: ['tuiles.cartes.example'],
		granted: false,
		request: ['*://*.cartes.example/*'],
	},
	{ site: 'player.example', hosts: ['player.example'], granted: true, request: ['*://*.player.example/*'] },
];
const REPORT = makeReport({
	rows: [
		makeRow({ name: '_ga', domain: 'opendatasoft.com', hostOnly: false }, NO_MATCH, { days: 400 }),
		makeRow({ name: 'sessionid', httpOnly: true }, declaredAs(0, 'sessionid'), { days: 14 }),
	],
	unseen: FOUR.slice(1).map(({ names }, index) => makePattern(names[0] ?? '', index + 1)),
	inUse: { at: MOMENT, sites: SITES },
});
const inspection = ready(REPORT);
const press = '[data-action="menu"], [data-action="record"]';
const now = (fields: Parameters<typeof makeState>[0] = {}) => ({
	inspection,
	recording: { now: makeState(fields) },
});

/** States of the popup before and during a recording. */
export const RECORDING_SCENARIOS = {
	'record-offer': { inspection, press, recording: { offer: makeOffer({ others: SITES }) } },
	'record-clean-start': {
		inspection,
		press: `${press}, [value="clean-start"]`,
		recording: { offer: makeOffer({ others: SITES, signedIn: true, privateOpen: true }) },
	},
	'record-not-private-chromium': {
		inspection: ready(makeReport({ ...REPORT, inUse: { at: MOMENT, sites: [] } })),
		press: `${press}, [value="as-it-stands"]`,
		recording: { offer: makeOffer({ privateAllowed: false, signedIn: true, cookies: 1 }) },
	},
	'record-not-private-firefox': {
		inspection,
		press,
		grants: false,
		recording: { isFirefox: true, offer: makeOffer({ privateAllowed: false, signedIn: null }) },
	},
	'record-inside-private': {
		inspection,
		press,
		recording: { offer: makeOffer({ isPrivate: true, privateOpen: true, cookies: 0 }) },
	},
	'record-pending-restore': {
		inspection,
		press,
		recording: {
			offer: makeOffer({
				pendingRestore: {
					isPrivate: false,
					host: 'data.ville-exemple.example',
					origin: 'https://data.ville-exemple.example',
					cookies: 1,
					entries: 12,
				},
			}),
		},
	},
	'record-answers-working': { inspection, press, recording: { offer: makeOffer(), access: 'working' } },
	'record-answers-after-restart': {
		inspection,
		press: `${press}, [data-action="record-start"]`,
		recording: { offer: makeOffer(), afterAllowing: 'after-restart' },
	},
	'record-loading': { inspection, press, recording: { offer: 'never' } },
	'record-no-offer': { inspection, press, recording: { offer: 'fails' } },
	'record-not-started': {
		inspection,
		press: `${press}, [data-action="record-start"]`,
		recording: { offer: makeOffer(), starts: false },
	},
	recording: now(),
	'recording-starting': now({
		stage: 'starting',
		cookies: 0,
		undeclared: 0,
		pages: [],
		startedAt: Date.now(),
	}),
	'recording-ending': now({ stage: 'ending' }),
	'recording-unrecognised': now({ recognised: false, cookies: 1, undeclared: 1 }),
	'recording-without-answers': now({ answers: 'not-observed' }),
	'recording-answers-withdrawn': now({ answers: 'partly' }),
	'recording-refused': now({
		phase: 'refused',
		cookies: 12,
		pages: [
			`https://${PORTAL}/`,
			`https://${PORTAL}/pages/a-propos/`,
			`https://${PORTAL}/explore/dataset/arbres/map/?…`,
			`https://${PORTAL}/pages/videos/`,
		],
	}),
	'recording-step': now({ plan: { id: 'p1', step: 'refused' }, phase: 'refused' }),
	'recording-elsewhere': now({ tabId: 8, host: 'data.ville-exemple.example' }),
	'recording-left': {
		inspection: { state: 'unsupported', hostWithoutDot: null },
		recording: { now: makeState({ phase: 'accepted' }) },
	},
} as const;
