import { Ajv2020 } from 'ajv/dist/2020.js';

const ajv = new Ajv2020({
	allErrors: true,
	addUsedSchema: false,
	// In draft 2020-12 a format is only an annotation; our schemas add a pattern where they require it.
	formats: { 'date-time': true },
});

/** Lists violations of a JSON Schema (draft 2020-12) as `/path keyword`, sorted. */
export function violations(value: unknown, schema: object): string[] {
	const validate = ajv.compile(schema);
	validate(value);
	const places = (validate.errors ?? []).map(({ instancePath, keyword, params }) =>
		[instancePath, keyword, params['additionalProperty'] ?? []].flat().join(' '),
	);
	return places.sort();
}
