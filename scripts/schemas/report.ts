import * as v from 'valibot';
import { type Cookie, type PartitionKey, SAME_SITES } from '../../src/core/cookie/cookie.ts';
import type { Accepted } from '../../src/core/exceptions/exception.ts';
import { CERTAINTIES, FINDING_CODES, type Finding, GUIDELINE_IDS } from '../../src/core/findings/finding.ts';
import {
	type MeasuredLifetime,
	NEAR_MISS_REASONS,
	type NearMiss,
	type Verdict,
} from '../../src/core/findings/verdict.ts';
import { HISTORY_CAUSES } from '../../src/core/journal/journal.ts';
import type { KnownElsewhere } from '../../src/core/known/known-elsewhere.ts';
import { CATEGORIES, PAGE_STORAGES, PARTIES } from '../../src/core/policy/policy.ts';
import { POLICY_KINDS, type PolicyInForce } from '../../src/core/policy/resolve-policy.ts';
import {
	type CookieRow,
	type HostsInUse,
	type NextStep,
	type PatternRow,
	type RowHistory,
	type SiteReport,
	STEP_KINDS,
	type StorageSnapshot,
	type StoredRow,
	type ThirdPartySite,
	type UntrueNews,
	type Visibility,
} from '../../src/core/report/site-report.ts';
import { exactly } from './exactly.ts';
import { declaration } from './policy-file.ts';
import { phase } from './recording.ts';
import { count, moment, nullableMoment, texts } from './values.ts';

/* A site's report, as audits hold it. Every export is a definition of the published schema. */

const nullableText = v.nullable(v.string());
const declarationIndex = v.pipe(count, v.description('Index into declarations.'));
const category = v.picklist(CATEGORIES);
const party = v.picklist(PARTIES);

export const partitionKey = exactly<PartitionKey>()(
	v.object({ topLevelSite: v.string(), hasCrossSiteAncestor: v.nullable(v.boolean()) }),
);

export const cookie = exactly<Cookie>()(
	v.pipe(
		v.object({
			store: v.string(),
			partition: v.nullable(partitionKey),
			domain: v.pipe(v.string(), v.description('Lower case, ASCII, no leading dot.')),
			hostOnly: v.boolean(),
			path: v.string(),
			name: v.string(),
			secure: v.boolean(),
			httpOnly: v.boolean(),
			sameSite: v.picklist(SAME_SITES),
			expires: v.pipe(
				v.nullable(v.number()),
				v.description('Seconds since the epoch; null for a session cookie.'),
			),
			firstPartyDomain: v.string(),
		}),
		v.description('A cookie without its value.'),
	),
);

export const nearMiss = exactly<NearMiss>()(
	v.object({
		pattern: v.string(),
		reason: v.picklist(NEAR_MISS_REASONS),
		declaration: declarationIndex,
	}),
);

export const verdict = exactly<Verdict>()(
	v.variant('verdict', [
		v.object({
			verdict: v.literal('declared'),
			reason: v.picklist(['exact-name', 'name-pattern']),
			pattern: v.string(),
			declaration: declarationIndex,
		}),
		v.object({
			verdict: v.literal('undeclared'),
			reason: v.picklist(['no-match', 'no-policy']),
			nearest: v.array(nearMiss),
		}),
		v.object({
			verdict: v.literal('unjudged'),
			reason: v.picklist(['policy-not-read', 'no-policy']),
		}),
	]),
);

export const knownElsewhere = exactly<KnownElsewhere>()(
	v.object({
		product: v.string(),
		provider: nullableText,
		category,
		pattern: v.string(),
		list: v.picklist(['built-in', 'imported']),
		source: v.exactOptional(v.string()),
	}),
);

export const accepted = exactly<Accepted>()(
	v.object({
		reason: v.string(),
		until: v.pipe(v.string(), v.description('The last day on which it is accepted, in UTC.')),
	}),
);

export const finding = exactly<Finding>()(
	v.object({
		code: v.picklist(FINDING_CODES),
		certainty: v.picklist(CERTAINTIES),
		accepted: v.exactOptional(accepted),
		declaredSeconds: v.exactOptional(v.number()),
		limitSeconds: v.exactOptional(v.number()),
		guideline: v.exactOptional(v.picklist(GUIDELINE_IDS)),
		actualSeconds: v.exactOptional(v.number()),
		isExact: v.exactOptional(v.boolean()),
		declaredParty: v.exactOptional(party),
		categories: v.exactOptional(v.array(category)),
		since: v.exactOptional(moment),
		known: v.exactOptional(knownElsewhere),
		category: v.exactOptional(
			v.pipe(category, v.description('What a finding of a visit counts the cookie as.')),
		),
		at: v.exactOptional(
			v.pipe(v.number(), v.description('When it first happened in the visit, milliseconds since the epoch.')),
		),
		phase: v.exactOptional(phase),
	}),
);

export const measuredLifetime = exactly<MeasuredLifetime>()(
	v.object({
		seconds: v.number(),
		isExact: v.pipe(v.boolean(), v.description('False: at least so many seconds.')),
	}),
);

export const history = exactly<RowHistory>()(
	v.object({
		firstSeen: moment,
		timesSet: count,
		lastCause: v.picklist(HISTORY_CAUSES),
		longestLifetime: v.pipe(v.nullable(v.number()), v.description('Seconds.')),
		setAt: nullableMoment,
		verdictChanges: count,
	}),
);

export const row = exactly<CookieRow>()(
	v.object({
		key: v.string(),
		cookie,
		party,
		secondsLeft: v.nullable(v.number()),
		lifetime: v.nullable(measuredLifetime),
		verdict,
		accepted: v.exactOptional(accepted),
		findings: v.array(finding),
		history: v.nullable(history),
	}),
);

export const pattern = exactly<PatternRow>()(
	v.object({
		pattern: v.string(),
		declaration: declarationIndex,
		findings: v.array(finding),
		lastSeen: nullableMoment,
	}),
);

export const policyInForce = exactly<PolicyInForce>()(
	v.object({
		kind: v.picklist(POLICY_KINDS),
		site: v.string(),
		title: nullableText,
		date: nullableText,
		readAt: nullableText,
		fingerprint: v.pipe(nullableText, v.description('Over the declarations in force.')),
		sourceFingerprint: v.exactOptional(
			v.pipe(nullableText, v.description('Over the text that the policy was read from.')),
		),
		sourceUrl: nullableText,
		language: nullableText,
		declarations: v.pipe(count, v.description('How many.')),
		openPlaces: v.exactOptional(
			v.pipe(count, v.description('How many places of its text were not understood.')),
		),
	}),
);

export const visibility = exactly<Visibility>()(v.object({ granted: v.boolean(), hiddenDomains: texts }));

const pageStorage = v.picklist(PAGE_STORAGES);

export const storedName = exactly<StoredRow>()(v.object({ storage: pageStorage, name: v.string(), verdict }));

export const pageStorages = exactly<StorageSnapshot>()(
	v.object({ at: moment, rows: v.array(storedName), incomplete: v.array(pageStorage) }),
);

export const otherSite = exactly<ThirdPartySite>()(
	v.object({ site: v.string(), hosts: texts, granted: v.boolean(), request: texts }),
);

export const otherSites = exactly<HostsInUse>()(v.object({ at: moment, sites: v.array(otherSite) }));

export const step = exactly<NextStep>()(
	v.object({ kind: v.picklist(STEP_KINDS), keys: texts, patterns: texts }),
);

export const untrueNews = exactly<UntrueNews>()(
	v.pipe(
		v.object({ since: moment, keys: texts }),
		v.description('Cookies that became undeclared since a person had last looked.'),
	),
);

export const report = exactly<SiteReport>()(
	v.pipe(
		v.object({
			store: v.string(),
			host: v.string(),
			site: v.string(),
			revision: v.number(),
			at: moment,
			policy: policyInForce,
			visibility,
			rows: v.array(row),
			unseen: v.array(pattern),
			notLookedAt: v.array(pattern),
			counts: v.object({
				undeclared: count,
				accepted: v.exactOptional(count),
				declared: count,
				unjudged: v.exactOptional(count),
				unseen: count,
			}),
			storage: v.nullable(pageStorages),
			inUse: v.nullable(otherSites),
			watchingSince: nullableMoment,
			evicted: count,
			news: v.exactOptional(untrueNews),
			steps: v.array(step),
			declarations: v.array(declaration),
		}),
		v.description("The portal's cookies, verdicts and findings at one moment."),
	),
);
