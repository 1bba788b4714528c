import type { Translator } from '../../i18n/translator.ts';

/** A translator that writes days and times in a report's time zone, not the reader's. */
export interface ZonedTranslator extends Translator {
	/** A day that a text states, without a time (`2026-11-21`): the same everywhere. Other texts stay as they are. */
	statedDate(iso: string): string;
}

/** `timeZone`: IANA name; UTC if this browser does not know it. */
export function zoned(translator: Translator, timeZone: string): ZonedTranslator {
	const { locale } = translator;
	const zone = supportedZone(timeZone);
	const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: zone });
	const times = new Intl.DateTimeFormat(locale, {
		...{ year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' },
		...{ second: '2-digit', timeZoneName: 'short', timeZone: zone },
	});
	const stated = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
	return {
		...translator,
		date: (ms) => days.format(ms),
		dateTime: (ms) => times.format(ms),
		statedDate(iso) {
			const at = Date.parse(iso);
			if (Number.isNaN(at)) return iso;
			return iso.includes('T') ? days.format(at) : stated.format(at);
		},
	};
}

/** Returns the zone itself, or UTC if this browser does not know it. */
export function supportedZone(timeZone: string): string {
	try {
		return new Intl.DateTimeFormat('en-GB', { timeZone }).resolvedOptions().timeZone;
	} catch {
		return 'UTC';
	}
}
