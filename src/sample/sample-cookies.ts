import { type Cookie, cookieKey } from '../core/cookie/cookie.ts';
import type { CookieHistory, PortalJournal } from '../core/journal/journal.ts';
import { SAMPLE_HOST, SAMPLE_SITE } from './sample-policy.ts';

const DAY = 86_400;
/** Days since watching began. */
const WATCHED = 12;

interface SampleCookie extends Partial<Cookie> {
	readonly name: string;
	readonly days: number;
	readonly timesSet: number;
}

const SHARED = { domain: SAMPLE_SITE, hostOnly: false } as const;

const COOKIES: readonly SampleCookie[] = [
	{ name: 'sessionid', httpOnly: true, days: 14, timesSet: 3 },
	{ name: 'csrftoken', days: 365, timesSet: 9 },
	{ name: 'django_language', days: 365, timesSet: 1 },
	{ name: 'text_size', days: 365, timesSet: 1 },
	{ name: '_pk_id.1.5c2a', days: 395, timesSet: 1 },
	{ name: '_ga', ...SHARED, days: 395, timesSet: 14 },
	{ name: '_ga_7QLUMIERE1', ...SHARED, days: 395, timesSet: 14 },
];

/** The sample portal's cookies and their history at a moment (ms). */
export function sampleCookies(at: number): { cookies: readonly Cookie[]; journal: PortalJournal } {
	const setAt = at - 3_600_000;
	const watchingSince = at - WATCHED * DAY * 1000;
	const cookies: Cookie[] = [];
	const histories = new Map<string, CookieHistory>();
	for (const { days, timesSet, ...fields } of COOKIES) {
		const cookie: Cookie = {
			store: '0',
			partition: null,
			domain: SAMPLE_HOST,
			hostOnly: true,
			path: '/',
			secure: true,
			httpOnly: false,
			sameSite: 'lax',
			expires: setAt / 1000 + days * DAY,
			firstPartyDomain: '',
			...fields,
		};
		const { name, domain, expires } = cookie;
		const key = cookieKey(cookie);
		cookies.push(cookie);
		histories.set(key, {
			key,
			name,
			domain,
			firstSeen: watchingSince,
			lastSeen: at,
			goneAt: null,
			timesSet,
			lastCause: 'explicit',
			lastSet: { at: setAt, expires },
			expires,
			longestLifetime: days * DAY,
			verdicts: [],
		});
	}
	const journal = {
		store: '0',
		host: SAMPLE_HOST,
		watchingSince,
		lastLook: at,
		policies: [],
		cookies: histories,
	};
	return { cookies, journal };
}
