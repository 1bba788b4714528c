import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { CheckConfigSchema, ConfigSiteSchema } from '../../src/check/config/check-config.ts';
import * as auditDefinitions from './audit-file.ts';
import * as baselineDefinitions from './baseline-file.ts';
import * as checkDefinitions from './check-run.ts';
import * as fleetDefinitions from './fleet-changes.ts';
import * as fullAuditDefinitions from './full-audit-file.ts';
import * as cookieDefinitions from './judged-cookie.ts';
import * as organisationDefinitions from './organisation-file.ts';
import * as policyDefinitions from './policy-file.ts';
import * as recordingDefinitions from './recording.ts';
import * as originDefinitions from './recording-origin.ts';
import * as reportDefinitions from './report.ts';

/** A published schema: its root, the definitions that it refers to by name, title and description. */
interface Published {
	readonly root: GenericSchema;
	readonly definitions: Readonly<Record<string, GenericSchema>>;
	readonly title: string;
	readonly description: string;
}

const { policy, ...policyParts } = policyDefinitions;
const { baseline, ...baselineParts } = baselineDefinitions;
const { auditFile, sealedAudit, ...auditParts } = auditDefinitions;
const { fullAuditFile, ...fullAuditParts } = fullAuditDefinitions;
const { checkRun, ...checkParts } = checkDefinitions;
const { fleetChanges, ...fleetParts } = fleetDefinitions;

const AUDIT_PARTS = {
	...auditParts,
	...cookieDefinitions,
	...reportDefinitions,
	...recordingDefinitions,
	...originDefinitions,
	declaration: policyDefinitions.declaration,
	lifetime: policyDefinitions.lifetime,
	host: policyDefinitions.host,
};

const PUBLISHED: Readonly<Record<string, Published>> = {
	'cookie-policy-1.schema.json': {
		root: policy,
		definitions: policyParts,
		title: 'Cookie policy, version 1',
		description: 'What one site declares about its cookies, as read from its published policy.',
	},
	'cookie-audit-1.schema.json': {
		root: auditFile,
		definitions: AUDIT_PARTS,
		title: 'Cookie audit, version 1',
		description:
			"An inspection of one portal's cookies, or a recorded visit to it, kept as evidence, as the report page exports it. No cookie values.",
	},
	'cookie-full-audit-1.schema.json': {
		root: fullAuditFile,
		definitions: { ...AUDIT_PARTS, ...fullAuditParts, sealedAudit },
		title: 'Full cookie audit, version 1',
		description:
			"The verdict on whether a portal's cookies respect the visitor's choice, and the three recorded visits that it rests on. No cookie values.",
	},
	'cookie-check-1.schema.json': {
		root: checkRun,
		definitions: { ...AUDIT_PARTS, ...policyParts, ...checkParts, policy },
		title: 'Cookie check, version 1',
		description:
			'The result of cookie-policy check: verdicts on sites over several visits each, and the visits themselves. No cookie values.',
	},
	'cookie-fleet-changes-1.schema.json': {
		root: fleetChanges,
		definitions: { ...fleetParts, ...AUDIT_PARTS, ...checkParts },
		title: 'Changes of a fleet, version 1',
		description:
			'What changed on many portals since a moment, as cookie-policy fleet changes writes it. No cookie values.',
	},
	'cookie-policy-config-1.schema.json': {
		root: CheckConfigSchema,
		definitions: { site: ConfigSiteSchema },
		title: 'Configuration of cookie-policy check, version 1',
		description: 'Sites to check from the command line, and how.',
	},
	'cookie-organisation-1.schema.json': {
		root: organisationDefinitions.organisation,
		definitions: { ...policyParts, ...baselineParts, policy },
		title: 'Policies from an organisation, version 1',
		description:
			'What an organisation sets for the extension in the policies of its people’s browsers (managed storage).',
	},
	'cookie-baseline-1.schema.json': {
		root: baseline,
		definitions: baselineParts,
		title: 'Cookie baseline, version 1',
		description:
			'Undeclared cookies and findings that people accept for now, each with a reason and a last day.',
	},
};

/** Converts a schema to JSON Schema. Objects have the listed fields and no others. */
function convert(
	homepage: string,
	name: string,
	{ root, definitions, title, description }: Published,
): JsonSchema {
	const { $schema, ...schema } = toJsonSchema(root, {
		target: 'draft-2020-12',
		definitions: { ...definitions },
		overrideSchema: ({ valibotSchema, jsonSchema }) =>
			valibotSchema.type === 'object' ? { ...jsonSchema, additionalProperties: false } : null,
	});
	const $id = new URL(`schema/${name}`, homepage).href;
	return { ...($schema === undefined ? {} : { $schema }), $id, title, description, ...schema };
}

/** Generates the published JSON Schemas, whose ids are below the product's homepage, by file name in `schema/`. */
export function generateSchemas(homepage: string): Record<string, JsonSchema> {
	return Object.fromEntries(
		Object.entries(PUBLISHED).map(([name, schema]) => [name, convert(homepage, name, schema)]),
	);
}
