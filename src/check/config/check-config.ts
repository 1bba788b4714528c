import * as v from 'valibot';
import { THIRD_PARTY_MODES } from '../../core/audit/audit.ts';
import { SEVERITIES } from '../../core/check/site-findings.ts';
import { FINDING_CODES } from '../../core/findings/finding.ts';
import { CHECK_BROWSERS, CONSENT_PASSES, type FailOn } from '../check-result.ts';
import { CHECK_FORMATS } from '../write-format.ts';

/** Visits of a site, at most. */
export const MAX_PAGES = 50;
export const MAX_PARALLEL = 32;

export const FAIL_ON: readonly FailOn[] = [...SEVERITIES, ...FINDING_CODES, 'none'];

const text = v.pipe(v.string(), v.nonEmpty());

/** How sites are checked; what is absent is as usual. */
const conditions = {
	consent: v.exactOptional(
		v.pipe(
			v.array(v.picklist(CONSENT_PASSES)),
			v.minLength(1),
			v.description('The visits, each in a fresh context: without an answer, refusing, accepting.'),
		),
	),
	pages: v.exactOptional(
		v.union([
			v.pipe(v.literal('auto'), v.description('The start page and a page of each kind.')),
			v.pipe(
				v.number(),
				v.integer(),
				v.minValue(1),
				v.maxValue(MAX_PAGES),
				v.description('At most so many.'),
			),
			v.pipe(
				v.array(text),
				v.maxLength(MAX_PAGES),
				v.description('Paths or addresses to visit after the start page.'),
			),
		]),
	),
	failOn: v.exactOptional(
		v.pipe(
			v.array(v.picklist(FAIL_ON)),
			v.minLength(1),
			v.description('Severities and codes of findings for which the exit code is 1.'),
		),
	),
	confirm: v.exactOptional(
		v.pipe(v.boolean(), v.description('Whether a finding must be seen in two visits.')),
	),
	strict: v.exactOptional(
		v.pipe(
			v.boolean(),
			v.description('Whether a policy that was not understood in a place makes the exit code 3.'),
		),
	),
};

const policy = v.exactOptional(
	v.pipe(
		v.union([text, v.pipe(v.array(text), v.minLength(1))]),
		v.description(
			'auto (the site’s own), an address, or a file from the folder of this configuration; several are languages of one policy.',
		),
	),
);

/** A site of the configuration. */
export const ConfigSiteSchema = v.strictObject({
	url: v.pipe(text, v.description('The start page.')),
	policy,
	...conditions,
});
export type ConfigSite = v.InferOutput<typeof ConfigSiteSchema>;

/** The configuration of `cookie-policy check`. Files are relative to its folder. */
export const CheckConfigSchema = v.strictObject({
	$schema: v.exactOptional(v.string()),
	defaults: v.exactOptional(
		v.strictObject({
			policy,
			...conditions,
			browsers: v.exactOptional(v.pipe(v.array(v.picklist(CHECK_BROWSERS)), v.minLength(1))),
			thirdParty: v.exactOptional(
				v.pipe(
					v.picklist(THIRD_PARTY_MODES),
					v.description('Whether the browser keeps cookies of third parties.'),
				),
			),
			asVisitor: v.exactOptional(
				v.pipe(v.boolean(), v.description('Whether signs of automation are hidden from pages.')),
			),
			parallel: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_PARALLEL))),
		}),
	),
	sites: v.exactOptional(v.array(ConfigSiteSchema)),
	baseline: v.exactOptional(v.pipe(text, v.description('File of accepted findings.'))),
	formats: v.exactOptional(
		v.pipe(
			v.strictObject(v.entriesFromList(CHECK_FORMATS, v.exactOptional(text))),
			v.description('Files to write, by format.'),
		),
	),
});
export type CheckConfig = v.InferOutput<typeof CheckConfigSchema>;

/** A fault at a place (`sites.0.url`) of a configuration; values in the notation of JSON. */
export interface ConfigFault {
	readonly place: string;
	readonly kind: 'unknown' | 'missing' | 'expected';
	readonly expected: string;
	readonly received: string;
}

/** A configuration, or what is wrong in it. */
export type ConfigReading =
	| { readonly config: CheckConfig; readonly faults: null }
	| { readonly config: null; readonly faults: readonly ConfigFault[] };

/** Reads the value of a configuration file. */
export function readConfig(value: unknown): ConfigReading {
	// A list is an object to the schema, and one without entries a configuration without settings.
	const read = v.safeParse(CheckConfigSchema, Array.isArray(value) ? null : value);
	if (read.success) return { config: read.output, faults: null };
	const faults = read.issues.map((issue): ConfigFault => {
		const { expected, received } = issue;
		const kind =
			issue.type === 'strict_object' && expected === 'never'
				? 'unknown'
				: received === 'undefined'
					? 'missing'
					: 'expected';
		return { place: v.getDotPath(issue) ?? '', kind, expected: expected ?? '', received };
	});
	return { config: null, faults };
}
