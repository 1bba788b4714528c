import * as v from 'valibot';
import type { MeasuredLifetime } from '../../src/core/findings/verdict.ts';
import { HISTORY_CAUSES } from '../../src/core/journal/journal.ts';
import { PAGE_STORAGES } from '../../src/core/policy/policy.ts';
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
import { accepted, cookie, finding, verdict } from './judged-cookie.ts';
import { declaration } from './policy-file.ts';
import { count, declarationIndex, moment, nullableMoment, party, texts } from './values.ts';

/* A site's report, as audits hold it. Every export is a definition of the published schema. */

const nullableText = v.nullable(v.string());

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
