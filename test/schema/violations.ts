import { Ajv2020 } from 'ajv/dist/2020.js';

const ajv = new Ajv2020({
	allErrors: true,
	addUsedSchema: false,
	// In draft 2020-12 a format only informs; where our schemas require a form, a pattern stands beside it.
	formats: { 'date-time': true },
});

/** Lists where a value breaks a JSON Schema (draft 2020-12), as `/path keyword`, sorted; empty where it conforms. */
export function violations(value: unknown, schema: object): string[] {
	const validate = ajv.compile(schema);
	validate(value);
	const places = (validate.errors ?? []).map(({ instancePath, keyword, params }) =>
		[instancePath, keyword, params['additionalProperty'] ?? []].flat().join(' '),
	);
	return places.sort();
}
