import { ImportError, type ImportErrorCode } from '../../src/import/import-error.ts';

/** Why a source could not be read; takes the error's substitutions. */
const REASONS: Readonly<Record<ImportErrorCode, (place?: string) => string>> = {
	empty: () => 'it is empty.',
	'too-large': () => 'it is too large: the limit is 20 MB.',
	'not-text': () => 'it is neither text nor a web page.',
	pdf: () => 'this PDF could not be read. Open it, copy its text and read that.',
	'pdf-encrypted': () => 'this PDF is locked with a password. Save a copy without one and read that.',
	'pdf-broken': () => 'this PDF is damaged or cut short. Download it again, or copy its text and read that.',
	'pdf-without-text': () => 'this PDF holds pictures of text (a scan). Ask for the policy as text.',
	'broken-json': (place) => `it is not valid JSON (${place}).`,
	'foreign-json': () => 'it is JSON, but neither a policy file nor the settings of a known consent manager.',
	'cookie-values': () =>
		'it lists cookies with their values (cookies.txt, a cookie editor, the developer tools, headers). It is no policy, and nothing of it was kept. Read the page or file in which the site says what its cookies are for.',
	'too-complex': () =>
		'reading it takes more time or memory than is allowed. Copy the part about cookies and read that.',
	'newer-format': (place) => `it was written by a newer version (${place}).`,
	'invalid-policy-file': (place) => `it is a policy file with an invalid field: ${place}.`,
};

/** Why a file could not be read, in a sentence. */
export function explain(error: unknown): string {
	if (error instanceof ImportError) return REASONS[error.code](...error.substitutions);
	if (!(error instanceof Error)) return String(error);
	const code = 'code' in error ? error.code : null;
	if (code === 'ENOENT') return 'there is no such file.';
	if (code === 'EISDIR') return 'this is a folder.';
	if (code === 'EACCES') return 'this file may not be read.';
	return error.message;
}
