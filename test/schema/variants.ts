type Fields = Readonly<Record<string, unknown>>;

/** Yields copies of a JSON value in which `change` has replaced one of its objects, at any depth. */
export function* variants(value: unknown, change: (object: Fields) => Iterable<Fields>): Generator<unknown> {
	if (typeof value !== 'object' || value === null) return;
	if (Array.isArray(value)) {
		for (const [index, item] of value.entries())
			for (const variant of variants(item, change)) yield value.with(index, variant);
		return;
	}
	const object: Fields = { ...value };
	yield* change(object);
	for (const [key, inner] of Object.entries(object))
		for (const variant of variants(inner, change)) yield { ...object, [key]: variant };
}

/**
 * Changes every field of a JSON value, at any depth, one at a time, and lists which changes a check accepts. `change`
 * gets a field's value and returns another: undefined removes the field, the same value leaves it out of the test.
 * Cookie keys, which are JSON, are no field names.
 */
export function changeEachField(
	value: unknown,
	change: (old: unknown) => unknown,
	isValid: (variant: unknown) => boolean,
): { readonly accepted: string[]; readonly refused: string[] } {
	const accepted = new Set<string>();
	const refused = new Set<string>();
	let field = '';
	function* changeFields(object: Fields): Generator<Fields> {
		for (const [key, old] of Object.entries(object)) {
			const next = change(old);
			if (next === old || key.startsWith('[')) continue;
			field = key;
			yield JSON.parse(JSON.stringify({ ...object, [key]: next }));
		}
	}
	for (const variant of variants(value, changeFields)) (isValid(variant) ? accepted : refused).add(field);
	return { accepted: [...accepted].sort(), refused: [...refused].sort() };
}
