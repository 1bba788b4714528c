import type { ZonedTranslator } from '../../report-text/sections/zoned.ts';

/** Setting that all pages of one language share. */
export interface PageSetting {
	/** Days and times in UTC. */
	readonly words: ZonedTranslator;
	/** All languages that pages are written in, this one included. */
	readonly languages: readonly string[];
	/** Style sheet: our own, written as it stands. */
	readonly style: string;
	/** When the fleet was read, and the moment that it is compared with, ISO 8601 in UTC. */
	readonly at: string;
	readonly since: string;
	/** The last run before that moment, or the moment itself: what people know it by. */
	readonly lastRun: string;
}
