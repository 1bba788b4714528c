import { isAtBrowserCap } from '../../../src/core/policy/lifetime.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import type { Span } from './lifetime-rows.ts';

/** A span in words; a dash for null. */
export function spanInWords(span: Span | null, { t, duration }: Translator): string {
	switch (span?.kind) {
		case undefined:
			return '–';
		case 'session':
			return t('report_pic_session_long');
		case 'range':
			return t('report_pic_range', duration(span.from), duration(span.to));
		case 'at-least':
			return t('report_pic_at_least', duration(span.seconds));
		case 'exact':
			return isAtBrowserCap(span.seconds) && span.seconds < 401 * 86_400
				? t('report_pic_at_cap')
				: duration(span.seconds);
	}
}
