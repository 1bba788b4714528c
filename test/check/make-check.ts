import type { CheckedSite, CheckPassResult, CheckRun, FailOn } from '../../src/check/check-result.ts';
import type { CheckFinding, Severity } from '../../src/core/check/site-findings.ts';
import type { Cookie } from '../../src/core/cookie/cookie.ts';
import { FINDING_WEIGHTS } from '../../src/core/findings/finding-weights.ts';
import { createCookieFacts } from '../../src/core/known/cookie-facts.ts';
import { sha256 } from '../../src/core/lib/sha256.ts';
import { buildNameIndex } from '../../src/core/names/name-index.ts';
import type { Declaration } from '../../src/core/policy/policy.ts';
import { resolvePolicy } from '../../src/core/policy/resolve-policy.ts';
import { buildReport } from '../../src/core/report/build-report.ts';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import { makeCookie, makeDeclaration, makePolicy } from '../fakes/make.ts';
import { makeAudit } from '../report/make-audit.ts';

export const CHECKED_AT = Date.UTC(2026, 10, 22);

/** What a site sets and declares. */
export interface SiteSetup {
	readonly host?: string;
	readonly cookies?: readonly Partial<Cookie>[];
	readonly declarations?: readonly Partial<Declaration>[];
	/** Path of the policy; null: read from an address. */
	readonly file?: string | null;
	readonly fields?: Partial<CheckedSite>;
}

function reportOf(
	host: string,
	cookies: readonly Cookie[],
	declarations: readonly Declaration[],
): SiteReport {
	const policy = resolvePolicy(host, new Map([[host, makePolicy({ declarations })]]), false);
	return buildReport({
		...{ store: '0', host, site: host, cookies, policy, isSecure: true, journal: null, inUse: null },
		index: buildNameIndex(policy.declarations),
		facts: createCookieFacts(null),
		storedNames: null,
		visibility: { granted: true, hiddenDomains: [] },
		seesDomain: () => true,
		at: CHECKED_AT,
		revision: 1,
	});
}

const NO_EXCEPTION = { accepted: null, exceptionEnded: null };

function findingsOf(report: SiteReport, declarations: readonly Declaration[]): readonly CheckFinding[] {
	const indexOf = (at: number | undefined) => {
		const declared = at === undefined ? undefined : report.declarations[at];
		return declared === undefined ? null : declarations.findIndex(({ line }) => line === declared.line);
	};
	return report.rows.flatMap(({ cookie: { name, domain, hostOnly, path }, party, verdict, findings }) => {
		const cookie = { name, domain, hostOnly, path, party, partition: '' };
		const [near = null] = verdict.verdict === 'undeclared' ? verdict.nearest : [];
		const isDeclared = verdict.verdict === 'declared';
		const shared = {
			...{ ...NO_EXCEPTION, cookie, passes: [0], pattern: isDeclared ? verdict.pattern : null },
			declaration: indexOf(isDeclared ? verdict.declaration : near?.declaration),
		};
		const fingerprint = (code: string) => sha256(JSON.stringify([code, report.host, cookie])).slice(0, 32);
		const undeclared: CheckFinding = {
			...shared,
			...{ code: 'undeclared', severity: 'undeclared', certainty: 'observed', detail: null },
			fingerprint: fingerprint('undeclared'),
			nearMiss: near && { pattern: near.pattern, reason: near.reason },
		};
		return [
			...(verdict.verdict === 'undeclared' ? [undeclared] : []),
			...findings.map((detail) => ({
				...{ ...shared, detail, code: detail.code, certainty: detail.certainty, nearMiss: null },
				severity: FINDING_WEIGHTS[detail.code],
				fingerprint: fingerprint(detail.code),
			})),
		];
	});
}

export function makeSite({
	host = 'ville.test',
	cookies = [],
	declarations = [],
	file = 'policies/ville.txt',
	fields,
}: SiteSetup = {}): CheckedSite {
	const declared = declarations.map((some, index) => makeDeclaration({ line: 10 + index, ...some }));
	const jar = cookies.map((cookie) => makeCookie({ domain: host, ...cookie }));
	const report = reportOf(host, jar, declared);
	const findings = findingsOf(report, declared);
	const patterns = new Set(
		report.rows.flatMap(({ verdict }) => (verdict.verdict === 'declared' ? verdict.pattern : [])),
	);
	const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
	const pass: CheckPassResult = {
		...{ consent: 'none', browser: 0, banner: 'not-asked', consentManager: null, durationMs: 1500 },
		pages: [{ url: `https://${host}/`, status: 200, isSettled: true }],
		audit: makeAudit({ report }),
		sha256: 'a1'.repeat(32),
	};
	return {
		url: `https://${host}/`,
		host,
		outcome: 'checked',
		reason: null,
		policy: {
			from: file === null ? 'url' : 'file',
			sources: [{ file, url: file === null ? `https://${host}/policy` : null, language: 'fr' }],
			policy: makePolicy({ declarations: declared }),
			openPlaces: 0,
		},
		pagesAsked: ['/'],
		passes: [pass],
		findings,
		declarations: declared.map(({ names, storage, line }) => ({
			...{ names, storage, isLookedAt: storage === 'cookie' },
			isSeen: names.some((name) => patterns.has(name)),
			unseen: names.filter((name) => !patterns.has(name)),
			place: { source: 0, line, page: null },
		})),
		counts: {
			cookies: report.rows.length,
			declared: report.counts.declared,
			undeclared: report.counts.undeclared,
			accepted: 0,
			unjudged: 0,
			declarations: declared.length,
			unseen: declared.length - patterns.size,
			findings: {
				undeclared: of('undeclared'),
				contradiction: of('contradiction'),
				guideline: of('guideline'),
				advice: of('advice'),
			},
		},
		exitCode: findings.length > 0 ? 1 : 0,
		...fields,
	};
}

/** A site without a verdict. */
export function unreachableSite(host: string, reason: string): CheckedSite {
	const fields = { outcome: 'unreachable', reason, passes: [], policy: null, exitCode: 3 } as const;
	return makeSite({ host, fields });
}

const FAIL_ON: readonly FailOn[] = ['undeclared', 'contradiction'];

export function makeCheck(sites: readonly CheckedSite[], fields: Partial<CheckRun> = {}): CheckRun {
	return {
		format: 'cookie-check/1',
		tool: { name: 'cookie-policy-inspector', version: '0.1.0' },
		checkedAt: new Date(CHECKED_AT).toISOString(),
		durationMs: 2000,
		conditions: {
			browsers: [
				{
					...{ family: 'chromium', name: 'Chrome', version: '156.0', driver: 'cdp' },
					isHeadless: true,
					isRemote: false,
					thirdParty: 'allow',
				},
			],
			consent: ['none'],
			...{ isAsVisitor: false, isSignedIn: false, isConfirmed: false, autoconsent: null, timeZone: 'UTC' },
		},
		failOn: FAIL_ON,
		sites,
		config: null,
		baseline: null,
		exitCode: sites.some(({ exitCode }) => exitCode === 1)
			? 1
			: sites.some(({ exitCode }) => exitCode === 3)
				? 3
				: 0,
		...fields,
	};
}

/** Declared well, kept too long, undeclared, and nearly declared. */
export const VILLE = makeSite({
	cookies: [
		{ name: 'sessionid' },
		{ name: 'text_size', expires: CHECKED_AT / 1000 + 86_400 * 300 },
		{ name: '_ga' },
		{ name: 'CSRFTOKEN' },
	],
	declarations: [
		{ names: ['sessionid'] },
		{ names: ['text_size'], lifetime: { text: '1 jour', kind: 'fixed', seconds: 86_400 } },
		{ names: ['csrftoken'] },
	],
});

/** Names that break careless formats, and any others that browsers keep. */
export const HOSTILE_NAMES = [
	'::error file=x::boo',
	'  ::warning::x',
	'##[error]boo',
	'a##vso[task.setvariable variable=x]y',
	']]><x a="1">&amp;',
	"=cmd|' /C calc'!A0",
	'a\nb\r\nc',
	'a\u0000\u0001\u001b[31mb',
	'\u202eevil\u2066x',
	'\ud800lone',
	'\uffffx',
	'<script>alert(1)</script>',
	'`|*_[x](javascript:1)',
	'%0A::error::x,y:z',
	'x'.repeat(4096),
	'"\\\n',
	'',
];
