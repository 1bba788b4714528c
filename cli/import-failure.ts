import { safeText } from '../src/check/words/safe-text.ts';
import type { Translator } from '../src/i18n/translator.ts';
import { ImportError, type ImportErrorCode } from '../src/import/import-error.ts';
import { fileWords } from './files.ts';

function reasonOf(code: ImportErrorCode, [place = '']: readonly string[], { t }: Translator): string {
	switch (code) {
		case 'empty':
			return t('options_failure_empty');
		case 'too-large':
			return t('check_policy_too_large');
		case 'not-text':
			return t('options_failure_not_text');
		case 'pdf':
		case 'pdf-broken':
			return t('options_failure_pdf_broken');
		case 'pdf-encrypted':
			return t('options_failure_pdf_encrypted');
		case 'pdf-without-text':
			return t('options_failure_pdf_without_text');
		case 'broken-json': {
			const [line = '', column = ''] = place.split(':');
			return place === ''
				? t('options_failure_broken_json')
				: t('options_failure_broken_json_at', line, column);
		}
		case 'foreign-json':
			return t('options_failure_foreign_json');
		case 'cookie-values':
			return t('check_policy_cookie_values');
		case 'too-complex':
			return t('check_policy_too_complex');
		case 'newer-format':
			return t('check_baseline_newer', safeText(place));
		case 'invalid-policy-file':
			return t('options_failure_invalid_at', safeText(place));
	}
}

/** Why the file of a policy could not be read, in a sentence. */
export function importFailure(path: string, error: unknown, words: Translator): string {
	if (!(error instanceof ImportError)) return fileWords(path, error, words);
	return words.t('check_file_named', safeText(path), reasonOf(error.code, error.substitutions, words));
}
