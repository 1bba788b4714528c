import type { Translator } from '../../../src/i18n/translator.ts';
import { supportedZone, zoned } from '../../../src/report-text/sections/zoned.ts';
import type { TimeTick } from './time-scale.ts';

/** Writes moments in the time zone in which a report was made. Milliseconds. */
export interface ZoneDates {
	/** A day and a time. */
	full(ms: number): string;
	/** As precise as the scale's step. */
	tick(tick: TimeTick): string;
}

export function zoneDates(translator: Translator, timeZone: string): ZoneDates {
	const format = (options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(translator.locale, { timeZone: supportedZone(timeZone), ...options });
	const words = {
		time: format({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }),
		day: format({ day: 'numeric', month: 'short' }),
		month: format({ month: 'short', year: 'numeric' }),
	};
	return {
		full: zoned(translator, timeZone).dateTime,
		tick: ({ at, step }) => words[step].format(at),
	};
}
