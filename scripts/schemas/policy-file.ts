import * as v from 'valibot';
import type { Lifetime } from '../../src/core/policy/lifetime.ts';
import type { Declaration, ImportIssue, Policy, SuggestedRow } from '../../src/core/policy/policy.ts';
import {
	DeclarationSchema,
	HostSchema,
	IssueSchema,
	LifetimeSchema,
	PolicySchema,
	SiteSchema,
	SuggestedRowSchema,
} from '../../src/state/policy-schema.ts';
import { described, exactly } from './exactly.ts';

/*
 * The policy file as it is written: the schema by which policies are read, with descriptions, and with the forms
 * that what is written always has. Every export is a definition of the published schema.
 */

export const host = HostSchema;
export const site = SiteSchema;

const seconds = v.pipe(v.number(), v.minValue(0));
const date = v.pipe(v.string(), v.regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/));

export const lifetime = exactly<Lifetime>()(
	v.object(
		described(
			{ ...LifetimeSchema.entries, seconds: v.nullable(seconds), minSeconds: v.exactOptional(seconds) },
			{
				text: "The policy's own words.",
				seconds:
					'0 for session; the upper bound for up-to and range; null for persistent, until and unknown.',
				minSeconds: 'The lower bound of a range.',
				date: 'For until.',
			},
		),
	),
);

const reason = v.pipe(v.string(), v.regex(/^[a-z]+(?:-[a-z]+)*$/));

export const declaration = exactly<Declaration>()(
	v.object(
		described(
			{
				...DeclarationSchema.entries,
				names: v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.minLength(1)),
				certaintyReason: v.exactOptional(reason),
				lifetime: v.nullable(lifetime),
			},
			{
				names:
					'Exact names, or patterns with * for any run of characters; case-sensitive, anchored at both ends.',
				line: '1-based line of a text source, null elsewhere.',
				page: '1-based page of a PDF source.',
				edited: 'Whether a person has changed or added it.',
				certainty: 'How surely it was read; absent where an older version read it.',
				certaintyReason: 'Why it is certain or only likely.',
			},
		),
	),
);

const suggested = exactly<SuggestedRow>()(
	v.object(
		described(
			{
				...SuggestedRowSchema.entries,
				names: v.array(v.pipe(v.string(), v.nonEmpty())),
				lifetime: v.exactOptional(lifetime),
			},
			{ names: 'As in a declaration; empty if only the rest was understood.' },
		),
	),
);

export const issue = exactly<ImportIssue>()(
	v.object(
		described(
			{ ...IssueSchema.entries, reason, suggested: v.exactOptional(suggested) },
			{
				text: "The source's own words, shortened.",
				suggested: 'The row that seems to stand here, as far as it was understood.',
				dismissed: 'Whether a person has said that nothing is missing here.',
			},
		),
	),
);

const fingerprint = v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/));

export const policy = exactly<Policy>()(
	v.object(
		described(
			{
				...PolicySchema.entries,
				date: v.nullable(date),
				source: v.object(described(PolicySchema.entries.source.entries, { name: 'File name.' })),
				fingerprint,
				inForce: v.exactOptional(fingerprint),
				declarations: v.array(declaration),
				issues: v.array(issue),
			},
			{
				sites:
					'Lower-case ASCII host names (punycode) without port or trailing dot, or *.parent; empty when the text names none.',
				language: 'BCP 47.',
				date: 'The date that the text states for itself, ISO 8601.',
				readAt: 'When it was read, ISO 8601 with time; null on the command line.',
				fingerprint: 'Over the source text in UTF-8 (over the bytes, for PDF).',
				inForce: 'Over the declarations: what is in force, corrections included.',
			},
		),
	),
);
