import type { Translator } from '../../src/i18n/translator.ts';
import type { Refusal } from './preview-model.ts';
import { wrongSitesWords } from './site-field.ts';

/** Why a draft cannot be saved, in a sentence. */
export function refusalWords(tr: Translator, refusal: Refusal): string {
	if (refusal.why === 'wrong-site') return wrongSitesWords(tr, refusal.words);
	return tr.t(refusal.why === 'editing' ? 'options_refused_editing' : 'options_refused_no_site');
}
