import { visibleText } from '../../../src/core/text/visible-text.ts';
import type { Remark } from '../../../src/correct/correction.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import { categoryWords } from '../../../src/report-text/words/finding-words.ts';

/** A remark on a change of a policy, in a sentence. */
export function remarkWords(remark: Remark, translator: Translator): string {
	const { t, list, date } = translator;
	switch (remark.code) {
		case 'known':
			return t('remark_known', visibleText(remark.product));
		case 'unknown':
			return t('remark_unknown');
		case 'browser-cap':
			return t('remark_browser_cap');
		case 'at-least':
			return t('remark_at_least');
		case 'both-parties':
			return t('remark_both_parties');
		case 'several-categories':
			return t(
				'remark_several_categories',
				list(remark.categories.map((id) => categoryWords(id, translator))),
			);
		case 'shares-row':
			return t('remark_shares_row', list(remark.names.slice(0, MAX_NAMES).map(visibleText)));
		case 'not-seen':
			return t('remark_not_seen', date(remark.since));
	}
}

/** Names said of very many. */
const MAX_NAMES = 8;
