import * as v from 'valibot';
import { type AuditPass, PASS_DOUBTS } from '../../src/core/audit/audit-pass.ts';
import { CONSENT_BEHAVIOURS, CONSENT_VERDICTS } from '../../src/core/audit/full-audit.ts';
import { CONSENT_ANSWERS } from '../../src/core/consent/consent.ts';
import { CERTAINTIES } from '../../src/core/findings/finding.ts';
import { AUDIT_STEPS } from '../../src/core/recording/recording.ts';
import type { ExportedConsentRow } from '../../src/export/audit/full-audit-json.ts';
import { sealedAudit, signature } from './audit-file.ts';
import { exactly } from './exactly.ts';
import { automation } from './recording.ts';
import { texts } from './values.ts';

/* A full audit as it is exported. Every export is a definition of the published schema. */

const step = v.picklist(AUDIT_STEPS);

export const pass = exactly<AuditPass>()(
	v.pipe(
		v.object({
			step,
			auditId: v.string(),
			answer: v.pipe(
				v.nullable(v.picklist(CONSENT_ANSWERS)),
				v.description('The answer that the step asks for, else the first one; null if there is none.'),
			),
			byHand: v.pipe(
				v.nullable(v.picklist(['during', 'after'])),
				v.description('Whether a person marked the answer, during the visit or after it; null: recognised.'),
			),
			doubts: v.pipe(
				v.array(v.picklist(PASS_DOUBTS)),
				v.description('Why the recording may not be the visit that the step asks for.'),
			),
			pages: texts,
			durationMs: v.number(),
			automation: v.exactOptional(automation),
		}),
		v.description('A step as it was recorded.'),
	),
);

export const consentRow = exactly<ExportedConsentRow>()(
	v.object({
		name: v.string(),
		domain: v.string(),
		hostOnly: v.boolean(),
		path: v.string(),
		partition: v.pipe(v.string(), v.description('Host of its top-level site; empty if not partitioned.')),
		behaviour: v.pipe(
			v.picklist(CONSENT_BEHAVIOURS),
			v.description('How the cookie behaves towards the visitor’s choice.'),
		),
		before: v.pipe(
			v.array(step),
			v.description('Steps in which it was set before any choice although it needs consent.'),
		),
		isAfterRefusal: v.boolean(),
		certainty: v.picklist(CERTAINTIES),
		isUndeclared: v.boolean(),
		isOpen: v.pipe(
			v.boolean(),
			v.description('Whether it was set without an acceptance, and nothing tells whether it needs consent.'),
		),
	}),
);

export const fullAudit = v.object({
	format: v.literal('cookie-full-audit/1'),
	verdict: v.picklist(CONSENT_VERDICTS),
	passes: v.array(pass),
	missingSteps: v.array(step),
	cookies: v.array(consentRow),
	reports: v.array(sealedAudit),
});

export const fullAuditFile = v.object({
	fullAudit,
	sha256: v.pipe(
		v.string(),
		v.regex(/^[0-9a-f]{64}$/),
		v.description(
			'Over the UTF-8 bytes of the canonical JSON (RFC 8785) of the member fullAudit, hexadecimal.',
		),
	),
	signature: v.exactOptional(signature),
});
