import type en from '../_locales/en/messages.json';

type English = typeof en;

export type MessageKey = keyof English;

/** The stem of keys that come as `<stem>_one`, `<stem>_other`. */
export type PluralKey = {
	[K in MessageKey]: K extends `${infer Stem}_other`
		? `${Stem}_one` extends MessageKey
			? Stem
			: never
		: never;
}[MessageKey];

type PlaceholderOf<K extends MessageKey> = English[K] extends { placeholders: infer P } ? keyof P : never;

/** A tuple of as many strings as the union `Names` has members. */
type StringPerName<Names, Strings extends string[] = []> = [Names] extends [never]
	? Strings
	: StringPerName<Exclude<Names, LastOf<Names>>, [...Strings, string]>;

/** One member of a union: overloads made of its members are inferred as their last. */
type LastOf<U> = (U extends unknown ? (member: () => U) => void : never) extends (member: infer I) => void
	? I extends () => infer Last
		? Last
		: never
	: never;

/** The arguments of a message: one for each placeholder. A union of keys takes the arguments of any of them. */
export type MessageArguments<K extends MessageKey> = K extends MessageKey
	? StringPerName<PlaceholderOf<K>>
	: never;

/** The arguments of a plural after its number, which the message calls `count`. */
export type PluralArguments<S extends PluralKey> = StringPerName<
	Exclude<PlaceholderOf<Extract<`${S}_other`, MessageKey>>, 'count'>
>;

type SnakeCase<Code extends string> = Code extends `${infer Head}-${infer Tail}`
	? `${Lowercase<Head>}_${SnakeCase<Tail>}`
	: Lowercase<Code>;

/** A code as message keys spell it: `t(`finding_${snakeCase(code)}`)`. */
export function snakeCase<Code extends string>(code: Code): SnakeCase<Code> {
	return code.replaceAll('-', '_').toLowerCase() as SnakeCase<Code>;
}
