import { type Cookie, cookieKey } from '../../src/core/cookie/cookie.ts';
import type { Verdict } from '../../src/core/findings/verdict.ts';
import type { Lifetime } from '../../src/core/policy/lifetime.ts';
import type { Declaration } from '../../src/core/policy/policy.ts';
import type { PolicyInForce } from '../../src/core/policy/resolve-policy.ts';
import { nextSteps } from '../../src/core/report/next-steps.ts';
import type { CookieRow, PatternRow, SiteReport } from '../../src/core/report/site-report.ts';
import type { Inspection, SiteOffer } from '../../src/messaging/intents/inspection.ts';

const DAY = 86_400;
/** The moment of every sample report: 22 Nov 2026, 09:30 UTC. */
export const MOMENT = Date.UTC(2026, 10, 22, 9, 30);

export const PORTAL = 'lumiere-sur-mer.opendatasoft.com';

export function makeCookie(fields: Partial<Cookie> = {}): Cookie {
	return {
		store: '0',
		partition: null,
		domain: PORTAL,
		hostOnly: true,
		path: '/',
		name: 'sessionid',
		secure: true,
		httpOnly: false,
		sameSite: 'lax',
		expires: null,
		firstPartyDomain: '',
		...fields,
	};
}

export function makeLifetime(text: string, seconds: number | null = null): Lifetime {
	return { text, kind: seconds === null ? 'unknown' : 'fixed', seconds };
}

/** The entry of the built-in list for `_ga_…`. */
export const KNOWN_ANALYTICS = {
	product: 'Google Analytics',
	provider: 'Google',
	category: 'statistical',
	pattern: '_ga_*',
	list: 'built-in',
} as const;

export function makeDeclaration(fields: Partial<Declaration> = {}): Declaration {
	return {
		names: ['sessionid'],
		storage: 'cookie',
		category: 'necessary',
		provider: 'Opendatasoft',
		location: null,
		purpose: 'To remember the user from one page to another',
		party: null,
		domain: null,
		lifetime: null,
		line: null,
		...fields,
	};
}

/** The four cookies that every portal declares. */
export const FOUR: readonly Declaration[] = [
	makeDeclaration({ lifetime: makeLifetime('2 weeks by default', 14 * DAY) }),
	makeDeclaration({
		names: ['csrftoken'],
		purpose: 'To retrieve data via API calls (CSRF protection)',
		lifetime: makeLifetime('6 months', 180 * DAY),
	}),
	makeDeclaration({
		names: ['django_language'],
		purpose: 'To remember the visitor’s language',
		lifetime: makeLifetime('12 months', 365 * DAY),
	}),
	makeDeclaration({
		names: ['cookies_preferences'],
		purpose: 'To remember the visitor’s cookie preferences',
		lifetime: makeLifetime('6 months', 180 * DAY),
	}),
];

export function makePolicy(fields: Partial<PolicyInForce> = {}): PolicyInForce {
	return {
		kind: 'portal',
		site: PORTAL,
		title: 'Cookies policy',
		date: null,
		readAt: '2026-11-21T14:02:00.000Z',
		fingerprint: `sha256:${'0a'.repeat(32)}`,
		sourceUrl: null,
		language: 'en',
		declarations: 4,
		...fields,
	};
}

/** Makes a row; `days`: how long it still lives. */
export function makeRow(
	cookie: Partial<Cookie>,
	verdict: Verdict,
	more: Partial<Pick<CookieRow, 'party' | 'findings' | 'lifetime' | 'history'>> & { days?: number } = {},
): CookieRow {
	const secondsLeft = more.days === undefined ? null : more.days * DAY;
	const whole = makeCookie({
		expires: secondsLeft === null ? null : MOMENT / 1000 + secondsLeft,
		...cookie,
	});
	return {
		key: cookieKey(whole),
		cookie: whole,
		party: more.party ?? 'first',
		secondsLeft,
		lifetime: more.lifetime ?? (secondsLeft === null ? null : { seconds: secondsLeft, isExact: false }),
		verdict,
		findings: more.findings ?? [],
		history: more.history ?? null,
	};
}

/** A declared pattern that no cookie matches. */
export function makePattern(pattern: string, declaration: number): PatternRow {
	return { pattern, declaration, findings: [], lastSeen: null };
}

export function declaredAs(declaration: number, pattern: string, exact = true): Verdict {
	return { verdict: 'declared', reason: exact ? 'exact-name' : 'name-pattern', pattern, declaration };
}

export const NO_MATCH: Verdict = { verdict: 'undeclared', reason: 'no-match', nearest: [] };
export const NO_POLICY: Verdict = { verdict: 'unjudged', reason: 'no-policy' };
export const NOT_READ: Verdict = { verdict: 'unjudged', reason: 'policy-not-read' };

/** Makes a report with counts and steps that agree with its rows. */
export function makeReport(fields: Partial<SiteReport> = {}): SiteReport {
	const policy = fields.policy ?? makePolicy();
	const rows = fields.rows ?? [];
	const unseen: readonly PatternRow[] = fields.unseen ?? [];
	const count = (wanted: Verdict['verdict']) =>
		rows.filter(({ verdict }) => verdict.verdict === wanted).length;
	const unjudged = count('unjudged');
	return {
		store: '0',
		host: PORTAL,
		site: 'opendatasoft.com',
		revision: 1,
		at: MOMENT,
		policy,
		visibility: { granted: true, hiddenDomains: [] },
		rows,
		unseen,
		notLookedAt: [],
		counts: {
			undeclared: count('undeclared'),
			declared: count('declared'),
			...(unjudged > 0 && { unjudged }),
			unseen: unseen.length,
		},
		storage: null,
		inUse: null,
		watchingSince: null,
		evicted: 0,
		steps: nextSteps({ policy, rows }),
		declarations: FOUR,
		...fields,
	};
}

/** The worker's reply to `inspect` with this report. */
export function ready(
	report: SiteReport,
	offer: SiteOffer | null = null,
): Extract<Inspection, { state: 'ready' }> {
	return { state: 'ready', report, offer, news: null, trouble: [] };
}
