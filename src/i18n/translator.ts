import type { MessageArguments, MessageKey, PluralArguments, PluralKey } from './message-key.ts';

type PluralSuffix = `_${Intl.LDMLPluralRule}`;

/** Source of messages: `browser.i18n`; in tests a locale file. */
export interface Messages {
	/** The message with its substitutions; empty if there is none. */
	get(key: string, substitutions: readonly string[]): string;
}

/** Words, numbers and dates in one language: that of the messages, never that of the browser's menus. */
export interface Translator {
	/** BCP 47 tag of the messages. */
	readonly locale: string;
	t<K extends MessageKey>(key: K, ...substitutions: MessageArguments<K>): string;
	/** For keys made at run time from a closed list (finding codes, issue reasons); falls back to the key itself. */
	dynamic(key: string, ...substitutions: string[]): string;
	/** The plural form for `count`, which becomes `$1`; further substitutions follow. */
	plural<S extends PluralKey>(stem: S, count: number, ...substitutions: PluralArguments<S>): string;
	number(value: number): string;
	/** "a, b and c": for a list in a sentence. */
	list(items: readonly string[]): string;
	/** A day. Takes milliseconds since the epoch. */
	date(ms: number): string;
	/** A day and a time. Takes milliseconds since the epoch. */
	dateTime(ms: number): string;
	/** A span of time in its most natural unit ("13 months", "30 minutes"). Takes seconds. */
	duration(seconds: number): string;
}

type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

const DAY = 86_400;
/** The cache is emptied when it has so many texts. */
const MAX_CACHED_TEXTS = 1000;

/**
 * The usual unit of a span and its count: whole units within 2 % win over smaller ones.
 * Months count 30.4 days from twelve on, 30 below; years 365 (the policy file's own rule).
 */
export function naturalSpan(seconds: number): { unit: Unit; count: number } {
	const days = seconds / DAY;
	const whole = (count: number) =>
		Math.round(count) >= 1 && Math.abs(count - Math.round(count)) <= 0.02 * count;
	if (seconds < 59.5) return { unit: 'second', count: Math.max(0, Math.round(seconds)) };
	if (seconds < 3570) return { unit: 'minute', count: Math.round(seconds / 60) };
	if (days < 0.99) return { unit: 'hour', count: Math.round(seconds / 3600) };
	if (whole(days / 365) && days >= 360) return { unit: 'year', count: Math.round(days / 365) };
	if (days > 330) return { unit: 'month', count: Math.round(days / 30.4) };
	if (days >= 29.4 && whole(days / 30)) return { unit: 'month', count: Math.round(days / 30) };
	if (days < 29 && days > 6.9 && whole(days / 7)) return { unit: 'week', count: Math.round(days / 7) };
	if (days > 90) return { unit: 'month', count: Math.round(days / 30.4) };
	return { unit: 'day', count: Math.round(days) };
}

/** Calls `make` on first use, and once: each of the browser's formats takes longer to make than a row to draw. */
function once<T>(make: () => T): () => T {
	let made: T | undefined;
	return () => {
		made ??= make();
		return made;
	};
}

/** `messages` must have the message `locale`. */
export function createTranslator(messages: Messages): Translator {
	const locale = messages.get('locale', []) || 'en';
	const plurals = once(() => new Intl.PluralRules(locale));
	const numbers = once(() => new Intl.NumberFormat(locale));
	const lists = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
	const days = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }));
	const times = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }));
	const spans = new Map<Unit, Intl.NumberFormat>();
	/** Many rows of a list have the same texts, and each call of the browser's API is slow. */
	const texts = new Map<string, string>();

	function memoize(key: string, make: () => string): string {
		const cached = texts.get(key);
		if (cached !== undefined) return cached;
		const text = make();
		if (texts.size >= MAX_CACHED_TEXTS) texts.clear();
		texts.set(key, text);
		return text;
	}

	function say(key: string, substitutions: readonly string[]): string {
		const id = substitutions.length === 0 ? key : JSON.stringify([key, ...substitutions]);
		return memoize(id, () => messages.get(key, substitutions) || key);
	}

	return {
		locale,
		t: (key, ...substitutions) => say(key, substitutions),
		dynamic: (key, ...substitutions) => say(key, substitutions),
		plural(stem: string, count: number, ...substitutions: string[]) {
			const suffix: PluralSuffix = `_${plurals().select(count)}`;
			const values = [numbers().format(count), ...substitutions];
			return messages.get(`${stem}${suffix}`, values) || messages.get(`${stem}_other`, values) || stem;
		},
		number: (value) => numbers().format(value),
		list: (items) => lists().format(items),
		date: (ms) => days().format(ms),
		dateTime: (ms) => times().format(ms),
		duration(seconds) {
			const { unit, count } = naturalSpan(seconds);
			return memoize(`${count} ${unit}`, () => {
				const cached = spans.get(unit);
				const span = cached ?? new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
				if (cached === undefined) spans.set(unit, span);
				return span.format(count);
			});
		},
	};
}
