/** The part of JSON Schema (draft 2020-12) that our files' schemas use. */
interface Schema {
	readonly $ref?: string;
	readonly $defs?: Readonly<Record<string, Schema>>;
	readonly type?: string | readonly string[];
	readonly const?: unknown;
	readonly enum?: readonly unknown[];
	readonly anyOf?: readonly Schema[];
	readonly pattern?: string;
	readonly minimum?: number;
	readonly minLength?: number;
	readonly minItems?: number;
	readonly required?: readonly string[];
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly additionalProperties?: boolean | Schema;
	readonly items?: Schema;
}

const UNDERSTOOD = new Set(
	'$schema $id $ref $defs title description type const enum anyOf pattern minimum minLength minItems required properties additionalProperties items'.split(
		' ',
	),
);

function typeOf(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'array';
	return typeof value;
}

function hasType(value: unknown, type: string): boolean {
	return type === 'integer' ? Number.isInteger(value) : typeOf(value) === type;
}

/** Where a value breaks a schema, each with the reason; empty when it conforms. Unknown keywords are told. */
export function violations(value: unknown, schema: Schema, root: Schema = schema, at = '$'): string[] {
	const found = Object.keys(schema)
		.filter((key) => !UNDERSTOOD.has(key))
		.map((key) => `${at}: ${key} is not understood`);
	if (schema.$ref !== undefined) {
		const target = root.$defs?.[schema.$ref.replace('#/$defs/', '')];
		found.push(...(target ? violations(value, target, root, at) : [`${at}: no ${schema.$ref}`]));
	}
	const types = schema.type === undefined ? null : [schema.type].flat();
	if (types && !types.some((type) => hasType(value, type))) found.push(`${at}: is ${typeOf(value)}`);
	if ('const' in schema && value !== schema.const) found.push(`${at}: is not ${String(schema.const)}`);
	if (schema.enum && !schema.enum.includes(value)) found.push(`${at}: is none of the values`);
	if (schema.anyOf && !schema.anyOf.some((one) => violations(value, one, root, at).length === 0))
		found.push(`${at}: is none of the kinds`);
	if (typeof value === 'string') {
		if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value))
			found.push(`${at}: ${value}`);
		if (value.length < (schema.minLength ?? 0)) found.push(`${at}: too short`);
	}
	if (typeof value === 'number' && value < (schema.minimum ?? value)) found.push(`${at}: too small`);
	if (Array.isArray(value)) {
		if (value.length < (schema.minItems ?? 0)) found.push(`${at}: too few`);
		const { items } = schema;
		for (const [index, one] of value.entries())
			if (items) found.push(...violations(one, items, root, `${at}[${index}]`));
	} else if (typeof value === 'object' && value !== null) {
		for (const key of schema.required ?? []) if (!(key in value)) found.push(`${at}: lacks ${key}`);
		for (const [key, inner] of Object.entries(value)) {
			const known = schema.properties?.[key];
			if (known) found.push(...violations(inner, known, root, `${at}.${key}`));
			else if (schema.additionalProperties === false) found.push(`${at}: ${key} is one too many`);
			else if (typeof schema.additionalProperties === 'object')
				found.push(...violations(inner, schema.additionalProperties, root, `${at}.${key}`));
		}
	}
	return found;
}
