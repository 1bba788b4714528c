import type { Exception } from '../../src/core/exceptions/exception.ts';
import { acceptInReport } from '../../src/core/report/accept-in-report.ts';
import {
	declaredAs,
	MOMENT,
	makePattern,
	makePolicy,
	makeReport,
	makeRow,
	NO_MATCH,
	NOT_READ,
	ready,
} from './make-report.ts';

const DAY_MS = 86_400_000;

const anException = (fields: Partial<Exception>): Exception => ({
	...{ pattern: '_ga*', domain: null, code: 'undeclared', until: '2026-12-31', addedAt: MOMENT },
	reason: 'Ticket 12: leaves with the next release',
	...fields,
});

const declared = [
	makeRow({ name: 'sessionid', httpOnly: true }, declaredAs(0, 'sessionid'), { days: 14 }),
	makeRow({ name: 'csrftoken' }, declaredAs(1, 'csrftoken'), {
		days: 365,
		findings: [
			{
				code: 'lifetime-over-declared',
				certainty: 'observed',
				declaredSeconds: 180 * 86_400,
				actualSeconds: 365 * 86_400,
			},
		],
	}),
	makeRow({ name: 'django_language' }, declaredAs(2, 'django_language')),
];
const analytics = [
	makeRow({ name: '_ga', domain: 'opendatasoft.com', hostOnly: false }, NO_MATCH, { days: 400 }),
	makeRow({ name: '_ga_7QLUMIERE1', domain: 'opendatasoft.com', hostOnly: false }, NO_MATCH, { days: 400 }),
];
const matomo = makeRow({ name: '_pk_id.12.a4f1' }, NO_MATCH, { days: 393 });
const whole = makeReport({
	rows: [...analytics, matomo, ...declared],
	unseen: [makePattern('cookies_preferences', 3)],
	watchingSince: MOMENT - 12 * DAY_MS,
});
const allAccepted = [
	anException({}),
	anException({ pattern: '_pk_*' }),
	anException({ pattern: 'csrftoken', code: null }),
];
const news = { since: MOMENT - 4 * DAY_MS, keys: [matomo.key], untrue: [matomo.key] };
const change = {
	at: MOMENT - DAY_MS,
	added: ['_ga', '_ga_*'],
	removed: ['atuserid'],
	changed: ['text_size'],
};
const reading = {
	at: MOMENT - DAY_MS,
	url: 'https://lumiere.example/terms/',
	isOwn: true,
	change: null,
} as const;
const unread = makeReport({
	rows: [...analytics.map((row) => ({ ...row, verdict: NOT_READ })), ...declared],
	policy: makePolicy({ kind: 'default', site: '', readAt: null }),
});

/** States with accepted cookies, with what became untrue, and with policies that were read unasked. */
export const WATCH_SCENARIOS = {
	accepted: { inspection: ready(acceptInReport(whole, [anException({})])) },
	'accepted-open': {
		inspection: ready(
			acceptInReport(whole, [anException({}), anException({ pattern: 'csrftoken', code: null })]),
		),
		press: '[data-cookie="csrftoken"] button',
	},
	'accepted-all': { inspection: ready(acceptInReport(whole, allAccepted)) },
	'accept-form': {
		inspection: ready(whole),
		press: '[data-cookie="_pk_id.12.a4f1"] button, [data-action="accept"]',
	},
	'accept-form-refused': {
		inspection: ready(whole),
		press: '[data-cookie="_pk_id.12.a4f1"] button, [data-action="accept"], [data-action="save-exception"]',
	},
	'became-untrue': { inspection: { ...ready(whole), news } },
	'read-by-itself': { inspection: { ...ready(whole), reading: { ...reading, outcome: 'stored' } } },
	'policy-changed': {
		inspection: {
			...ready(whole),
			reading: { ...reading, outcome: 'changed', change: { ...change, isStored: true } },
		},
	},
	'policy-change-proposed': {
		inspection: {
			...ready(whole),
			reading: { ...reading, isOwn: false, outcome: 'changed', change: { ...change, isStored: false } },
		},
	},
	'read-in-vain': {
		inspection: { ...ready(unread), reading: { ...reading, isOwn: false, outcome: 'nothing' } },
	},
} as const;
