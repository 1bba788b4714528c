import * as v from 'valibot';

/** A type with every `readonly` removed, at any depth: schemas have none. */
type Mutable<T> = T extends readonly (infer Item)[]
	? Mutable<Item>[]
	: T extends object
		? { -readonly [Key in keyof T]: Mutable<T[Key]> }
		: T;

type IsSame<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** The fields in which two object types differ. */
type DifferingFields<A, B> = {
	[Key in keyof A | keyof B]-?: IsSame<Pick<A, Key & keyof A>, Pick<B, Key & keyof B>> extends true
		? never
		: Key & string;
}[keyof A | keyof B];

/** A property that no schema has: the compiler names it where the types differ. */
type Differs<A, B> = [A, B] extends [object, object]
	? Record<`differs from its type in ${DifferingFields<A, B>}`, never>
	: Record<'differs from its type', never>;

type Check<Output, Type> = IsSame<Output, Type> extends true ? unknown : Differs<Output, Type>;

/**
 * Returns a schema as it is, and compiles only where the schema gives exactly `Type`: a field or a value that is
 * added to the type alone, or to the schema alone, is a compile error that names the field.
 */
export function exactly<Type>() {
	return <Schema extends v.GenericSchema>(
		schema: Schema & Check<Mutable<v.InferOutput<Schema>>, Mutable<Type>>,
	): Schema => schema;
}

/** Adds descriptions to fields of an object schema. */
export function described<Entries extends v.ObjectEntries>(
	entries: Entries,
	descriptions: { readonly [Key in keyof Entries]?: string },
): Entries {
	const added = Object.entries(descriptions).map(([key, text = '']) => {
		const entry = entries[key];
		return [key, entry && v.pipe(entry, v.description(text))];
	});
	return { ...entries, ...Object.fromEntries(added) };
}
