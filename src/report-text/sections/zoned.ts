import type { Translator } from '../../i18n/translator.ts';

/** A translator that tells days and times in a report's zone, whatever zone its reader is in. */
export interface ZonedTranslator extends Translator {
	/** A day that a text states, without a time (`2026-11-21`): the same everywhere. Other texts stay as they are. */
	statedDate(iso: string): string;
}

/** `timeZone`: IANA name; one that this browser does not know is told in UTC. */
export function zoned(translator: Translator, timeZone: string): ZonedTranslator {
	const { locale } = translator;
	const zone = isValidTimeZone(timeZone) ? timeZone : 'UTC';
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

function isValidTimeZone(timeZone: string): boolean {
	try {
		new Intl.DateTimeFormat('en', { timeZone });
		return true;
	} catch {
		return false;
	}
}
