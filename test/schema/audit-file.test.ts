import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import schema from '../../schema/cookie-audit-1.schema.json' with { type: 'json' };
import type { Audit } from '../../src/core/audit/audit.ts';
import { SAME_SITES } from '../../src/core/cookie/cookie.ts';
import { createCookieFacts } from '../../src/core/known/cookie-facts.ts';
import { buildNameIndex } from '../../src/core/names/name-index.ts';
import type { Lifetime } from '../../src/core/policy/lifetime.ts';
import { CATEGORIES, PARTIES, STORAGE_KINDS } from '../../src/core/policy/policy.ts';
import { resolvePolicy } from '../../src/core/policy/resolve-policy.ts';
import { buildReport } from '../../src/core/report/build-report.ts';
import { auditJson } from '../../src/export/audit/audit-json.ts';
import { answer, makeOffer, record } from '../core/recording/recording-stage.ts';
import { FULL_AUDIT } from '../export/audit/full-audit.ts';
import { makeCookie, makeDeclaration, makePolicy } from '../fakes/make.ts';
import { VISIT } from '../report/made-visits.ts';
import { makeAudit } from '../report/make-audit.ts';
import { changeEachField, variants } from './variants.ts';
import { violations } from './violations.ts';

const MOMENT = Date.UTC(2026, 10, 22);
const HOST = 'lumiere.opendatasoft.com';

const exported = (audit: Audit): unknown => JSON.parse(auditJson(audit, 'a1'.repeat(32)));
const isValid = (file: unknown) => violations(file, schema).length === 0;

const name = fc.constantFrom('_ga', '_GA', '_ga_AB12', 'sessionid', 'csrftoken', '_pk_id.1.ab', '', '<b>');
const domain = fc.constantFrom(HOST, 'opendatasoft.com', 'video.example');
const partition = fc.record({
	topLevelSite: fc.constant('https://x.example'),
	hasCrossSiteAncestor: fc.option(fc.boolean()),
});
const cookie = fc
	.record({
		name,
		domain,
		hostOnly: fc.boolean(),
		secure: fc.boolean(),
		httpOnly: fc.boolean(),
		sameSite: fc.constantFrom(...SAME_SITES),
		expires: fc.option(fc.double({ min: MOMENT / 1000, max: MOMENT / 1000 + 1e8, noNaN: true })),
		partition: fc.option(partition),
	})
	.map(makeCookie);
const lifetime = fc.constantFrom<Lifetime>(
	{ text: 'session', kind: 'session', seconds: 0 },
	{ text: '1 to 2 days', kind: 'range', seconds: 172_800, minSeconds: 86_400 },
);
const declaration = fc
	.record({
		names: fc.tuple(fc.constantFrom('_ga', '_ga_*', 'sessionid', 'sessionID', '_pk_id*', 'tab', 'never')),
		storage: fc.constantFrom(...STORAGE_KINDS),
		category: fc.constantFrom(...CATEGORIES),
		party: fc.option(fc.constantFrom(...PARTIES)),
		domain: fc.option(domain),
		lifetime: fc.option(lifetime),
		line: fc.option(fc.integer({ min: 1 })),
	})
	.map(makeDeclaration);
const storedNames = fc.option(fc.array(fc.constantFrom('tab', 'map', 'never'), { maxLength: 3 }));
const report = fc
	.record({
		cookies: fc.array(cookie, { maxLength: 6 }),
		declarations: fc.option(fc.array(declaration, { maxLength: 6 })),
		names: fc.record({ localStorage: storedNames, sessionStorage: storedNames, indexedDB: storedNames }),
	})
	.map(({ cookies, declarations, names }) => {
		const policies = declarations === null ? [] : [[HOST, makePolicy({ declarations })] as const];
		const policy = resolvePolicy(HOST, new Map(policies), false);
		return buildReport({
			store: '0',
			host: HOST,
			site: 'opendatasoft.com',
			cookies,
			policy,
			index: buildNameIndex(policy.declarations),
			isSecure: true,
			journal: null,
			facts: createCookieFacts(null),
			storedNames: { at: MOMENT, names, cut: [] },
			inUse: null,
			visibility: { granted: true, hiddenDomains: [] },
			seesDomain: () => true,
			at: MOMENT,
			revision: 1,
		});
	});

describe('the schema of audits accepts', () => {
	it('an offer that is refused for its value alone', () => {
		const { recording } = record([answer(1, [makeOffer({ refused: 'prefix' })])]);
		expect(recording.notKept).toMatchObject([{ offer: { refused: 'prefix' } }]);
		expect(violations(exported(makeAudit({ recording })), schema)).toEqual([]);
	});

	it('every report that is made of cookies and a policy', () => {
		const codes = new Set<string>();
		fc.assert(
			fc.property(report, (made) => {
				for (const { code } of made.rows.flatMap(({ findings }) => findings)) codes.add(code);
				expect(violations(exported(makeAudit({ report: made })), schema)).toEqual([]);
			}),
			{ numRuns: 300 },
		);
		expect(codes.size).toBeGreaterThan(5);
	});
});

/** Text fields of both audits that have a closed list or a format. */
const CLOSED = [
	...['category', 'certainty', 'code', 'format', 'kind', 'list', 'madeAt', 'party', 'reason', 'sameSite'],
	...['sha256', 'storage', 'thirdPartyCookies', 'verdict'],
];

describe.each([
	['report', exported(FULL_AUDIT), ['assessment', 'guideline', 'host', 'lastCause']],
	['visit', exported(VISIT), ['answer', 'api', 'by', 'end', 'how', 'id', 'phase', 'tool', 'way', 'what']],
])('the schema of audits refuses, in the audit of a full %s,', (_, full, alsoClosed) => {
	it('one field more in any object', () => {
		const added = variants(full, (object) => [{ ...object, value: 'a secret' }]);
		expect([...added].filter(isValid)).toEqual([]);
	});

	it('one field less in any object, except optional ones', () => {
		const ofFindings = ['declaredSeconds', 'limitSeconds', 'guideline', 'actualSeconds', 'isExact', 'since'];
		const ofVisits = ['category', 'at', 'phase', 'asked', 'recording'];
		const optional = [...ofFindings, ...ofVisits, 'known', 'source'];
		const { accepted, refused } = changeEachField(full, () => undefined, isValid);
		expect(accepted.filter((field) => !optional.includes(field))).toEqual([]);
		expect(refused.length).toBeGreaterThan(100);
	});

	it('a text that is none of a closed list, or of another form', () => {
		const { refused } = changeEachField(full, (old) => (typeof old === 'string' ? 'Magic' : old), isValid);
		expect(refused).toEqual([...CLOSED, ...alsoClosed].sort());
	});
});
