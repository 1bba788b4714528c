import { safeText } from '../src/check/words/safe-text.ts';
import type { NoBrowserError } from '../src/headless/open-browser.ts';
import { snakeCase } from '../src/i18n/message-key.ts';
import type { Translator } from '../src/i18n/translator.ts';

/** Why a browser cannot be had, and what to do where that is known. */
export function browserFailure({ reason, place, message, cause }: NoBrowserError, { t }: Translator): string {
	const words = t(`check_browser_${snakeCase(reason)}`, safeText(place), safeText(message)).trim();
	return typeof cause === 'string' ? `${words}\n${t(`check_start_${cause as 'missing'}`)}` : words;
}
