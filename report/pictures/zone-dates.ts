import type { Translator } from '../../src/i18n/translator.ts';
import { zoned } from '../../src/report-text/sections/zoned.ts';
import type { TimeTick } from './time-scale.ts';
import { knownZone } from './zone-clock.ts';

/** Moments in words, in the zone that a report was made in. */
export interface ZoneDates {
	/** A day and a time; ms. */
	full(ms: number): string;
	/** As short as the step of its scale allows. */
	tick(tick: TimeTick): string;
}

export function zoneDates(translator: Translator, timeZone: string): ZoneDates {
	const made = (options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(translator.locale, { timeZone: knownZone(timeZone), ...options });
	const words = {
		time: made({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }),
		day: made({ day: 'numeric', month: 'short' }),
		month: made({ month: 'short', year: 'numeric' }),
	};
	return {
		full: zoned(translator, timeZone).dateTime,
		tick: ({ at, step }) => words[step].format(at),
	};
}
