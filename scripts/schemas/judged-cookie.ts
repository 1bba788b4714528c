import * as v from 'valibot';
import { type Cookie, type PartitionKey, SAME_SITES } from '../../src/core/cookie/cookie.ts';
import type { Accepted } from '../../src/core/exceptions/exception.ts';
import { CERTAINTIES, FINDING_CODES, type Finding, GUIDELINE_IDS } from '../../src/core/findings/finding.ts';
import { NEAR_MISS_REASONS, type NearMiss, type Verdict } from '../../src/core/findings/verdict.ts';
import type { KnownElsewhere } from '../../src/core/known/known-elsewhere.ts';
import { CATEGORIES } from '../../src/core/policy/policy.ts';
import { exactly } from './exactly.ts';
import { phase } from './recording-origin.ts';
import { declarationIndex, moment, party } from './values.ts';

/* A cookie with its verdict and findings, as reports hold it. Every export is a definition of the published schema. */

const category = v.picklist(CATEGORIES);

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
		provider: v.nullable(v.string()),
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
		from: v.exactOptional(v.pipe(v.literal('organisation'), v.description('Set by the organisation.'))),
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
