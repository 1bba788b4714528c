import type { ReportTarget } from '../../report/target.ts';
import type { Audit } from '../../src/core/audit/audit.ts';
import { GUIDELINES } from '../../src/core/findings/guidelines.ts';
import type { CookieRow } from '../../src/core/report/site-report.ts';
import { refusal } from '../../src/messaging/intent-error.ts';
import {
	declaredAs,
	FOUR,
	MOMENT,
	makeDeclaration,
	makeLifetime,
	makePattern,
	makePolicy,
	makeReport,
	makeRow,
	NO_MATCH,
	NO_POLICY,
	PORTAL,
} from '../popup/make-report.ts';
import type { Behaviour } from './fake-backend.ts';
import { UNRECOGNISED_STEP } from './guide-scenarios.ts';
import { CAPTURE } from './made-capture.ts';
import { makeLongVisit, VISIT } from './made-visits.ts';
import { makeAudit, makeHistory, SINCE } from './make-audit.ts';
import {
	makeFrame,
	makeMoment,
	makeNotKept,
	makeOffer,
	makeRecorded,
	makeRecording,
	makeScript,
} from './make-recording.ts';

export interface ReportScenario {
	readonly target: ReportTarget;
	readonly behaviour: Behaviour;
	/** For the gallery: selectors of elements to click. */
	readonly press?: string;
	/** For the gallery: the selector of an input field, and the text to type into it. */
	readonly type?: readonly [string, string];
	/** For the gallery: the selector of an element to focus. */
	readonly focus?: string;
}

const DAY = 86_400;
const HOUR = 3_600_000;

const DECLARATIONS = [
	...FOUR,
	makeDeclaration({
		names: ['_pk_id.*', '_pk_ses.*'],
		category: 'statistical',
		provider: 'Matomo',
		purpose: 'Audience measurement',
		lifetime: makeLifetime('13 months', 395 * DAY),
	}),
	makeDeclaration({
		names: ['ville_theme'],
		category: 'functional',
		provider: 'Ville de Lumière-sur-Mer',
		lifetime: { text: 'session', kind: 'session', seconds: 0 },
	}),
	makeDeclaration({
		names: ['carte_vue'],
		storage: 'localStorage',
		category: 'functional',
		provider: null,
		purpose: null,
	}),
];

const history = (firstSeen: number, timesSet: number, setAt: number | null) =>
	({ firstSeen, timesSet, lastCause: 'explicit', longestLifetime: null, setAt, verdictChanges: 0 }) as const;

const ROWS: readonly CookieRow[] = [
	makeRow({ name: '_ga', domain: 'opendatasoft.com', hostOnly: false }, NO_MATCH, {
		days: 400,
		lifetime: { seconds: 400 * DAY, isExact: true },
		history: history(SINCE + 26 * HOUR, 14, MOMENT - 2 * HOUR),
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
			{
				code: 'lifetime-over-guideline',
				certainty: 'observed',
				limitSeconds: GUIDELINES['audience-measurement'].limitSeconds,
				guideline: 'audience-measurement',
				actualSeconds: 400 * DAY,
				isExact: true,
			},
		],
	}),
	makeRow(
		{ name: 'OptanonAlertBoxClosed' },
		{
			verdict: 'undeclared',
			reason: 'no-match',
			nearest: [{ pattern: 'cookies_preferences', reason: 'similar-name', declaration: 3 }],
		},
		{
			days: 365,
			history: history(SINCE + 300 * HOUR, 1, SINCE + 300 * HOUR),
			lifetime: { seconds: 365 * DAY, isExact: true },
		},
	),
	makeRow(
		{ name: 'VISITOR_INFO1_LIVE', domain: 'video.example', hostOnly: false, sameSite: 'no_restriction' },
		NO_MATCH,
		{
			party: 'third',
			days: 172,
			findings: [{ code: 'same-site-none', certainty: 'observed' }],
			history: history(SINCE, 3, null),
		},
	),
	makeRow({ name: 'sessionid', httpOnly: true }, declaredAs(0, 'sessionid'), {
		days: 14,
		lifetime: { seconds: 14 * DAY, isExact: true },
		history: history(SINCE, 22, MOMENT - HOUR / 4),
	}),
	makeRow({ name: 'csrftoken' }, declaredAs(1, 'csrftoken'), {
		days: 364,
		lifetime: { seconds: 364 * DAY, isExact: true },
		history: history(SINCE, 22, MOMENT - HOUR / 4),
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
	makeRow({ name: 'cookies_preferences' }, declaredAs(3, 'cookies_preferences'), {
		days: 150,
		history: history(SINCE, 0, null),
	}),
	makeRow({ name: '_pk_id.12.7fe1' }, declaredAs(4, '_pk_id.*', false), {
		days: 380,
		history: history(SINCE + 26 * HOUR, 1, SINCE + 26 * HOUR),
		lifetime: { seconds: 393 * DAY, isExact: true },
	}),
	makeRow({ name: '_pk_ses.12.7fe1' }, declaredAs(4, '_pk_ses.*', false), {
		days: 0.02,
		lifetime: { seconds: 1800, isExact: true },
		history: history(MOMENT - HOUR, 4, MOMENT - HOUR / 4),
	}),
	makeRow({ name: 'ville_theme' }, declaredAs(5, 'ville_theme'), {
		history: history(MOMENT - HOUR, 1, MOMENT - HOUR),
	}),
];

const REPORT = makeReport({
	policy: makePolicy({
		title: 'Politique relative aux cookies',
		date: '2026-11-02',
		sourceUrl: `https://${PORTAL}/terms/cookies-policy/`,
		language: 'fr',
		declarations: DECLARATIONS.length,
	}),
	declarations: DECLARATIONS,
	rows: ROWS,
	unseen: [
		{
			...makePattern('django_language', 2),
			findings: [{ code: 'never-seen', certainty: 'observed', since: SINCE }],
		},
	],
	notLookedAt: [],
	watchingSince: SINCE,
	storage: {
		at: MOMENT - 60_000,
		incomplete: [],
		rows: [
			{ storage: 'localStorage', name: 'ods-widget-state', verdict: NO_MATCH },
			{ storage: 'localStorage', name: 'carte_vue', verdict: declaredAs(6, 'carte_vue') },
		],
	},
	inUse: {
		at: MOMENT - 60_000,
		sites: [
			{
				site: 'video.example',
				hosts: ['www.video.example', 'img.video.example'],
				granted: true,
				request: [],
			},
			{
				site: 'mesure.example',
				hosts: ['stats.mesure.example'],
				granted: false,
				request: ['*://*.mesure.example/*'],
			},
		],
	},
});

/** Makes a history that agrees with the row. */
const historyOf = ({ key, cookie, history: seen, verdict }: CookieRow) =>
	makeHistory({
		key,
		name: cookie.name,
		domain: cookie.domain,
		firstSeen: seen?.firstSeen ?? SINCE,
		timesSet: seen?.timesSet ?? 0,
		lastSet: typeof seen?.setAt === 'number' ? { at: seen.setAt, expires: cookie.expires } : null,
		expires: cookie.expires,
		verdicts: [{ at: SINCE, verdict: verdict.verdict }],
	});

const POLICIES = [
	{
		at: SINCE + 480 * HOUR,
		kind: 'portal',
		site: PORTAL,
		title: 'Politique relative aux cookies',
		fingerprint: 'sha256:2',
	},
	{ at: SINCE, kind: 'default', site: '', title: null, fingerprint: null },
];

const MIXED = makeAudit({
	report: REPORT,
	histories: [
		...ROWS.map(historyOf),
		makeHistory({
			name: '_hjFirstSeen',
			firstSeen: SINCE + 70 * HOUR,
			goneAt: SINCE + 71 * HOUR,
			lastSeen: SINCE + 71 * HOUR,
			lastSet: { at: SINCE + 70 * HOUR, expires: null },
			lastCause: 'expired',
			verdicts: [{ at: SINCE, verdict: 'undeclared' }],
		}),
		makeHistory({
			name: 'carte_session',
			firstSeen: SINCE + 120 * HOUR,
			goneAt: SINCE + 400 * HOUR,
			lastSeen: SINCE + 400 * HOUR,
			timesSet: 6,
			lastSet: { at: SINCE + 380 * HOUR, expires: null },
			verdicts: [{ at: SINCE, verdict: 'undeclared' }],
		}),
	],
	policies: POLICIES,
});

const row = (name: string) => ROWS.find(({ cookie }) => cookie.name === name)?.key ?? '';
const ANNOTATED: Audit = {
	...MIXED,
	auditor: 'Ada Colomb, déléguée à la protection des données, Ville de Lumière-sur-Mer',
	remarks: 'Inspection faite sans être connecté.\n\nÀ revoir après la prochaine mise à jour du site.',
	notes: {
		[row('_ga')]: {
			assessment: 'not-compliant',
			comment: 'À déclarer, ou à retirer : la balise vient d’un ancien modèle de page.',
		},
		[row('sessionid')]: { assessment: 'compliant', comment: '' },
		[row('csrftoken')]: {
			assessment: 'to-decide',
			comment: 'Durée à confirmer avec l’éditeur de la plateforme.',
		},
	},
};

/** A full jar: 180 cookies, lifetimes from 0 s to 10 years. */
const MANY_ROWS = Array.from({ length: 180 }, (_, index) => {
	const days = index % 5 === 0 ? undefined : (index / 179) ** 6 * 3650;
	const name = index % 7 === 0 ? `sess_${'0123456789abcdef'.repeat(4)}_${index}` : `track_${index}`;
	return makeRow(
		{ name },
		NO_MATCH,
		days === undefined ? {} : { days, lifetime: { seconds: days * DAY, isExact: index % 2 === 0 } },
	);
});

const NASTY = '<img src=x onerror=alert(1)>';
const NASTY_ROW = makeRow({ name: NASTY }, NO_MATCH);
const nastyScript = makeScript({
	document: `https://${PORTAL}/${NASTY}`,
	isTop: false,
	stack: Array.from({ length: 60 }, (_, line) =>
		makeFrame({ url: `https://x.example/${NASTY}${'/long'.repeat(90)}`, line, function: `a\u202e${NASTY}` }),
	),
});

/** A visit in which every text of others is hostile. */
const HOSTILE_VISIT = makeAudit({
	report: makeReport({ rows: [NASTY_ROW] }),
	recording: makeRecording({
		pages: [{ at: MOMENT - 90_000, url: `https://${PORTAL}/${NASTY}\u202e`, how: 'load' }],
		hosts: [`${NASTY}.example`],
		cookies: [makeRecorded(NASTY_ROW.key, [makeMoment(900, { origin: nastyScript })])],
		notKept: [
			makeNotKept({
				host: NASTY,
				offer: makeOffer({ name: NASTY.repeat(200) }),
				origin: nastyScript,
				reason: 'too-large',
			}),
		],
		choices: [
			{
				tool: 'klaro',
				answer: 'partial',
				granted: [NASTY],
				denied: Array.from({ length: 40 }, () => NASTY),
				at: MOMENT - 60_000,
				by: 'storage',
				certainty: 'inferred',
			},
		],
	}),
});

const kept = (audit: Audit, press?: string): ReportScenario => ({
	target: { kind: 'kept', id: audit.id },
	behaviour: { kept: [audit] },
	...(press === undefined ? {} : { press }),
});
const inMemory = (audit: Audit): ReportScenario => ({
	...kept(audit),
	behaviour: { kept: [audit], inMemory: true },
});
const make = (behaviour: Behaviour): ReportScenario => ({
	target: { kind: 'make', tabId: 7, host: PORTAL },
	behaviour,
});

/** Every state of the report, by name. */
export const SCENARIOS = {
	mixed: kept(MIXED),
	annotated: kept(ANNOTATED, '[data-action="open-all"]'),
	opened: {
		...kept(
			MIXED,
			'[data-cookie="_ga"] + tr summary, [data-cookie="csrftoken"] + tr summary, .as-table summary',
		),
		focus: '[data-spot="0"]',
	},
	clean: kept(
		makeAudit({
			report: makeReport({
				rows: [makeRow({ name: 'sessionid' }, declaredAs(0, 'sessionid'), { days: 14 })],
			}),
		}),
	),
	'no-policy': kept(
		makeAudit({
			report: makeReport({
				policy: makePolicy({
					kind: 'none',
					site: '',
					title: null,
					readAt: null,
					fingerprint: null,
					language: null,
					declarations: 0,
				}),
				declarations: [],
				rows: [makeRow({ name: 'sid' }, NO_POLICY, { days: 2 }), makeRow({ name: 'lang' }, NO_POLICY)],
			}),
		}),
	),
	'no-cookies': kept(makeAudit()),
	private: inMemory(makeAudit({ conditions: { ...MIXED.conditions, isPrivate: true }, report: REPORT })),
	unkept: inMemory(MIXED),
	'unkept-only-now': { ...inMemory(MIXED), press: '[data-action="only-now"]' },
	hostile: kept(
		makeAudit({
			report: makeReport({
				rows: [
					makeRow({ name: '<img src=x onerror=alert(1)>' }, NO_MATCH, { days: 30 }),
					makeRow({ name: 'a\u202emoc.live\u202c' }, NO_MATCH, { days: 3 }),
					makeRow({ name: 'n'.repeat(400) }, NO_MATCH),
					makeRow({ name: '' }, NO_MATCH),
				],
			}),
		}),
	),
	many: kept(
		makeAudit({
			report: makeReport({ rows: MANY_ROWS }),
			histories: MANY_ROWS.map(historyOf),
			policies: POLICIES,
		}),
	),
	visit: kept(VISIT),
	'visit-opened': kept(
		VISIT,
		'[data-cookie="_ga"] + tr summary, [data-cookie="VISITOR_INFO1_LIVE"] + tr summary, .as-table summary',
	),
	'visit-private': inMemory({
		...VISIT,
		conditions: { ...VISIT.conditions, isPrivate: true },
		recording: { ...VISIT.recording, way: 'private-window' },
	}),
	'visit-empty': kept(makeAudit({ recording: makeRecording({ pages: [], hosts: [] }) })),
	'visit-many': kept(makeLongVisit(120)),
	'visit-marking': {
		...kept(UNRECOGNISED_STEP),
		press: '[data-mark="refused"] summary, [data-choice="other"]',
	},
	'visit-har': kept(CAPTURE, '[data-action="open-all"]'),
	'visit-hostile': kept(HOSTILE_VISIT, '[data-action="open-all"]'),
	new: make({ made: MIXED }),
	'loading-new': make({}),
	'no-permission': make({ made: refusal('audit-not-possible') }),
	'tab-gone': make({ made: refusal('tab-gone') }),
	error: make({ made: refusal('internal') }),
	gone: { target: { kind: 'kept', id: 'other' }, behaviour: {} },
	nothing: { target: { kind: 'nothing' }, behaviour: {} },
	unsaved: {
		...kept(MIXED),
		behaviour: { kept: [MIXED], failures: 99 },
		type: ['input[name="auditor"]', 'Ada'],
	},
} as const satisfies Record<string, ReportScenario>;
