import type { ExportedJournal } from '../../../src/export/report/report-json.ts';
import {
	declaredAs,
	KNOWN_ANALYTICS,
	MOMENT,
	makePattern,
	makePolicy,
	makeReport,
	makeRow,
	NO_MATCH,
	PORTAL,
} from '../../popup/make-report.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const ga = makeRow({ name: '_ga_7QLUMIERE1' }, NO_MATCH, {
	days: 395,
	findings: [
		{
			code: 'lifetime-over-guideline',
			certainty: 'observed',
			limitSeconds: 34_145_280,
			guideline: 'audience-measurement',
			actualSeconds: 34_560_000,
			isExact: true,
		},
		{
			code: 'known-elsewhere',
			certainty: 'inferred',
			known: KNOWN_ANALYTICS,
		},
	],
});

/** A report with every optional part. */
export const FULL = makeReport({
	policy: makePolicy({ language: 'fr' }),
	watchingSince: MOMENT - 19 * DAY,
	evicted: 2,
	rows: [
		{
			...ga,
			lifetime: { seconds: 34_560_000.4, isExact: true },
			history: {
				firstSeen: MOMENT - 5 * DAY,
				timesSet: 7,
				lastCause: 'overwrite',
				longestLifetime: 34_560_000.4,
				setAt: MOMENT - HOUR,
				verdictChanges: 1,
			},
		},
		makeRow({ name: 'sessionid' }, declaredAs(0, 'sessionid')),
	],
	unseen: [
		{
			...makePattern('csrftoken', 1),
			findings: [{ code: 'never-seen', certainty: 'observed', since: MOMENT - 19 * DAY }],
		},
		{ ...makePattern('cookies_preferences', 3), lastSeen: MOMENT - 2 * DAY },
	],
	storage: {
		at: MOMENT - HOUR,
		incomplete: ['indexedDB'],
		rows: [
			{ storage: 'localStorage', name: 'map_view', verdict: NO_MATCH },
			{ storage: 'sessionStorage', name: 'tab', verdict: declaredAs(0, 'tab') },
		],
	},
	inUse: {
		at: MOMENT - HOUR,
		sites: [
			{
				site: 'tierce.example',
				hosts: ['cdn.tierce.example', 'video.tierce.example'],
				granted: false,
				request: ['*://*.tierce.example/*'],
			},
		],
	},
});

const history = {
	firstSeen: MOMENT - 6 * DAY,
	lastSeen: MOMENT - 2 * DAY,
	goneAt: MOMENT - DAY,
	timesSet: 3,
	lastCause: 'evicted',
	lastSet: { at: MOMENT - 3 * DAY, expires: 1 },
	expires: null,
	longestLifetime: 86_400,
	verdicts: [
		{ at: MOMENT - 5 * DAY, verdict: 'undeclared' },
		{ at: MOMENT - 6 * DAY, verdict: 'declared' },
	],
} as const;

/** Its journal: a cookie that is gone, one that came back, and one that is in the jar. */
export const JOURNAL: ExportedJournal = {
	store: '0',
	host: PORTAL,
	watchingSince: MOMENT - 19 * DAY,
	lastLook: null,
	policies: [
		{ at: MOMENT - 4 * DAY, kind: 'portal', site: PORTAL, title: 'Cookies', fingerprint: 'sha256:1' },
	],
	cookies: [
		{ ...history, key: 'gone', name: '_gid', domain: 'opendatasoft.com' },
		{ ...history, key: ga.key, name: ga.cookie.name, domain: PORTAL },
		{ ...history, key: 'there', name: 'trail', domain: PORTAL, goneAt: null },
	],
};
