import * as v from 'valibot';
import { AUDIT_FORMAT, type Audit } from '../../core/audit/audit.ts';
import { SEVERITIES } from '../../core/check/site-findings.ts';
import { CERTAINTIES } from '../../core/findings/finding.ts';
import { CHECK_FORMAT, CHECK_OUTCOMES, type CheckRun, CONSENT_PASSES } from '../check-result.ts';

const identity = { name: v.string(), domain: v.string(), path: v.string(), hostOnly: v.boolean() };
const cookie = v.looseObject({ ...identity, partition: v.string() });
const jarCookie = v.looseObject({
	...identity,
	expires: v.nullable(v.number()),
	partition: v.nullable(v.looseObject({ topLevelSite: v.string() })),
});
const index = v.pipe(v.number(), v.integer());
const finding = v.looseObject({
	...{ fingerprint: v.string(), code: v.string(), pattern: v.nullable(v.string()), passes: v.array(index) },
	severity: v.picklist(SEVERITIES),
	certainty: v.picklist(CERTAINTIES),
	cookie: v.nullable(cookie),
	detail: v.nullable(v.looseObject({ code: v.string() })),
	declaration: v.nullable(index),
	nearMiss: v.nullable(v.looseObject({ pattern: v.string(), reason: v.string() })),
	accepted: v.nullable(v.looseObject({ reason: v.string(), until: v.string() })),
	exceptionEnded: v.nullable(v.string()),
});
const place = v.looseObject({ source: index, line: v.nullable(index) });
const source = v.looseObject({ file: v.nullable(v.string()), url: v.nullable(v.string()) });
const policy = v.looseObject({
	sources: v.array(source),
	policy: v.looseObject({ declarations: v.array(v.looseObject({})) }),
});
const site = v.looseObject({
	...{ url: v.string(), host: v.string(), reason: v.nullable(v.string()) },
	outcome: v.picklist(CHECK_OUTCOMES),
	passes: v.array(v.looseObject({ consent: v.picklist(CONSENT_PASSES), browser: index })),
	declarations: v.array(v.looseObject({ names: v.array(v.string()), place })),
	policy: v.nullable(policy),
	findings: v.array(finding),
});
/** All that comparing runs, and a baseline from one, look at. */
const RunParts = v.looseObject({
	format: v.literal(CHECK_FORMAT),
	checkedAt: v.string(),
	failOn: v.array(v.string()),
	conditions: v.looseObject({ timeZone: v.string(), browsers: v.array(v.looseObject({ name: v.string() })) }),
	sites: v.array(site),
});
const RunFile = v.custom<CheckRun>((value) => v.is(RunParts, value));

/** All that comparing audits looks at. */
const AuditParts = v.looseObject({
	format: v.literal(AUDIT_FORMAT),
	...{ id: v.string(), madeAt: v.string() },
	report: v.looseObject({
		host: v.string(),
		counts: v.looseObject({}),
		declarations: v.array(v.looseObject({})),
		rows: v.array(
			v.looseObject({
				key: v.string(),
				cookie: jarCookie,
				verdict: v.looseObject({}),
				findings: v.array(v.looseObject({})),
			}),
		),
	}),
	recording: v.nullable(v.looseObject({ cookies: v.array(v.looseObject({})) })),
});
const AuditFile = v.object({ audit: v.custom<Audit>((value) => v.is(AuditParts, value)) });

/** A file that can be compared with another of its kind: a run of `check`, or an exported audit; or why it is none. */
export type ReportFile =
	| { readonly kind: 'run'; readonly run: CheckRun }
	| { readonly kind: 'audit'; readonly audit: Audit }
	| { readonly kind: 'unknown'; readonly because: 'no-json' | 'no-report' | 'newer' | 'damaged' };

function parsed(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\ufeff/, ''));
	} catch {
		return undefined;
	}
}

const Named = v.union([
	v.looseObject({ format: v.string() }),
	v.pipe(
		v.looseObject({ audit: v.looseObject({ format: v.string() }) }),
		v.transform(({ audit }) => audit),
	),
]);

/** Reads a run's or an audit's JSON, as far as comparing needs it. */
export function readReport(text: string): ReportFile {
	const file = parsed(text);
	if (file === undefined) return { kind: 'unknown', because: 'no-json' };
	const named = v.safeParse(Named, file);
	const format = named.success ? named.output.format : '';
	if (!/^cookie-(?:check|audit)\/\d+$/.test(format)) return { kind: 'unknown', because: 'no-report' };
	if (format !== CHECK_FORMAT && format !== AUDIT_FORMAT) return { kind: 'unknown', because: 'newer' };
	const run = v.safeParse(RunFile, file);
	if (run.success) return { kind: 'run', run: run.output };
	const audit = v.safeParse(AuditFile, file);
	if (audit.success) return { kind: 'audit', audit: audit.output.audit };
	return { kind: 'unknown', because: 'damaged' };
}
