/** Reasons why a source could not be read at all: a closed list. */
export const IMPORT_ERROR_CODES = [
	'empty',
	'too-large',
	'not-text',
	'pdf',
	'pdf-encrypted',
	'pdf-broken',
	'pdf-without-text',
	'broken-json',
	'foreign-json',
	'cookie-values',
	'too-complex',
	'newer-format',
	'invalid-policy-file',
] as const;
export type ImportErrorCode = (typeof IMPORT_ERROR_CODES)[number];

/** The only error that reading a policy throws. */
export class ImportError extends Error {
	override readonly name = 'ImportError';
	readonly code: ImportErrorCode;
	/** Values for the message's placeholders: a size, a place in the file. */
	readonly substitutions: readonly string[];

	constructor(code: ImportErrorCode, substitutions: readonly string[] = []) {
		super([code, ...substitutions].join(' '));
		this.code = code;
		this.substitutions = substitutions;
	}
}
