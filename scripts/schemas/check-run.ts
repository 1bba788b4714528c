import * as v from 'valibot';
import { FAILURE_KINDS } from '../../src/check/check-failure.ts';
import {
	BANNER_ANSWERS,
	type BaselineState,
	type BrowserConditions,
	CHECK_BROWSERS,
	CHECK_FORMAT,
	CHECK_OUTCOMES,
	type CheckConditions,
	type CheckedPage,
	type CheckedSite,
	type CheckPassResult,
	type CheckRun,
	CONSENT_PASSES,
	type ComparedPolicy,
	type ConfigState,
	EXIT_CODES,
	type PolicySourcePlace,
} from '../../src/check/check-result.ts';
import { type Audit, DRIVERS, THIRD_PARTY_MODES } from '../../src/core/audit/audit.ts';
import {
	type CheckCounts,
	type CheckedCookie,
	type CheckedDeclaration,
	type CheckFinding,
	type PolicyPlace,
	SEVERITIES,
} from '../../src/core/check/site-findings.ts';
import { UNDECLARED_CODE } from '../../src/core/exceptions/exception.ts';
import { CERTAINTIES, FINDING_CODES } from '../../src/core/findings/finding.ts';
import { NEAR_MISS_REASONS } from '../../src/core/findings/verdict.ts';
import { STORAGE_KINDS } from '../../src/core/policy/policy.ts';
import { audit } from './audit-file.ts';
import { described, exactly } from './exactly.ts';
import { accepted, finding } from './judged-cookie.ts';
import { policy } from './policy-file.ts';
import { recording } from './recording.ts';
import { count, party, texts } from './values.ts';

/* The result of `cookie-policy check`. Every export is a definition of the published schema. */

const nullableText = v.nullable(v.string());
const exitCode = v.picklist(Object.values(EXIT_CODES));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

export const checkedCookie = exactly<CheckedCookie>()(
	v.object({
		...{ name: v.string(), domain: v.string(), hostOnly: v.boolean(), path: v.string() },
		partition: v.pipe(
			v.string(),
			v.description('Top-level site of its partition; empty if not partitioned.'),
		),
		party,
	}),
);

export const checkFinding = exactly<CheckFinding>()(
	v.object(
		described(
			{
				fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
				code: v.picklist([UNDECLARED_CODE, ...FINDING_CODES]),
				severity: v.picklist(SEVERITIES),
				certainty: v.picklist(CERTAINTIES),
				cookie: v.nullable(checkedCookie),
				pattern: nullableText,
				detail: v.nullable(finding),
				declaration: v.nullable(count),
				nearMiss: v.nullable(v.object({ pattern: v.string(), reason: v.picklist(NEAR_MISS_REASONS) })),
				passes: v.array(count),
				accepted: v.nullable(accepted),
				exceptionEnded: nullableText,
			},
			{
				fingerprint: 'The same in every check of the site.',
				cookie: 'Null for a finding about a declaration that no cookie matched.',
				pattern: 'The declared name that it is about; null for an undeclared cookie.',
				declaration: "Index into the site's declarations: the one that it is about, or the nearest.",
				passes: 'Indexes of the passes in which it was seen.',
				accepted: 'The exception of the baseline that accepts it.',
				exceptionEnded: 'The last day of an exception that would accept it.',
			},
		),
	),
);

const place = exactly<PolicyPlace>()(
	v.object(
		described(
			{ source: count, line: v.nullable(count), page: v.nullable(count) },
			{ source: "Index into the policy's sources.", line: 'From 1.', page: 'Of a PDF, from 1.' },
		),
	),
);

export const checkedDeclaration = exactly<CheckedDeclaration>()(
	v.object(
		described(
			{
				names: texts,
				storage: v.picklist(STORAGE_KINDS),
				isSeen: v.boolean(),
				unseen: texts,
				isLookedAt: v.boolean(),
				place,
			},
			{ unseen: 'Names that no cookie of any pass matched.' },
		),
	),
);

export const checkCounts = exactly<CheckCounts>()(
	v.object({
		...{ cookies: count, declared: count, undeclared: count, accepted: count, unjudged: count },
		...{ declarations: count, unseen: count },
		findings: v.object({ undeclared: count, contradiction: count, guideline: count, advice: count }),
	}),
);

export const browserConditions = exactly<BrowserConditions>()(
	v.object({
		...{
			family: v.picklist(CHECK_BROWSERS),
			name: v.string(),
			version: v.string(),
			driver: v.picklist(DRIVERS),
		},
		...{
			isHeadless: v.boolean(),
			isRemote: v.boolean(),
			thirdParty: v.nullable(v.picklist(THIRD_PARTY_MODES)),
		},
	}),
);

export const checkConditions = exactly<CheckConditions>()(
	v.object(
		described(
			{
				browsers: v.array(browserConditions),
				consent: v.array(v.picklist(CONSENT_PASSES)),
				...{ isAsVisitor: v.boolean(), isSignedIn: v.boolean(), isConfirmed: v.boolean() },
				autoconsent: nullableText,
				timeZone: v.string(),
			},
			{ autoconsent: 'Version of the rules that answer banners.', timeZone: 'IANA name.' },
		),
	),
);

export const checkedPage = exactly<CheckedPage>()(
	v.object({ url: v.string(), status: v.nullable(v.number()), isSettled: v.boolean() }),
);

/** Unlike in files of older versions, there is always a `recording`. */
export const passAudit = exactly<Audit>()(v.object({ ...audit.entries, recording: v.nullable(recording) }));

export const checkPass = exactly<CheckPassResult>()(
	v.object(
		described(
			{
				consent: v.picklist(CONSENT_PASSES),
				browser: count,
				banner: v.picklist(BANNER_ANSWERS),
				consentManager: nullableText,
				pages: v.array(checkedPage),
				durationMs: v.number(),
				audit: passAudit,
				sha256,
			},
			{
				browser: "Index into the conditions' browsers.",
				audit: 'The pass as the extension stores it.',
				sha256: 'Over the UTF-8 bytes of the canonical JSON (RFC 8785) of the member audit, hexadecimal.',
			},
		),
	),
);

export const policySource = exactly<PolicySourcePlace>()(
	v.object({ file: nullableText, url: nullableText, language: nullableText }),
);

export const comparedPolicy = exactly<ComparedPolicy>()(
	v.object({
		from: v.picklist(['file', 'url', 'auto']),
		sources: v.array(policySource),
		policy,
		openPlaces: count,
	}),
);

export const checkedSite = exactly<CheckedSite>()(
	v.object(
		described(
			{
				...{ url: v.string(), host: v.string(), outcome: v.picklist(CHECK_OUTCOMES), reason: nullableText },
				failure: v.exactOptional(v.object({ kind: v.picklist(FAILURE_KINDS), place: v.string() })),
				policy: v.nullable(comparedPolicy),
				pagesAsked: texts,
				passes: v.array(checkPass),
				findings: v.array(checkFinding),
				declarations: v.array(checkedDeclaration),
				counts: checkCounts,
				exitCode,
			},
			{
				reason: 'Why there is no verdict, in a sentence.',
				failure: 'The same for any language: its kind, and what it is about.',
			},
		),
	),
);

export const configState = exactly<ConfigState>()(
	v.object({ file: v.string(), lines: v.array(v.nullable(count)) }),
);

export const baselineState = exactly<BaselineState>()(
	v.object({ file: v.string(), entries: count, ended: v.array(count), unused: v.array(count) }),
);

export const checkRun = exactly<CheckRun>()(
	v.object(
		described(
			{
				format: v.literal(CHECK_FORMAT),
				tool: v.object({ name: v.string(), version: v.string() }),
				checkedAt: v.string(),
				durationMs: v.number(),
				conditions: checkConditions,
				failOn: v.array(v.picklist([...SEVERITIES, ...FINDING_CODES, 'none'])),
				sites: v.array(checkedSite),
				config: v.nullable(configState),
				baseline: v.nullable(baselineState),
				exitCode,
			},
			{ checkedAt: 'When the run began, ISO 8601 in UTC.', failOn: 'What makes the check fail.' },
		),
	),
);
