import * as v from 'valibot';
import { LIFETIME_KINDS } from '../core/policy/lifetime.ts';
import {
	CATEGORIES,
	CERTAINTIES,
	PARTIES,
	POLICY_FORMAT,
	SOURCE_KINDS,
	STORAGE_KINDS,
} from '../core/policy/policy.ts';
import { HOST_PATTERN, MAX_HOST_LENGTH } from '../core/web/host.ts';

const nullableText = v.nullable(v.string());
const count = v.pipe(v.number(), v.integer(), v.minValue(1));

/** A canonical host. */
export const HostSchema = v.pipe(v.string(), v.maxLength(MAX_HOST_LENGTH), v.regex(HOST_PATTERN));

const SITE_PATTERN = new RegExp(HOST_PATTERN.source.replace('^', '^(?:\\*\\.)?'));

/** A canonical host, or `*.parent`. */
export const SiteSchema = v.pipe(
	v.string(),
	v.maxLength('*.'.length + MAX_HOST_LENGTH),
	v.regex(SITE_PATTERN),
);

export const LifetimeSchema = v.object({
	text: v.string(),
	kind: v.picklist(LIFETIME_KINDS),
	seconds: v.nullable(v.number()),
	minSeconds: v.exactOptional(v.number()),
	date: v.exactOptional(v.string()),
});

export const DeclarationSchema = v.object({
	names: v.pipe(v.array(v.string()), v.minLength(1)),
	storage: v.picklist(STORAGE_KINDS),
	category: v.picklist(CATEGORIES),
	provider: nullableText,
	location: nullableText,
	purpose: nullableText,
	party: v.nullable(v.picklist(PARTIES)),
	domain: v.nullable(HostSchema),
	lifetime: v.nullable(LifetimeSchema),
	line: v.nullable(count),
	page: v.exactOptional(count),
	edited: v.exactOptional(v.boolean()),
	certainty: v.exactOptional(v.picklist(CERTAINTIES)),
	certaintyReason: v.exactOptional(v.string()),
});

export const SuggestedRowSchema = v.object({
	names: v.array(v.string()),
	category: v.exactOptional(v.picklist(CATEGORIES)),
	provider: v.exactOptional(v.string()),
	purpose: v.exactOptional(v.string()),
	lifetime: v.exactOptional(LifetimeSchema),
});

export const IssueSchema = v.object({
	line: v.nullable(count),
	page: v.exactOptional(count),
	text: v.string(),
	reason: v.string(),
	suggested: v.exactOptional(SuggestedRowSchema),
	dismissed: v.exactOptional(v.boolean()),
});

/** The policy file, version 1 (see `Policy`). Unknown fields are dropped. */
export const PolicySchema = v.object({
	format: v.literal(POLICY_FORMAT),
	sites: v.array(SiteSchema),
	title: nullableText,
	language: nullableText,
	date: nullableText,
	readAt: nullableText,
	fingerprint: v.string(),
	inForce: v.exactOptional(v.string()),
	source: v.object({ kind: v.picklist(SOURCE_KINDS), url: nullableText, name: nullableText }),
	declarations: v.array(DeclarationSchema),
	issues: v.array(IssueSchema),
});
