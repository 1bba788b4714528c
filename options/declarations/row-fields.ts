import type { Category, Declaration, ImportIssue, Party, StorageKind } from '../../src/core/policy/policy.ts';

/** A declaration as a person types it. */
export interface RowFields {
	readonly names: string;
	readonly category: Category;
	readonly provider: string;
	readonly lifetime: string;
	readonly purpose: string;
	readonly party: Party | '';
	readonly storage: StorageKind;
	readonly domain: string;
}

/** A field that cannot be taken as it is. */
export type FieldError = 'names' | 'names-too-wide' | 'domain';

/** The fields of a declaration; without one, of a row to be filled in. */
export function fieldsOf(declaration: Declaration | null): RowFields {
	return {
		names: declaration?.names.join(', ') ?? '',
		category: declaration?.category ?? 'unknown',
		provider: declaration?.provider ?? '',
		lifetime: declaration?.lifetime?.text ?? '',
		purpose: declaration?.purpose ?? '',
		party: declaration?.party ?? '',
		storage: declaration?.storage ?? 'cookie',
		domain: declaration?.domain ?? '',
	};
}

/** The declaration that an issue suggests, as far as the place was understood; its names may be missing. */
export function suggestedDeclaration({ suggested, line, page }: ImportIssue): Declaration {
	return {
		names: suggested?.names ?? [],
		storage: 'cookie',
		category: suggested?.category ?? 'unknown',
		provider: suggested?.provider ?? null,
		location: null,
		purpose: suggested?.purpose ?? null,
		party: null,
		domain: null,
		lifetime: suggested?.lifetime ?? null,
		line,
		...(page === undefined ? {} : { page }),
	};
}
