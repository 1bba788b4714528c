import type { Declaration, StorageKind } from '../../src/core/policy/policy.ts';
import { readLifetime } from '../../src/import/understand/lifetime/read-lifetime.ts';
import { readNames } from '../../src/import/understand/names/read-names.ts';
import { readSite } from '../preview/site-field.ts';
import { type FieldError, fieldsOf, type RowFields } from './row-fields.ts';

/** A cookie name (RFC 6265 `token`); `*` is our wildcard. */
const TOKEN = /^[!#$%&'*+\-.^`|~\w]+$/;
/** A pattern without any letter or digit would declare everything. */
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/**
 * The name patterns that a person typed: taken as they stand, `*` as the wildcard, where all of them can be names;
 * read as a policy's cell otherwise (`_ga_<id>` is `_ga_*`). Empty where there is none.
 */
export function namesTyped(text: string, storage: StorageKind): readonly string[] {
	const parts = text.split(storage === 'cookie' ? /[\s,;]+/ : /[,;\n]+/).map((part) => part.trim());
	const words = [...new Set(parts.filter((part) => part !== ''))];
	if (storage !== 'cookie' || words.every((word) => TOKEN.test(word))) return words;
	return readNames(text).names;
}

export { readLifetime };

/** The host that a person typed, `null` for an empty field, `undefined` for what is no host. */
function domainTyped(text: string): string | null | undefined {
	const word = text.trim().replace(/^\./, '');
	if (word === '') return null;
	return word.includes('*') ? undefined : (readSite(word) ?? undefined);
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/**
 * The declaration that the fields say, or what is wrong with them. A field that was not touched keeps what `before`
 * held, whatever it was read from.
 */
export function readFields(
	fields: RowFields,
	before: Declaration | null,
	place: Pick<Declaration, 'line' | 'page'>,
): { readonly declaration: Declaration } | { readonly wrong: FieldError } {
	const was = fieldsOf(before);
	const isSame = (field: keyof RowFields) => before !== null && fields[field] === was[field];
	const names =
		before !== null && isSame('names') && isSame('storage')
			? before.names
			: namesTyped(fields.names, fields.storage);
	if (names.length === 0) return { wrong: 'names' };
	if (!names.every((name) => SAYS_SOMETHING.test(name) || !name.includes('*')))
		return { wrong: 'names-too-wide' };
	const domain = before !== null && isSame('domain') ? before.domain : domainTyped(fields.domain);
	if (domain === undefined) return { wrong: 'domain' };
	return {
		declaration: {
			names,
			storage: fields.storage,
			category: fields.category,
			provider: before !== null && isSame('provider') ? before.provider : orNull(fields.provider),
			location: before?.location ?? null,
			purpose: before !== null && isSame('purpose') ? before.purpose : orNull(fields.purpose),
			party: fields.party === '' ? null : fields.party,
			domain,
			lifetime: before !== null && isSame('lifetime') ? before.lifetime : readLifetime(fields.lifetime),
			...place,
		},
	};
}
