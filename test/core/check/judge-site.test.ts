import { describe, expect, it } from 'vitest';
import type { Audit } from '../../../src/core/audit/audit.ts';
import { judgeSite } from '../../../src/core/check/judge-site.ts';
import type { Cookie } from '../../../src/core/cookie/cookie.ts';
import { cookieKey } from '../../../src/core/cookie/cookie.ts';
import { createCookieFacts } from '../../../src/core/known/cookie-facts.ts';
import { buildNameIndex } from '../../../src/core/names/name-index.ts';
import { resolvePolicy } from '../../../src/core/policy/resolve-policy.ts';
import type { Origin, Recording } from '../../../src/core/recording/recording.ts';
import { buildReport } from '../../../src/core/report/build-report.ts';
import { makeCookie, makeDeclaration, makePolicy } from '../../fakes/make.ts';
import { makeAudit } from '../../report/make-audit.ts';

const HOST = 'lumiere.opendatasoft.com';
const AT = Date.UTC(2026, 10, 22);
const policy = makePolicy({
	declarations: [
		makeDeclaration({ names: ['sessionid'], line: 3 }),
		makeDeclaration({ names: ['choice', 'choice_2'], line: 4 }),
		makeDeclaration({ names: ['theme'], storage: 'localStorage', line: 5 }),
	],
});
const resolved = resolvePolicy(HOST, new Map([[HOST, policy]]), true);

/** A recording in which cookies came, and one of them went again. */
function recordingOf(cookies: readonly Cookie[], gone: readonly string[], by: Origin): Recording {
	return {
		...({
			way: 'fresh-context',
			plan: null,
			startedAt: AT,
			endedAt: AT,
			end: 'stopped',
			signedIn: false,
		} as const),
		...{ cookiesAtStart: 0, pages: [], hosts: [], notKept: [], tools: [], choices: [], isCut: false },
		cookies: cookies.map((cookie) => ({
			key: cookieKey(cookie),
			wasThere: false,
			goneAt: gone.includes(cookie.name) ? AT : null,
			moments: [{ at: AT, what: 'set', phase: 'before', origin: by }],
			times: 1,
		})),
	};
}

function auditOf(
	names: readonly string[],
	gone: readonly string[] = [],
	by: Origin = { by: 'unknown' },
): Audit {
	const cookies = names.map((name) => makeCookie({ name }));
	const report = buildReport({
		...{
			store: '0',
			host: HOST,
			site: HOST,
			isSecure: true,
			cookies,
			policy: resolved,
			journal: null,
			inUse: null,
		},
		index: buildNameIndex(resolved.declarations),
		facts: createCookieFacts(null),
		storedNames: null,
		visibility: { granted: true, hiddenDomains: [] },
		seesDomain: () => true,
		at: AT,
		revision: 1,
	});
	return makeAudit({ report, recording: recordingOf(cookies, gone, by) });
}

const judge = (
	audits: readonly Audit[],
	isConfirmed = false,
	seenQuiet: readonly ReadonlySet<string>[] = [],
) =>
	judgeSite({
		host: HOST,
		audits,
		seenQuiet,
		declarations: resolved.declarations,
		sources: [policy],
		isConfirmed,
		accept: (findings) => findings,
	});
const undeclared = (audits: readonly Audit[], isConfirmed = false) =>
	judge(audits, isConfirmed)
		.findings.filter(({ code }) => code === 'undeclared')
		.map(({ cookie, passes }) => [cookie?.name, ...passes]);

describe('the verdict on a site', () => {
	it('is over the union of its passes, and names those in which a cookie was seen', () => {
		const audits = [
			auditOf(['sessionid', 'late']),
			auditOf(['sessionid', 'choice', 'other']),
			auditOf(['late']),
		];
		expect(undeclared(audits)).toEqual([
			['late', 0, 2],
			['other', 1],
		]);
		const { declarations, counts } = judge(audits);
		expect(declarations.map(({ isSeen, unseen, isLookedAt }) => [isSeen, unseen, isLookedAt])).toEqual([
			[true, [], true],
			[true, ['choice_2'], true],
			[false, [], false],
		]);
		expect(declarations[1]?.place).toEqual({ source: 0, line: 4, page: null });
		expect(counts).toMatchObject({ cookies: 4, declared: 2, undeclared: 2, declarations: 3, unseen: 0 });
	});

	it('leaves out what came and went before a page was quiet, as the next visit might not show it', () => {
		const script: Origin = { by: 'script', api: 'document.cookie', document: '', isTop: true, stack: [] };
		const audits = [auditOf(['brief'], ['brief'], script), auditOf(['brief'], ['brief'])];
		expect(undeclared(audits)).toEqual([]);
		expect(judge(audits).counts.cookies).toBe(0);
		const held = new Set([cookieKey(makeCookie({ name: 'brief' }))]);
		const seen = judge(audits, false, [new Set(), held]);
		expect(seen.counts.cookies).toBe(1);
		const about = seen.findings.filter(({ cookie }) => cookie?.name === 'brief');
		expect(about.map(({ code, passes }) => [code, ...passes])).toContainEqual(['undeclared', 1]);
	});

	it('counts with --confirm what two passes have', () => {
		expect(undeclared([auditOf(['once', 'twice']), auditOf(['twice'])], true)).toEqual([['twice', 0, 1]]);
	});

	it('has fingerprints that depend on neither pass nor place', () => {
		const [one] = judge([auditOf(['late'])]).findings;
		const [other] = judge([auditOf([]), auditOf(['late'])]).findings;
		expect(one?.fingerprint).toBe(other?.fingerprint);
		expect(one?.fingerprint).toMatch(/^[0-9a-f]{32}$/);
	});

	it('counts what is accepted apart', () => {
		const accepted = { reason: 'TICKET-12', until: '2026-12-31' };
		const { counts } = judgeSite({
			host: HOST,
			audits: [auditOf(['late', 'other'])],
			declarations: resolved.declarations,
			sources: [policy],
			isConfirmed: false,
			accept: (findings) =>
				findings.map((finding) => (finding.cookie?.name === 'late' ? { ...finding, accepted } : finding)),
		});
		expect(counts).toMatchObject({ undeclared: 1, accepted: 1 });
		expect(counts.findings.undeclared).toBe(1);
	});
});
