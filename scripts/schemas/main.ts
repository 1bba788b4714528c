import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import * as policyFile from './policy-file.ts';

/** A schema as published: its root, what it refers to by name, and the words at its head. */
interface Published {
	readonly root: GenericSchema;
	readonly definitions: Readonly<Record<string, GenericSchema>>;
	readonly title: string;
	readonly description: string;
}

const { policy, ...policyDefinitions } = policyFile;

const PUBLISHED: Readonly<Record<string, Published>> = {
	'cookie-policy-1.schema.json': {
		root: policy,
		definitions: policyDefinitions,
		title: 'Cookie policy, version 1',
		description: 'What one site declares about its cookies, as read from its published policy.',
	},
};

/** Converts a schema to JSON Schema. Objects have the listed fields and no others. */
function convert(name: string, { root, definitions, title, description }: Published): JsonSchema {
	const { $schema, ...schema } = toJsonSchema(root, {
		target: 'draft-2020-12',
		definitions: { ...definitions },
		overrideSchema: ({ valibotSchema, jsonSchema }) =>
			valibotSchema.type === 'object' ? { ...jsonSchema, additionalProperties: false } : null,
	});
	const $id = `https://cookie-policy-inspector.example/schema/${name}`;
	return { ...($schema === undefined ? {} : { $schema }), $id, title, description, ...schema };
}

/** Generates the published JSON Schemas. Returns them by file name in `schema/`. */
export function generateSchemas(): Record<string, JsonSchema> {
	return Object.fromEntries(Object.entries(PUBLISHED).map(([name, one]) => [name, convert(name, one)]));
}
