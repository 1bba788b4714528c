import messages from '../../src/_locales/en/messages.json' with { type: 'json' };
import { localeMessages } from '../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { ImportError } from '../../src/import/import-error.ts';

const { dynamic } = createTranslator(localeMessages(messages));

/** Why a file could not be read, in a sentence. */
export function explain(error: unknown): string {
	if (error instanceof ImportError) {
		const key = `import_error_${error.code.replaceAll('-', '_')}`;
		return dynamic(key, ...error.substitutions);
	}
	if (!(error instanceof Error)) return String(error);
	const code = 'code' in error ? error.code : null;
	if (code === 'ENOENT') return 'there is no such file.';
	if (code === 'EISDIR') return 'this is a folder.';
	if (code === 'EACCES') return 'this file may not be read.';
	return error.message;
}
