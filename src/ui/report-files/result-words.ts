import type { Translator } from '../../i18n/translator.ts';
import type { SignatureCheck } from '../check-signature.ts';
import type { FileResult } from './check-files.ts';

const WRONG_SIGNATURE = {
	unreadable: 'options_check_signature_unreadable',
	'other-key': 'options_check_signature_other_key',
	invalid: 'options_check_signature_invalid',
	'other-file': 'options_check_signature_other_file',
} as const;

const UNKNOWN = {
	'no-json': 'options_check_no_json',
	'no-report': 'options_check_no_report',
	'no-digest': 'options_check_no_digest',
	'other-digest': 'options_check_other_digest',
	alone: 'options_check_alone',
	'no-digest-printed': 'options_check_no_digest_printed',
	'too-large': 'options_check_too_large',
} as const;

/** Says what is wrong with a signature; null if nothing is. */
function wrongSignatureWords({ state }: SignatureCheck, { t }: Translator): string | null {
	return state === 'signed' || state === 'unsigned' ? null : t(WRONG_SIGNATURE[state]);
}

/** The result of checking a report file, in a sentence or two. The host and the date are those that the file states: hostile. */
export function resultWords(result: FileResult, translator: Translator): string {
	const { t, dateTime, list } = translator;
	switch (result.state) {
		case 'unchanged': {
			const wrong = wrongSignatureWords(result.signature, translator);
			if (wrong !== null) return wrong;
			const hosts = [...new Set(result.reports.map(({ host }) => host))];
			const [first] = result.reports;
			const at = Date.parse(first?.madeAt ?? '');
			const when = Number.isNaN(at) ? (first?.madeAt ?? '') : dateTime(at);
			if (result.isFullAudit) return t('options_check_unchanged_full', list(hosts), when);
			const isVisit = first?.isVisit === true;
			return t(isVisit ? 'options_check_unchanged_visit' : 'options_check_unchanged', list(hosts), when);
		}
		case 'printed':
			return t('options_check_printed');
		case 'changed':
			return result.by === 'writing'
				? t('options_check_changed_at', String(result.difference.line))
				: t('options_check_changed');
		case 'unknown':
			return t(UNKNOWN[result.because]);
	}
}
