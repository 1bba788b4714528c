import type { Declaration, Policy } from '../../src/core/policy/policy.ts';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import { makeDeclaration, makePolicy } from '../fakes/make.ts';

/** Makes a declaration from the fields that a test is about, with defaults for the rest. */
export const declaration = (over: Partial<Declaration> = {}): Declaration =>
	makeDeclaration({ provider: 'Opendatasoft', purpose: 'Authentication', ...over });

/** Makes a policy from the fields that a test is about, with defaults for the rest. */
export const policy = (over: Partial<Policy> = {}): Policy =>
	makePolicy({
		sites: [],
		title: 'Cookies policy',
		source: { kind: 'text', url: null, name: null },
		declarations: [declaration()],
		...over,
	});

/** Makes a report of a portal without a policy, with first-party cookies of these names. */
export function report(host: string, names: readonly string[], over: Partial<SiteReport> = {}): SiteReport {
	return {
		store: '0',
		host,
		site: host,
		revision: 1,
		at: Date.UTC(2026, 10, 22, 9, 0),
		policy: {
			kind: 'none',
			site: '',
			title: null,
			date: null,
			readAt: null,
			fingerprint: null,
			sourceUrl: null,
			language: null,
			declarations: 0,
		},
		visibility: { granted: true, hiddenDomains: [] },
		rows: names.map((name) => ({
			key: name,
			cookie: {
				store: '0',
				partition: null,
				domain: host,
				hostOnly: true,
				path: '/',
				name,
				secure: true,
				httpOnly: false,
				sameSite: 'lax',
				expires: null,
				firstPartyDomain: '',
			},
			party: 'first',
			secondsLeft: null,
			lifetime: null,
			history: null,
			verdict: { verdict: 'undeclared', reason: 'no-policy', nearest: [] },
			findings: [],
		})),
		unseen: [],
		notLookedAt: [],
		counts: { undeclared: names.length, declared: 0, unseen: 0 },
		storage: null,
		inUse: null,
		watchingSince: null,
		evicted: 0,
		steps: [],
		declarations: [],
		...over,
	};
}
