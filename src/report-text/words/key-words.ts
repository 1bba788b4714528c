import { groupedFingerprint } from '../../core/signature/fingerprint.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { FactView } from '../audit-view.ts';

/** The key that signs the JSON export, by its fingerprint. */
export function keyFact(fingerprint: string, { t }: Translator): FactView {
	return { label: t('report_signed_by'), value: groupedFingerprint(fingerprint), url: null };
}
