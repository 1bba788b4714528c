import { snakeCase } from '../../i18n/message-key.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { CheckFailure } from '../check-failure.ts';

/** Says why a site has no verdict, in a sentence that says what to do. */
export function failureWords({ kind, place }: CheckFailure, { t, plural }: Translator): string {
	switch (kind) {
		case 'lost':
			return t('fleet_lost');
		case 'unmet-interrupted':
			return t('check_unmet_interrupted');
		case 'unmet-open-places':
			return plural('check_unmet_open_places', Number(place));
		case 'blocked-empty':
		case 'blocked-download':
			return t(`check_${snakeCase(kind)}`);
		default:
			return t(`check_${snakeCase(kind)}`, place);
	}
}
