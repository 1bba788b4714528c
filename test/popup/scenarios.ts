import type { Finding } from '../../src/core/findings/finding.ts';
import type { MarksOutcome } from '../../src/core/marks/policy-marks.ts';
import type { AnswerAccess } from '../../src/core/recording/recording.ts';
import type { RecordingState } from '../../src/core/recording/recording-state.ts';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { Inspection } from '../../src/messaging/intents/inspection.ts';
import type { PolicyReading } from '../../src/messaging/policy-reading.ts';
import type { RecordingOffer } from '../../src/messaging/recording-offer.ts';
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
	NOT_READ,
	ready,
} from './make-report.ts';
import { RECORDING_SCENARIOS } from './recording-scenarios.ts';
import { WATCH_SCENARIOS } from './watch-scenarios.ts';

/** The worker's replies about recording. */
export interface RecordingScenario {
	readonly isFirefox?: boolean;
	readonly offer?: RecordingOffer | 'never' | 'fails';
	readonly now?: RecordingState;
	/** Whether a recording can start. */
	readonly starts?: boolean;
	/** Whether answers can be observed, and once the permission is given. */
	readonly access?: AnswerAccess;
	readonly afterAllowing?: AnswerAccess;
}

/** The stored report and the worker's replies when the popup opens. */
export interface PopupScenario {
	readonly stored?: SiteReport;
	/** `never` stays pending, `fails` rejects. */
	readonly inspection: Inspection | 'never' | 'fails';
	/** Outcome of reading the policy; the gallery then starts the reading. */
	readonly reading?: PolicyReading | 'never' | 'fails';
	/** The reply to looking for other sites or into the page's storage; by default that of `inspect`. */
	readonly found?: Inspection | 'never' | 'fails';
	readonly clipboard?: 'refuses';
	readonly isPrivate?: boolean;
	readonly isPanel?: boolean;
	/** The outcome of showing marks on the page. */
	readonly marks?: MarksOutcome;
	/** Whether the side panel opens; it does by default. */
	readonly panel?: 'fails';
	readonly recording?: RecordingScenario;
	/** For the gallery: selectors of elements to click. */
	readonly press?: string;
	/** The answer to a request for permissions; `dialog` leaves it open. */
	readonly grants?: boolean | 'dialog';
}

const OWN = 'data.ville-exemple.example';
const session = makeRow({ name: 'sessionid', httpOnly: true }, declaredAs(0, 'sessionid'), { days: 14 });
const language = makeRow({ name: 'django_language' }, declaredAs(2, 'django_language'));
const csrf = makeRow({ name: 'csrftoken' }, declaredAs(1, 'csrftoken'), {
	days: 365,
	history: {
		firstSeen: Date.UTC(2026, 10, 3, 8),
		timesSet: 2,
		lastCause: 'expired',
		longestLifetime: 395 * 86_400,
		setAt: null,
		verdictChanges: 0,
	},
	findings: [
		{
			code: 'lifetime-over-declared',
			certainty: 'observed',
			declaredSeconds: 180 * 86_400,
			actualSeconds: 365 * 86_400,
		},
	],
});
const analytics = makeRow(
	{ name: '_ga', domain: 'opendatasoft.com', hostOnly: false, secure: false },
	NO_MATCH,
	{ days: 400 },
);
const matomo = makeRow({ name: '_pk_id.12.a4f1', secure: false }, NO_MATCH, { days: 393 });
const preferences = makePattern('cookies_preferences', 3);

const mixed = makeReport({
	revision: 7,
	rows: [analytics, matomo, csrf, language, session],
	unseen: [preferences],
});

const onlyDefault = makeReport({
	rows: [{ ...analytics, verdict: NOT_READ }, { ...matomo, verdict: NOT_READ }, language, session],
	policy: makePolicy({ kind: 'default', site: '*.opendatasoft.com', date: '2026-08-01', readAt: null }),
});

const own = {
	host: OWN,
	site: 'ville-exemple.example',
} as const;

const SINCE = Date.UTC(2026, 10, 21, 9);
const NOT_SECURE: Finding = { code: 'not-secure', certainty: 'observed' };
const KNOWN_GA: Finding = {
	code: 'known-elsewhere',
	certainty: 'inferred',
	known: {
		product: 'Compteur libre',
		provider: 'Mesures SA',
		category: 'statistical',
		pattern: '_ga*',
		list: 'built-in',
		source: 'https://compteur.example/cookies',
	},
};

/** Each finding at least once, with the journal's history. */
const everyFinding = makeReport({
	revision: 4,
	rows: [
		makeRow({ name: '_ga', domain: 'opendatasoft.com', hostOnly: false, secure: false }, NO_MATCH, {
			days: 399,
			lifetime: { seconds: 400 * 86_400, isExact: true },
			findings: [
				{
					code: 'lifetime-over-guideline',
					certainty: 'observed',
					guideline: 'audience-measurement',
					limitSeconds: 397 * 86_400,
					actualSeconds: 400 * 86_400,
					isExact: true,
				},
				NOT_SECURE,
				KNOWN_GA,
			],
			history: {
				firstSeen: Date.UTC(2026, 10, 21, 10),
				timesSet: 14,
				lastCause: 'overwrite',
				longestLifetime: 400 * 86_400,
				setAt: MOMENT - 86_400_000,
				verdictChanges: 1,
			},
		}),
		makeRow(
			{ name: 'player', domain: 'player.example', sameSite: 'no_restriction' },
			{
				verdict: 'undeclared',
				reason: 'no-match',
				nearest: [{ pattern: 'player', reason: 'other-party', declaration: 4 }],
			},
			{
				days: 2,
				party: 'third',
				findings: [
					{ code: 'party-mismatch', certainty: 'observed', declaredParty: 'first' },
					{ code: 'same-site-none', certainty: 'observed' },
				],
			},
		),
		csrf,
		makeRow({ name: 'django_language' }, declaredAs(2, 'django_language'), {
			days: 40,
			findings: [
				{
					code: 'persistent-declared-session',
					certainty: 'observed',
					actualSeconds: 40 * 86_400,
					isExact: false,
				},
				{ code: 'declared-twice', certainty: 'observed', categories: ['necessary', 'statistical'] },
			],
		}),
		makeRow({ name: 'video_id', domain: 'player.example', hostOnly: false }, declaredAs(5, 'video_id'), {
			days: 20,
			party: 'third',
			findings: [{ code: 'necessary-but-third-party', certainty: 'observed' }],
		}),
		makeRow({ name: 'sessionid' }, declaredAs(0, 'sessionid'), {
			days: 14,
			findings: [{ code: 'not-http-only', certainty: 'observed' }],
		}),
	],
	unseen: [
		{
			...makePattern('cookies_preferences', 3),
			findings: [{ code: 'never-seen', certainty: 'observed', since: SINCE }],
		},
		{ ...makePattern('tour_done', 6), lastSeen: Date.UTC(2026, 10, 3, 12) },
	],
	declarations: [
		...FOUR,
		makeDeclaration({ names: ['player'], party: 'first' }),
		makeDeclaration({ names: ['video_id'], provider: 'Vidéos', purpose: 'Plays videos' }),
		makeDeclaration({
			names: ['tour_done'],
			category: 'functional',
			purpose: 'Remembers that the tour was taken',
		}),
	],
	watchingSince: SINCE,
});

function manyRows(count: number): SiteReport {
	const declarations = [
		...FOUR,
		makeDeclaration({
			names: ['pref_*'],
			category: 'functional',
			provider: 'Ville-Exemple',
			purpose: 'Keeps how a table is sorted and which columns are shown',
		}),
		makeDeclaration({
			names: ['stat_*'],
			category: 'statistical',
			provider: 'Compteur libre',
			purpose: 'Counts visits',
		}),
		makeDeclaration({
			names: ['ad_*'],
			category: 'advertising',
			provider: 'Réclame SA',
			purpose: 'Shows advertisements',
		}),
		makeDeclaration({ names: ['soc_*'], category: 'social', provider: 'Réseau', purpose: 'Shares pages' }),
		makeDeclaration({ names: ['x_*'], category: 'unknown', provider: null, purpose: null }),
	];
	const families = ['stray', 'pref', 'stat', 'ad', 'soc', 'x'] as const;
	const rows = Array.from({ length: count }, (_, index) => {
		const family = families[Math.floor((index * families.length) / count)] ?? 'x';
		const at = families.indexOf(family);
		const name = `${family}_${String(index).padStart(3, '0')}`;
		return makeRow({ name }, at === 0 ? NO_MATCH : declaredAs(at + 3, `${family}_*`, false), {
			days: (index * 7) % 390,
		});
	});
	return makeReport({ revision: 3, rows, unseen: [preferences], declarations });
}

const hostileNames = [
	'<img src=x onerror=alert(1)>',
	`a${'bc'.repeat(2000)}`,
	'',
	'__proto__',
	'"quoted" & <b>bold</b>',
	'moc.liame\u202Egpj.exe',
	'_g\u200Ba',
	'ключ-сессии',
	'مفتاح',
	'🍪'.repeat(30),
	'$1 $2 \ue000 \ue001',
];

/** Every state of the popup, by name. */
export const SCENARIOS = {
	mixed: { inspection: ready(mixed) },
	'not-wholly-read': {
		inspection: ready({ ...mixed, policy: makePolicy({ openPlaces: 2 }) }),
		press: '[data-cookie="_ga"] button',
	},
	declared: {
		inspection: ready(
			makeReport({
				rows: [language, session],
				unseen: [preferences],
				policy: makePolicy({
					date: '2026-03-03',
					sourceUrl: 'https://lumiere-sur-mer.opendatasoft.com/terms/cookies-information',
				}),
			}),
		),
	},
	contradicted: { inspection: ready(makeReport({ rows: [csrf, language, session], unseen: [preferences] })) },
	default: { inspection: ready(onlyDefault) },
	'default-declared': {
		inspection: ready(
			makeReport({
				rows: [language, session],
				policy: makePolicy({ kind: 'default', site: '*.opendatasoft.com', date: '2026-08-01', readAt: null }),
			}),
		),
	},
	family: {
		inspection: ready(
			makeReport({
				rows: [matomo, session],
				policy: makePolicy({ kind: 'family', site: '*.opendatasoft.com', date: '2026-03-03' }),
			}),
		),
	},
	organisation: {
		inspection: ready(
			makeReport({
				rows: [matomo, session],
				policy: makePolicy({ kind: 'organisation', site: '*.opendatasoft.com', date: '2026-03-03' }),
			}),
		),
	},
	'no-policy': {
		inspection: ready(
			makeReport({
				...own,
				rows: [
					makeRow({ name: 'PHPSESSID', domain: OWN, httpOnly: true }, NO_POLICY),
					makeRow({ name: '_pk_id.3.77aa', domain: 'ville-exemple.example', hostOnly: false }, NO_POLICY, {
						days: 390,
					}),
				],
				declarations: [],
				policy: makePolicy({
					kind: 'none',
					site: '',
					title: null,
					readAt: null,
					fingerprint: null,
					declarations: 0,
				}),
			}),
			{ missing: [], canBePlatform: true, isPlatform: false },
		),
	},
	'hidden-parent': {
		inspection: ready(
			makeReport({
				...own,
				rows: [makeRow({ name: 'sessionid', domain: OWN }, declaredAs(0, 'sessionid'), { days: 13.2 })],
				unseen: [preferences],
				policy: makePolicy({ site: OWN }),
				visibility: { granted: true, hiddenDomains: ['ville-exemple.example'] },
			}),
			{ missing: ['*://ville-exemple.example/*'], canBePlatform: true, isPlatform: true },
		),
		grants: false,
	},
	'third-party': {
		inspection: ready(
			makeReport({
				rows: [
					makeRow(
						{ name: 'video_id', domain: 'player.example', hostOnly: false, sameSite: 'no_restriction' },
						NO_MATCH,
						{
							days: 0.5,
							party: 'third',
						},
					),
					makeRow(
						{
							name: 'video_id',
							domain: 'player.example',
							hostOnly: false,
							sameSite: 'no_restriction',
							partition: { topLevelSite: 'https://opendatasoft.com', hasCrossSiteAncestor: true },
						},
						NO_MATCH,
						{ days: 30, party: 'third' },
					),
					makeRow({ name: 'choice', path: '/explore/embed/dataset' }, declaredAs(4, 'choice'), { days: 1 }),
				],
				declarations: [
					...FOUR,
					makeDeclaration({
						names: ['choice'],
						category: 'functional',
						provider: 'Ville-Exemple',
						purpose: null,
					}),
				],
			}),
		),
	},
	'near-misses': {
		inspection: ready(
			makeReport({
				rows: [
					makeRow(
						{ name: '_ga' },
						{
							verdict: 'undeclared',
							reason: 'no-match',
							nearest: [
								{ pattern: '_GA', reason: 'other-case', declaration: 4 },
								{ pattern: '_gat', reason: 'similar-name', declaration: 5 },
							],
						},
						{ days: 400 },
					),
					makeRow(
						{ name: 'player' },
						{
							verdict: 'undeclared',
							reason: 'no-match',
							nearest: [{ pattern: 'player', reason: 'other-party', declaration: 6 }],
						},
						{ days: 2 },
					),
					makeRow(
						{ name: 'theme' },
						{
							verdict: 'undeclared',
							reason: 'no-match',
							nearest: [{ pattern: 'theme', reason: 'other-storage', declaration: 7 }],
						},
					),
					makeRow(
						{ name: 'zone' },
						{
							verdict: 'undeclared',
							reason: 'no-match',
							nearest: [{ pattern: 'zone', reason: 'other-domain', declaration: 8 }],
						},
					),
					session,
				],
				declarations: [
					...FOUR,
					makeDeclaration({ names: ['_GA'], category: 'statistical', lifetime: makeLifetime('13 months') }),
					makeDeclaration({ names: ['_gat'], category: 'statistical' }),
					makeDeclaration({ names: ['player'], party: 'third' }),
					makeDeclaration({ names: ['theme'], storage: 'localStorage' }),
					makeDeclaration({ names: ['zone'], domain: 'cartes.example' }),
				],
			}),
		),
	},
	'not-looked-at': {
		inspection: ready(
			makeReport({
				rows: [session],
				declarations: [
					...FOUR,
					makeDeclaration({ names: ['theme'], storage: 'localStorage', purpose: 'Light or dark' }),
					makeDeclaration({ names: ['beacon'], storage: 'pixel', provider: 'Réclame SA', purpose: null }),
					makeDeclaration({
						names: ['yt_*'],
						party: 'third',
						provider: 'Vidéos',
						domain: 'player.example',
						purpose: 'Plays videos',
					}),
					makeDeclaration({ names: ['map_id'], party: 'third', provider: 'Cartes', purpose: null }),
				],
				unseen: [preferences],
				notLookedAt: [
					makePattern('theme', 4),
					makePattern('beacon', 5),
					makePattern('yt_*', 6),
					makePattern('map_id', 7),
				],
			}),
		),
	},
	many: { inspection: ready(manyRows(179)) },
	hostile: {
		inspection: ready(
			makeReport({
				rows: hostileNames.map((name, index) =>
					makeRow(
						{ name, path: index === 0 ? '/<script>' : '/' },
						index === 3 ? declaredAs(4, '__proto__') : NO_MATCH,
						{
							days: index + 0.3,
						},
					),
				),
				declarations: [
					...FOUR,
					makeDeclaration({
						names: ['__proto__'],
						category: 'advertising',
						provider: '<script>alert(1)</script>',
						purpose: 'A purpose that goes on and on. '.repeat(20),
					}),
				],
			}),
		),
	},
	empty: {
		inspection: ready(
			makeReport({
				unseen: FOUR.map(({ names }, declaration) => makePattern(names[0] ?? '', declaration)),
			}),
		),
	},
	loading: { inspection: 'never' },
	'loading-stored': { stored: mixed, inspection: 'never' },
	foreign: {
		inspection: {
			state: 'no-permission',
			host: OWN,
			request: [`*://${OWN}/*`, '*://ville-exemple.example/*'],
			wasWatched: false,
		},
		grants: false,
	},
	withdrawn: {
		inspection: {
			state: 'no-permission',
			host: 'lumiere-sur-mer.opendatasoft.com',
			request: ['*://*.opendatasoft.com/*'],
			wasWatched: true,
		},
		grants: 'dialog',
	},
	'reading-looks': { inspection: ready(onlyDefault), reading: 'never' },
	'reading-fails': { inspection: ready(onlyDefault), reading: 'fails' },
	'reading-asks': {
		inspection: ready(onlyDefault),
		reading: {
			state: 'ask',
			site: onlyDefault.host,
			choices: [
				{
					url: 'https://www.ville-exemple.example/mentions-legales/politique-de-cookies',
					request: ['*://www.ville-exemple.example/*'],
				},
				{ url: `https://${onlyDefault.host}/terms/cookies-policy/`, request: [] },
			],
		},
		grants: false,
	},
	'reading-finds-nothing': {
		inspection: {
			state: 'no-permission',
			host: OWN,
			request: [`*://${OWN}/*`, '*://ville-exemple.example/*'],
			wasWatched: false,
		},
		reading: { state: 'nothing', why: 'no-link' },
	},
	'reading-not-allowed': {
		inspection: ready(onlyDefault),
		reading: { state: 'nothing', why: 'not-allowed' },
	},
	'reading-too-large': { inspection: ready(mixed), reading: { state: 'nothing', why: 'too-large' } },
	calm: {
		// Every cookie lacks Secure, which contradicts no policy.
		inspection: ready(
			makeReport({
				rows: [
					...['_ga', '_ga_12AB34CD56', '_gid'].map((name) =>
						makeRow({ name, secure: false }, NO_MATCH, { days: 390, findings: [KNOWN_GA, NOT_SECURE] }),
					),
					...['pref_sort', 'pref_map', 'pref_rows', 'pref_theme'].map((name) =>
						makeRow({ name, secure: false }, declaredAs(4, 'pref_*', false), { findings: [NOT_SECURE] }),
					),
					makeRow({ name: 'csrftoken', secure: false }, declaredAs(1, 'csrftoken'), {
						days: 180,
						findings: [NOT_SECURE],
					}),
					makeRow({ name: 'sessionid', secure: false }, declaredAs(0, 'sessionid'), {
						days: 14,
						findings: [{ code: 'not-http-only', certainty: 'observed' }, NOT_SECURE],
					}),
				],
				unseen: [{ ...preferences, findings: [{ code: 'never-seen', certainty: 'observed', since: SINCE }] }],
				declarations: [
					...FOUR,
					makeDeclaration({
						names: ['pref_*'],
						category: 'functional',
						provider: 'Ville-Exemple',
						purpose: 'Keeps how a table is sorted',
					}),
				],
				watchingSince: SINCE,
			}),
		),
	},
	findings: {
		inspection: {
			...ready(everyFinding),
			news: { since: Date.UTC(2026, 10, 3, 8), keys: everyFinding.rows.slice(0, 2).map(({ key }) => key) },
		},
	},
	'clipboard-refuses': {
		inspection: ready(everyFinding),
		clipboard: 'refuses',
		press: '[data-cookie="_ga"] button.name, [data-action="copy-row"]',
	},
	menu: { inspection: ready(mixed), press: '[data-action="menu"]' },
	search: { inspection: ready(everyFinding), press: '[data-action="search"]' },
	'row-copied': {
		inspection: ready(everyFinding),
		press: '[data-cookie="_ga"] button.name, [data-action="copy-row"]',
	},
	looked: {
		inspection: ready({
			...everyFinding,
			revision: 9,
			inUse: {
				at: MOMENT,
				sites: [
					{
						site: 'cartes.example',
						hosts: ['tuiles.cartes.example'],
						granted: false,
						request: ['*://*.cartes.example/*'],
					},
					{
						site: 'player.example',
						hosts: ['player.example', 'statique.player.example'],
						granted: true,
						request: ['*://*.player.example/*'],
					},
					{
						site: 'polices.example',
						hosts: ['polices.example'],
						granted: false,
						request: ['*://*.polices.example/*'],
					},
				],
			},
			storage: {
				at: MOMENT,
				rows: [
					{ storage: 'localStorage', name: 'ab_test_<b>', verdict: NO_MATCH },
					{
						storage: 'indexedDB',
						name: 'tiles',
						verdict: {
							verdict: 'undeclared',
							reason: 'no-match',
							nearest: [{ pattern: 'tile', reason: 'similar-name', declaration: 4 }],
						},
					},
					{ storage: 'localStorage', name: 'theme', verdict: declaredAs(4, 'theme') },
				],
				incomplete: ['sessionStorage'],
			},
		}),
		grants: false,
	},
	'looked-in-vain': {
		inspection: ready({
			...mixed,
			inUse: { at: MOMENT, sites: [] },
			storage: { at: MOMENT, rows: [], incomplete: [] },
		}),
	},
	'look-fails': {
		inspection: ready(mixed),
		found: 'fails',
		press: '[data-action="menu"], [data-action="look-storage"]',
	},
	troubled: {
		inspection: {
			...ready({ ...mixed, evicted: 12 }),
			trouble: [
				{ area: 'journal', reason: 'full' },
				{ area: 'policies', reason: 'newer-format' },
			],
		},
	},
	'clean-start-lost': {
		inspection: {
			...ready(mixed),
			trouble: [
				{
					area: 'clean-start',
					reason: 'lost',
					id: 'r1',
					host: 'lumiere-sur-mer.opendatasoft.com',
					at: MOMENT,
					cookies: 5,
					entries: 2,
				},
				{
					area: 'clean-start',
					reason: 'different',
					id: 'r2',
					host: 'riviere.opendatasoft.com',
					missing: ['sessionid', 'theme (/explore)'],
					extra: ['basket (/a?b)'],
				},
			],
		},
	},
	unsupported: { inspection: { state: 'unsupported', hostWithoutDot: null } },
	'unsupported-dot': {
		inspection: { state: 'unsupported', hostWithoutDot: 'lumiere-sur-mer.opendatasoft.com' },
	},
	panel: { inspection: ready(mixed), isPanel: true },
	'panel-hidden': { inspection: { state: 'unsupported', hostWithoutDot: null }, isPanel: true },
	tell: { inspection: ready(everyFinding), press: '[data-action="menu"], [data-action="tell"]' },
	'marks-shown': {
		inspection: ready(mixed),
		isPanel: true,
		press: '[data-action="menu"], [data-action="show-marks"]',
	},
	'marks-not-policy': {
		inspection: ready(mixed),
		marks: { state: 'not-policy' },
		press: '[data-action="menu"], [data-action="show-marks"]',
	},
	'panel-fails': { inspection: ready(mixed), panel: 'fails', press: '[data-action="panel"]' },
	error: { inspection: 'fails' },
	...RECORDING_SCENARIOS,
	...WATCH_SCENARIOS,
} as const satisfies Record<string, PopupScenario>;

export type ScenarioName = keyof typeof SCENARIOS;
